import { isAlive, sendToTab } from '#lib/platform/browser.ts';
import { systemClock } from '#lib/platform/clock.ts';
import { type Asked, type AskOptions, type Channel, exchange } from './exchange.ts';
import type { TabMessageName, TabRequest } from './protocol.ts';

export type TabAskOptions = AskOptions & { readonly channel?: Channel };

/** A question to the content script of a tab, and its answer as it came. Never rejects. */
export function exchangeWithTab<N extends TabMessageName>(
  tabId: number,
  { name, request }: { readonly name: N; readonly request: TabRequest<N> },
  options: TabAskOptions = {},
): Promise<Asked<unknown>> {
  const channel = options.channel ?? {
    send: (message) => sendToTab(tabId, message),
    isAlive,
    clock: systemClock,
  };
  return exchange({ ask: name, request }, channel, options);
}
