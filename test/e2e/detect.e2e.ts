import { expect, test } from 'vitest';
import { detectCommand } from '#lib/cli/detect-command.ts';
import { caseLabelledPages } from '#lib/workshop/detection-cases.ts';
import { type LabelledPage, readLabelledPages } from '#lib/workshop/labelled-pages.ts';
import { settledPageFunds } from '#lib/workshop/page-funds.ts';
import { describeInBrowsers } from './harness/harness.ts';

/** Pages of each kind that are opened; all of them with `ALL_PAGES=1`. */
const MOST_PAGES = process.env.ALL_PAGES ? 1000 : 12;

const labelled = readLabelledPages();
if (labelled.length === 0) {
  process.stderr.write('SKIPPED: labelled pages in a browser, none in ../shared/data/pages\n');
}
const pages = [...some(caseLabelledPages()), ...some(labelled)];

/** Pages with mentions (a page without any is only ever waited for), spread over the list. */
function some(list: readonly LabelledPage[]): LabelledPage[] {
  const telling = list.filter(({ mentions }) => mentions.length > 0);
  const step = Math.max(1, Math.ceil(telling.length / MOST_PAGES));
  return telling.filter((_, index) => index % step === 0);
}

function addressOf({ id }: LabelledPage): string {
  return `https://finance.yahoo.com/news/${id}.html`;
}

/** The text as a web page: a paragraph a line, tables of the lines with tabs, their first row a header. */
function asHtml({ text, lang }: LabelledPage): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  let isInTable = false;
  const body = lines.map((line) => {
    const cells = line.split('\t');
    const opening = cells.length > 1 && !isInTable;
    const closing = cells.length === 1 && isInTable;
    isInTable = cells.length > 1;
    const name = opening ? 'th' : 'td';
    const row = `<tr>${cells.map((cell) => `<${name}>${escaped(cell)}</${name}>`).join('')}</tr>`;
    if (!isInTable) return `${closing ? '</tbody></table>' : ''}<p>${escaped(line)}</p>`;
    return opening ? `<table><thead>${row}</thead><tbody>` : row;
  });
  return `<!doctype html><html lang="${lang ?? 'en'}"><meta charset="utf-8"><body>${body.join('\n')}`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** What `cli detect` prints, counted: `SPY US` -> 3. */
async function commandLineCounts(page: LabelledPage): Promise<Record<string, number>> {
  const { id, text, lang } = page;
  const printed: string[] = [];
  await detectCommand([], {
    print: (line) => printed.push(line),
    say: () => undefined,
    readInput: async () => JSON.stringify({ id, text, lang, url: addressOf(page) }),
  });
  const { mentions } = JSON.parse(printed[0] ?? '{}');
  const counts: Record<string, number> = {};
  for (const { ticker, market } of mentions) {
    counts[`${ticker} ${market}`] = (counts[`${ticker} ${market}`] ?? 0) + 1;
  }
  return counts;
}

describeInBrowsers(
  'one detector: the page and the command line find the same',
  (stage) => {
    test.each(pages.map((page) => [page.id, page] as const))('%s', async (_, page) => {
      const address = addressOf(page);
      await stage().open(address, asHtml(page));
      const asker = await stage().openExtensionPage('options.html');
      const funds = await settledPageFunds(asker, address);
      const counts = Object.fromEntries(
        funds.map(({ badge, mentions }) => [`${badge.ticker} ${badge.market}`, mentions]),
      );
      expect(counts).toEqual(await commandLineCounts(page));
    });
  },
  { browsers: ['chromium'] },
);

/** `TIME` is a magazine here; `$MOO` is a fund, and `MOO` among ETFs too. */
const RULED = `<!doctype html><p>A writer of TIME magazine went to see a bird in the garden.</p>
  <p>My ETFs and stocks: VTI 60%, $MOO 20% and MOO 5%, SCHD 15% of the portfolio.</p>`;

describeInBrowsers(
  'the reader’s rules',
  (stage) => {
    test('always mark, mute a ticker, mute a word: on the page, in the background', async () => {
      const asker = await stage().openExtensionPage('options.html');
      const change = (patch: object) =>
        asker.evaluate(
          (request: object) =>
            (
              globalThis as unknown as {
                chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
              }
            ).chrome.runtime.sendMessage({ ask: 'changeSettings', request }),
          { patch },
        );
      const counts = async (address: string) => {
        await stage().open(address, RULED);
        const funds = await settledPageFunds(asker, address);
        return Object.fromEntries(funds.map(({ badge, mentions }) => [badge.ticker, mentions]));
      };
      const site = 'https://finance.yahoo.com/news';
      expect(await counts(`${site}/before`)).toEqual({ VTI: 1, MOO: 2, SCHD: 1 });
      await change({
        alwaysMark: [{ host: 'yahoo.com', ticker: 'TIME' }],
        mutedTickers: ['SCHD'],
        mutedWords: ['MOO'],
      });
      expect(await counts(`${site}/with-rules`)).toEqual({ TIME: 1, VTI: 1, MOO: 1 });
      await change({ alwaysMark: [], mutedTickers: [], mutedWords: [] });
      expect(await counts(`${site}/undone`)).toEqual({ VTI: 1, MOO: 2, SCHD: 1 });
    });
  },
  { browsers: ['chromium'] },
);
