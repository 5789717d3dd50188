import * as z from 'zod/mini';
import type { DrivenPage } from './driven-browser.ts';

/** What the popup is told about one fund of a page; see `pageFunds` in `lib/messages/protocol.ts`. */
const pageFundSchema = z.object({
  mentions: z.number(),
  badge: z.object({
    ticker: z.string(),
    market: z.string(),
    coverage: z.string(),
    name: z.optional(z.string()),
    fee: z.optional(z.string()),
    concentration: z.optional(z.string()),
    telling: z.optional(z.string()),
  }),
});
export type PageFund = z.infer<typeof pageFundSchema>;

const answerSchema = z.object({ reply: z.object({ funds: z.array(pageFundSchema) }) });

/** A page is taken as read when two answers this far apart are equal. */
const SETTLED_MS = 1_500;
/** Long pages on a busy machine; a page without any fund takes this long too. */
const PATIENCE_MS = 20_000;

/**
 * The funds found on the tab with this address, as its content script tells the popup; empty when there
 * are none after a while. `ownPage` is any page of the extension, which may ask.
 */
export async function settledPageFunds(ownPage: DrivenPage, url: string): Promise<PageFund[]> {
  const start = performance.now();
  let last = '';
  for (;;) {
    const funds = await askPageFunds(ownPage, url);
    const now = JSON.stringify(funds);
    const late = performance.now() - start > PATIENCE_MS;
    if ((funds.length > 0 && now === last) || late) return funds;
    last = now;
    await new Promise((done) => setTimeout(done, SETTLED_MS));
  }
}

/** The funds found so far; none where Lookthrough is off. */
export async function askPageFunds(ownPage: DrivenPage, url: string): Promise<PageFund[]> {
  const answer = z.safeParse(answerSchema, await ownPage.evaluate(askTab, url));
  return answer.success ? answer.data.reply.funds : [];
}

/** In the extension page: the same question that the popup asks. */
async function askTab(url: string): Promise<unknown> {
  interface Tabs {
    query(what: object): Promise<{ id?: number; url?: string }[]>;
    sendMessage(tab: number, message: unknown, options: object): Promise<unknown>;
  }
  const { chrome } = globalThis as unknown as { chrome: { tabs: Tabs } };
  const tab = (await chrome.tabs.query({})).find((candidate) => candidate.url === url);
  if (tab?.id === undefined) return undefined;
  const message = { ask: 'pageFunds', request: {} };
  return chrome.tabs.sendMessage(tab.id, message, { frameId: 0 }).catch(() => undefined);
}
