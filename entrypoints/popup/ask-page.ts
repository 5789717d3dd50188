import { type Asked, problem } from '#lib/messages/exchange.ts';
import { exchangeWithTab } from '#lib/messages/exchange-with-tab.ts';
import { isPageFunds } from '#lib/messages/guards/page-funds-guard.ts';
import type { TabReply } from '#lib/messages/protocol.ts';
import { activeTabId } from '#lib/platform/browser.ts';

/** What the page in front answers to `pageFunds`; nothing where there is no tab. */
export type PageAsked = Asked<TabReply<'pageFunds'>> | undefined;

export async function askPage(signal?: AbortSignal): Promise<PageAsked> {
  const tab = await activeTabId();
  if (tab === undefined) return undefined;
  const answer = await exchangeWithTab(
    tab,
    { name: 'pageFunds', request: {} },
    { ...(signal && { signal }) },
  );
  if (!answer.ok) return answer;
  return isPageFunds(answer.value) ? { ok: true, value: answer.value } : problem('bad-reply');
}
