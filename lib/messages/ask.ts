import { isAlive, sendToBackground } from '#lib/platform/browser.ts';
import { systemClock } from '#lib/platform/clock.ts';
import { isInPrivateWindow } from '#lib/platform/own-window.ts';
import { type Asked, type AskOptions, type Channel, exchange, problem } from './exchange.ts';
import type { BackgroundMessageName, BackgroundReply, BackgroundRequest } from './protocol.ts';

/**
 * Asks the background from one of our own pages. Never rejects; every trouble is a value. A page in a private
 * window says so, because the background cannot tell it of a popup: nothing of it is kept. The schemas are fetched while
 * the answer is on its way: nothing on screen waits for them before.
 */
export async function ask<N extends BackgroundMessageName>(
  name: N,
  request: BackgroundRequest<N>,
  options: AskOptions & { readonly channel?: Channel } = {},
): Promise<Asked<BackgroundReply<N>>> {
  const parsing = import('./parsed-reply.ts').catch(notLoaded);
  const channel = options.channel ?? { send: sendToBackground, isAlive, clock: systemClock };
  const isPrivate = await isInPrivateWindow;
  const message = {
    ask: name,
    request,
    id: crypto.randomUUID(),
    ...(isPrivate && { isPrivate }),
  };
  const answer = await exchange(message, channel, options);
  const schemas = await parsing;
  return 'problem' in schemas ? schemas : schemas.parsedReply(name, answer);
}

/** A part of ours that did not load (the extension is being updated): as good as no answer. */
function notLoaded(error: unknown): Extract<Asked<never>, { ok: false }> {
  return problem('failed', error instanceof Error ? error.message : String(error));
}
