import { isAlive, sendToBackground } from '#lib/platform/browser.ts';
import { systemClock } from '#lib/platform/clock.ts';
import { type Asked, type AskOptions, type Channel, exchange, problem } from './exchange.ts';
import { type Guard, isCard, isDone, isInjection, isMarks, isSiteSettings } from './page-guards.ts';
import type { BackgroundMessageName, BackgroundRequest } from './protocol.ts';

/** What a content script may ask: the messages of the table that name `page`, each with its guard. */
export const PAGE_REPLIES = {
  siteSettings: isSiteSettings,
  annotate: isMarks,
  card: isCard,
  injectDrawing: isInjection,
  injectCard: isInjection,
  mute: isDone,
  unmute: isDone,
  rememberStrip: isDone,
} as const satisfies Partial<Record<BackgroundMessageName, Guard<unknown>>>;

export type PageMessageName = keyof typeof PAGE_REPLIES;

// The same table, spelled so that the compiler ties a name to its reply.
const GUARDS: { readonly [N in PageMessageName]: Guard<PageReply<N>> } = PAGE_REPLIES;

/** As the guards give it: the models of `lib/view`, read only. */
export type PageReply<N extends PageMessageName> =
  (typeof PAGE_REPLIES)[N] extends Guard<infer T> ? T : never;

/** Asks the background from a content script. Never rejects; every trouble is a value. */
export async function askFromPage<N extends PageMessageName>(
  name: N,
  request: BackgroundRequest<N>,
  options: AskOptions & { readonly channel?: Channel } = {},
): Promise<Asked<PageReply<N>>> {
  const channel = options.channel ?? { send: sendToBackground, isAlive, clock: systemClock };
  const answer = await exchange({ ask: name, request }, channel, options);
  if (!answer.ok) return answer;
  const guard: Guard<PageReply<N>> = GUARDS[name];
  const { value } = answer;
  return guard(value) ? { ok: true, value } : problem('bad-reply');
}
