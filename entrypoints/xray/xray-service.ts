import type { XrayService } from '#components/xray/xray-service.ts';
import { ask } from '#lib/messages/ask.ts';
import { openOptions } from '#lib/platform/browser.ts';
import { systemClock } from '#lib/platform/clock.ts';
import { makeReporter } from '#lib/platform/report.ts';
import { makeFundBooks } from '../own-pages/fund-books.ts';
import { outcomeOf } from '../own-pages/outcome-of.ts';
import { saveFile } from '../own-pages/save-file.ts';
import { makeListAnalysis } from './list-analysis.ts';
import { svgPicture } from './svg-picture.ts';

/** Rows under a search field; a reader who needs more types on. */
const MOST_RESULTS = 12;

/** What the X-ray page asks for: facts from the background, everything else worked out here. */
export function makeXrayService(): XrayService {
  const { report } = makeReporter({
    clock: systemClock,
    log: (text, error) => console.error(text, error),
  });
  const books = makeFundBooks();
  return {
    ...makeListAnalysis(books, report),
    book: books.book,
    readWatchlists: async () => outcomeOf(await ask('readWatchlists', {})),
    readSettings: async () => outcomeOf(await ask('readSettings', {})),
    changeSettings: async (patch) => outcomeOf(await ask('changeSettings', { patch })),
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
    today: () => new Date(systemClock.now()).toISOString().slice(0, 10),
  };
}
