import * as z from 'zod/mini';
import { isAlive, sendToBackground, sendToTab } from '#lib/platform/browser.ts';
import { systemClock } from '#lib/platform/clock.ts';
import { type Asked, type AskOptions, type Channel, exchange, problem } from './exchange.ts';
import {
  BACKGROUND_MESSAGES,
  type BackgroundMessageName,
  type BackgroundReply,
  type BackgroundRequest,
  TAB_MESSAGES,
  type TabMessageName,
  type TabReply,
  type TabRequest,
} from './protocol.ts';

// The same tables, spelled so that the compiler ties a name to its reply.
const BACKGROUND_REPLIES: {
  readonly [N in BackgroundMessageName]: { readonly reply: z.ZodMiniType<BackgroundReply<N>> };
} = BACKGROUND_MESSAGES;
const TAB_REPLIES: {
  readonly [N in TabMessageName]: { readonly reply: z.ZodMiniType<TabReply<N>> };
} = TAB_MESSAGES;

/** Asks the background from one of our own pages. Never rejects; every trouble is a value. */
export async function ask<N extends BackgroundMessageName>(
  name: N,
  request: BackgroundRequest<N>,
  options: AskOptions & { readonly channel?: Channel } = {},
): Promise<Asked<BackgroundReply<N>>> {
  const channel = options.channel ?? { send: sendToBackground, isAlive, clock: systemClock };
  const message = { ask: name, request, id: crypto.randomUUID() };
  const answer = await exchange(message, channel, options);
  return parsed(BACKGROUND_REPLIES[name].reply, answer);
}

/** Asks the content script of a tab, from one of our own pages or the background. Never rejects. */
export async function askTab<N extends TabMessageName>(
  tabId: number,
  name: N,
  request: TabRequest<N>,
  options: AskOptions & { readonly channel?: Channel } = {},
): Promise<Asked<TabReply<N>>> {
  const channel = options.channel ?? {
    send: (message) => sendToTab(tabId, message),
    isAlive,
    clock: systemClock,
  };
  const answer = await exchange({ ask: name, request }, channel, options);
  return parsed(TAB_REPLIES[name].reply, answer);
}

function parsed<T>(schema: z.ZodMiniType<T>, answer: Asked<unknown>): Asked<T> {
  if (!answer.ok) return answer;
  const reply = schema.safeParse(answer.value);
  if (reply.success) return { ok: true, value: reply.data };
  return problem('bad-reply', z.prettifyError(reply.error).slice(0, 300));
}
