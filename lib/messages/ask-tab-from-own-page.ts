import type { Asked } from './exchange.ts';
import { exchangeWithTab, type TabAskOptions } from './exchange-with-tab.ts';
import { notLoaded } from './not-loaded.ts';
import type { TabMessageName, TabReply, TabRequest } from './protocol.ts';

/** `askTab` for our own pages: the schemas are fetched while the answer is on its way, as in `ask.ts`. */
export async function askTabFromOwnPage<N extends TabMessageName>(
  tabId: number,
  name: N,
  request: TabRequest<N>,
  options: TabAskOptions = {},
): Promise<Asked<TabReply<N>>> {
  const parsing = import('./parsed-tab-reply.ts').catch(notLoaded);
  const answer = await exchangeWithTab(tabId, { name, request }, options);
  const schemas = await parsing;
  return 'problem' in schemas ? schemas : schemas.parsedTabReply(name, answer);
}
