import type { Asked } from '#lib/messages/exchange.ts';
import { exchangeWithTab } from '#lib/messages/exchange-with-tab.ts';
import { activeTabId } from '#lib/platform/browser.ts';

/** What the page in front answers to `pageFunds`, unparsed; nothing where there is no tab. */
export type PageAsked = Asked<unknown> | undefined;

export async function askPage(signal?: AbortSignal): Promise<PageAsked> {
  const tab = await activeTabId();
  if (tab === undefined) return undefined;
  return await exchangeWithTab(
    tab,
    { name: 'pageFunds', request: {} },
    { ...(signal && { signal }) },
  );
}

/** Where the popup's first script leaves the answer for the rest, which comes later. No page but ours sees it. */
const KEY = Symbol.for('lookthrough.page-asked');

export function leavePageAsked(asked: Promise<PageAsked>): void {
  Reflect.set(globalThis, KEY, asked);
}

/** Once: whoever asks again wants to hear the page anew. */
export function takePageAsked(): Promise<PageAsked> | undefined {
  const left: unknown = Reflect.get(globalThis, KEY);
  Reflect.deleteProperty(globalThis, KEY);
  return isPageAsked(left) ? left : undefined;
}

function isPageAsked(left: unknown): left is Promise<PageAsked> {
  return left instanceof Promise;
}
