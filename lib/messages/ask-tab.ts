import type { Asked } from './exchange.ts';
import { exchangeWithTab, type TabAskOptions } from './exchange-with-tab.ts';
import { parsedTabReply } from './parsed-tab-reply.ts';
import type { TabMessageName, TabReply, TabRequest } from './protocol.ts';

/** Asks the content script of a tab, from the background. Never rejects. */
export async function askTab<N extends TabMessageName>(
  tabId: number,
  name: N,
  request: TabRequest<N>,
  options: TabAskOptions = {},
): Promise<Asked<TabReply<N>>> {
  return parsedTabReply(name, await exchangeWithTab(tabId, { name, request }, options));
}
