import { isAlive, sendToBackground } from '#lib/platform/browser.ts';
import { systemClock } from '#lib/platform/clock.ts';
import { type Asked, type AskOptions, type Channel, exchange, problem } from './exchange.ts';
import type { Guard } from './guards/guard.ts';
import type { BackgroundMessageName, BackgroundReply, BackgroundRequest } from './protocol.ts';

/** The models of other rooms are read only throughout; what schemas give is not. */
type Readable<T> = T extends object ? { readonly [K in keyof T]: Readable<T[K]> } : T;

/**
 * Asks the background from a page. Never rejects; every trouble is a value. The reply's guard comes with
 * the question, so that each script carries only the guards it needs.
 */
export async function askFromPage<N extends BackgroundMessageName, R>(
  name: N,
  request: Readable<BackgroundRequest<N>>,
  guard: Guard<R> & (BackgroundReply<N> extends Readable<R> ? unknown : never),
  options: AskOptions & { readonly channel?: Channel } = {},
): Promise<Asked<R>> {
  const channel = options.channel ?? { send: sendToBackground, isAlive, clock: systemClock };
  const message = { ask: name, request, id: crypto.randomUUID() };
  const answer = await exchange(message, channel, options);
  if (!answer.ok) return answer;
  return guard(answer.value) ? { ok: true, value: answer.value } : problem('bad-reply');
}
