import type { Outcome } from '#components/answers/outcome.ts';
import type { PageAnswer, PopupService } from '#components/popup/popup-service.ts';
import { ask, askTab } from '#lib/messages/ask.ts';
import { activeTabId, openOptions, openOwnPage } from '#lib/platform/browser.ts';
import { xrayAddress } from '#lib/view/xray/xray-address.ts';
import { makeLazyBooks } from '../own-pages/lazy-books.ts';
import { outcomeOf } from '../own-pages/outcome-of.ts';
import { watchlistService } from '../own-pages/watchlist-service.ts';
import { latestService } from './latest-service.ts';

/** Search results that fit on three screens of the popup; a reader who scrolls further types on. */
const MOST_RESULTS = 40;
/** Lines of holdings in one answer. */
const LINES_AT_ONCE = 300;

/** What the popup asks for, answered by the background and by the tab in front. */
export const popupService: PopupService = {
  ...watchlistService,
  ...latestService,
  ...makeLazyBooks(),
  pageFunds,
  async search(query, signal) {
    const found = await ask('search', { query, limit: MOST_RESULTS }, { signal });
    return outcomeOf(found.ok ? { ok: true, value: found.value.rows } : found);
  },
  card: async ({ ticker, market }, signal) =>
    outcomeOf(await ask('card', { ticker, market }, { signal })),
  async holdings({ ticker, market }, offset, signal) {
    const request = { ticker, market, offset, limit: LINES_AT_ONCE };
    const reply = await ask('holdings', request, { signal });
    return outcomeOf(reply.ok ? { ok: true, value: reply.value.page } : reply);
  },
  copyText,
  openOptions: () => void openOptions().then(() => window.close()),
  openXray: (start) => void openOwnPage(xrayAddress(start)).then(() => window.close()),
};

/** A tab without our script does not answer: that is an answer too. */
async function pageFunds(signal: AbortSignal): Promise<Outcome<PageAnswer>> {
  const tab = await activeTabId();
  if (tab === undefined) return { ok: true, value: { kind: 'not-reading' } };
  const asked = await askTab(tab, 'pageFunds', {}, { signal });
  if (asked.ok) return { ok: true, value: { kind: 'funds', funds: asked.value.funds } };
  if (asked.problem.reason === 'no-answer') return { ok: true, value: { kind: 'not-reading' } };
  return outcomeOf(asked);
}

async function copyText(text: string): Promise<Outcome<undefined>> {
  try {
    await navigator.clipboard.writeText(text);
    return { ok: true, value: undefined };
  } catch {
    return { ok: false, trouble: 'The browser did not allow copying here.' };
  }
}
