import * as z from 'zod/mini';
import type { DrivenPage } from '../browsers/driven-browser.ts';

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

const replySchema = z.object({ funds: z.array(pageFundSchema), isRead: z.boolean() });
const answerSchema = z.object({ reply: replySchema });

/** Between two questions whether the page is read. */
const ASK_EVERY_MS = 50;
/** Long pages on a busy machine. */
const PATIENCE_MS = 20_000;

/**
 * The funds found on the tab with this address, as its content script tells the popup, once it has read the whole
 * page; what it has after a while, where it never does. `ownPage` is any page of the extension, which may ask.
 */
export async function settledPageFunds(ownPage: DrivenPage, url: string): Promise<PageFund[]> {
  const start = performance.now();
  for (;;) {
    const { funds, isRead } = await askPage(ownPage, url);
    if (isRead || performance.now() - start > PATIENCE_MS) return funds;
    await new Promise((done) => setTimeout(done, ASK_EVERY_MS));
  }
}

/** The funds found so far; none where Lookthrough is off. */
export async function askPageFunds(ownPage: DrivenPage, url: string): Promise<PageFund[]> {
  return (await askPage(ownPage, url)).funds;
}

async function askPage(ownPage: DrivenPage, url: string): Promise<z.infer<typeof replySchema>> {
  const answer = z.safeParse(answerSchema, await ownPage.evaluate(askTab, url));
  return answer.success ? answer.data.reply : { funds: [], isRead: false };
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
