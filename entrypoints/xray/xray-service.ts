import type { XrayService } from '#components/xray/xray-service.ts';
import { ask } from '#lib/messages/ask.ts';
import { openOptions } from '#lib/platform/browser.ts';
import { systemClock } from '#lib/platform/clock.ts';
import { localDay } from '#lib/platform/local-day.ts';
import { makeReporter } from '#lib/platform/report.ts';
import { makeLazyBooks } from '../own-pages/lazy-books.ts';
import { outcomeOf } from '../own-pages/outcome-of.ts';
import { saveFile } from '../own-pages/save-file.ts';
import { settingsService } from '../own-pages/settings-service.ts';
import { watchlistService } from '../own-pages/watchlist-service.ts';
import type { ListAnalysis } from './list-analysis.ts';
import { svgPicture } from './svg-picture.ts';

/** Rows under a search field; a reader who needs more types on. */
const MOST_RESULTS = 12;

/** What the X-ray page asks for: facts from the background, everything else worked out here. */
export function makeXrayService(): XrayService {
  const { report } = makeReporter({
    log: (text, error) => console.error(text, error),
  });
  const books = makeLazyBooks();
  // Needed after the first figures are on screen, so it is no part of what the page loads at first.
  let loading: Promise<ListAnalysis> | undefined;
  const analysis = () => {
    loading ??= import('./list-analysis.ts').then((module) =>
      module.makeListAnalysis(books, report),
    );
    return loading;
  };
  return {
    ...settingsService,
    themes: async (portfolio, signal) => (await analysis()).themes(portfolio, signal),
    companyFacts: async (portfolio, signal) => (await analysis()).companyFacts(portfolio, signal),
    pairs: async (portfolio, signal) => (await analysis()).pairs(portfolio, signal),
    book: books.book,
    readWatchlists: watchlistService.readWatchlists,
    card: async ({ ticker, market }, signal) =>
      outcomeOf(await ask('card', { ticker, market }, { signal })),
    async search(query, signal) {
      const found = await ask('search', { query, limit: MOST_RESULTS }, { signal });
      return outcomeOf(found.ok ? { ok: true, value: found.value.rows } : found);
    },
    picture: svgPicture,
    saveFile,
    print: () => window.print(),
    openOptions: () => void openOptions(),
    today: () => localDay(systemClock.now(), new Date(systemClock.now()).getTimezoneOffset()),
  };
}
