import type * as z from 'zod/mini';
import { isAlive, sendToBackground } from '#lib/platform/browser.ts';
import { systemClock } from '#lib/platform/clock.ts';
import { isInPrivateWindow } from '#lib/platform/own-window.ts';
import { type Asked, type AskOptions, type Channel, exchange } from './exchange.ts';
import { parsedAnswer } from './parsed-answer.ts';
import {
  BACKGROUND_MESSAGES,
  type BackgroundMessageName,
  type BackgroundReply,
  type BackgroundRequest,
} from './protocol.ts';

// The same table, spelled so that the compiler ties a name to its reply.
const BACKGROUND_REPLIES: {
  readonly [N in BackgroundMessageName]: { readonly reply: z.ZodMiniType<BackgroundReply<N>> };
} = BACKGROUND_MESSAGES;

/**
 * Asks the background from one of our own pages. Never rejects; every trouble is a value. A page in a private
 * window says so, because the background cannot tell it of a popup: nothing of it is kept.
 */
export async function ask<N extends BackgroundMessageName>(
  name: N,
  request: BackgroundRequest<N>,
  options: AskOptions & { readonly channel?: Channel } = {},
): Promise<Asked<BackgroundReply<N>>> {
  const channel = options.channel ?? { send: sendToBackground, isAlive, clock: systemClock };
  const isPrivate = await isInPrivateWindow;
  const message = {
    ask: name,
    request,
    id: crypto.randomUUID(),
    ...(isPrivate && { isPrivate }),
  };
  const answer = await exchange(message, channel, options);
  return parsedAnswer(BACKGROUND_REPLIES[name].reply, answer);
}
