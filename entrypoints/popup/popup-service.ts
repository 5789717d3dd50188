import type { Outcome } from '#components/answers/outcome.ts';
import type { PageAnswer, PopupService } from '#components/popup/popup-service.ts';
import type { FundKey } from '#lib/funds/fund-key.ts';
import { ask } from '#lib/messages/ask.ts';
import { patternOfSite, siteOf } from '#lib/page/granted-sites.ts';
import {
  activeTabAddress,
  hasSiteAccess,
  openOptions,
  openOwnPage,
} from '#lib/platform/browser.ts';
import { isInPrivateWindow } from '#lib/platform/own-window.ts';
import { xrayAddress } from '#lib/view/xray/xray-address.ts';
import { changesService } from '../own-pages/changes-service.ts';
import { copyText } from '../own-pages/copy-text.ts';
import { makeLazyBooks } from '../own-pages/lazy-books.ts';
import { outcomeOf } from '../own-pages/outcome-of.ts';
import { siteGrants } from '../own-pages/site-grants.ts';
import { watchlistService } from '../own-pages/watchlist-service.ts';
import { askPage, type PageAsked } from './ask-page.ts';
import { latestService } from './latest-service.ts';

/** Search results that fit on three screens of the popup; a reader who scrolls further types on. */
const MOST_RESULTS = 40;
/** Lines of holdings in one answer. */
const LINES_AT_ONCE = 300;

/** What the popup asks for, answered by the background and by the tab in front; `asked`: the page was asked already. */
export function makePopupService(asked?: Promise<PageAsked>): PopupService {
  let waiting = asked;
  return {
    ...FROM_THE_BACKGROUND,
    pageFunds(signal) {
      const answer = waiting ?? askPage(signal);
      // Whoever asks again wants to hear the page anew.
      waiting = undefined;
      return pageFundsIn(answer);
    },
  };
}

const FROM_THE_BACKGROUND: Omit<PopupService, 'pageFunds'> = {
  ...watchlistService,
  ...latestService,
  ...changesService,
  // Its schema is fetched with those of the first answers, after the search is on screen.
  recents: async () => ({
    ok: true,
    value: await (await import('./recent-funds.ts')).recentFunds(),
  }),
  rememberFund: (fund) =>
    void import('./recent-funds.ts').then(({ rememberFund }) => rememberFund(fund)),
  ...makeLazyBooks(),
  pageSummary: async (funds, signal) =>
    outcomeOf(await ask('pageSummary', { funds: funds.map(fundKeyOf) }, { signal })),
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
  isPrivate: () => isInPrivateWindow,
  grantSite: siteGrants.grantSite,
  copyText,
  openOptions: (part) => {
    const opened = part === undefined ? openOptions() : openOwnPage(`options.html#${part}`);
    void opened.then(() => window.close());
  },
  openXray: (start) => void openOwnPage(xrayAddress(start)).then(() => window.close()),
};

const fundKeyOf = ({ ticker, market }: FundKey): FundKey => ({ ticker, market });

/** A tab without our script does not answer: that is an answer too. */
async function pageFundsIn(answer: Promise<PageAsked>): Promise<Outcome<PageAnswer>> {
  const asked = await answer;
  if (asked === undefined) return notReading();
  if (asked.ok) return { ok: true, value: { kind: 'funds', funds: asked.value.funds } };
  if (asked.problem.reason === 'no-answer') return notReading();
  return outcomeOf(asked);
}

/** A site that can be added is offered; the address is known where the popup was opened over its page. */
async function notReading(): Promise<Outcome<PageAnswer>> {
  const address = await activeTabAddress();
  const site = address === undefined ? undefined : siteOf(address);
  const isOpen = site !== undefined && !(await hasSiteAccess([patternOfSite(site)]));
  return { ok: true, value: { kind: 'not-reading', ...(isOpen && { offer: site }) } };
}
