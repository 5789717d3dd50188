import type * as z from 'zod/mini';
import { isAlive, sendToTab } from '#lib/platform/browser.ts';
import { systemClock } from '#lib/platform/clock.ts';
import { type Asked, type AskOptions, type Channel, exchange } from './exchange.ts';
import { parsedAnswer } from './parsed-answer.ts';
import { TAB_MESSAGES, type TabMessageName, type TabReply, type TabRequest } from './protocol.ts';

// The same table, spelled so that the compiler ties a name to its reply.
const TAB_REPLIES: {
  readonly [N in TabMessageName]: { readonly reply: z.ZodMiniType<TabReply<N>> };
} = TAB_MESSAGES;

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
  return parsedAnswer(TAB_REPLIES[name].reply, answer);
}
