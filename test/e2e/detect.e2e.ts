import { expect, test } from 'vitest';
import { detectCommand } from '#lib/cli/detect-command.ts';
import { programLines } from '#lib/detect/program-lines.ts';
import { caseLabelledPages } from '#lib/workshop/detection-cases.ts';
import { until } from '#lib/workshop/drive-page.ts';
import type { DrivenPage } from '#lib/workshop/driven-browser.ts';
import { type LabelledPage, readLabelledPages } from '#lib/workshop/labelled-pages.ts';
import { askPageFunds, type PageFund, settledPageFunds } from '#lib/workshop/page-funds.ts';
import { clickOn } from './harness/click-on.ts';
import { describeInBrowsers } from './harness/harness.ts';

/** Pages of each kind that are opened; all of them with `ALL_PAGES=1`. */
const MOST_PAGES = process.env.ALL_PAGES ? 1000 : 12;

const labelled = readLabelledPages();
if (labelled.length === 0) {
  process.stderr.write('SKIPPED: labelled pages in a browser, none in ../shared/data/pages\n');
}
const pages = [...some(caseLabelledPages()), ...some(labelled)];

/**
 * Pages with mentions (a page without any is only ever waited for), spread over the list. Without those that hold
 * programs: a page says itself what is code, in plain text it is told by the looks of a line.
 */
function some(list: readonly LabelledPage[]): LabelledPage[] {
  const telling = list.filter(
    ({ mentions, text }) => mentions.length > 0 && !programLines(text.split('\n')).includes(true),
  );
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

const RULED_SITE = 'https://finance.yahoo.com/news';
const UNRULED = { VTI: 1, MOO: 2, SCHD: 1 };

describeInBrowsers(
  'the reader’s rules',
  (stage) => {
    test('always mark, mute a ticker, mute a word: on the page, in the background, after a restart', async () => {
      let asker = await stage().openExtensionPage('options.html');
      const counts = async (name: string) => {
        await stage().open(`${RULED_SITE}/${name}`, RULED);
        return countsOf(await settledPageFunds(asker, `${RULED_SITE}/${name}`));
      };
      expect(await counts('before')).toEqual(UNRULED);
      await changeSettings(asker, {
        alwaysMark: [{ host: 'yahoo.com', ticker: 'TIME' }],
        mutedTickers: ['SCHD'],
        mutedWords: ['MOO'],
      });
      const ruled = { TIME: 1, VTI: 1, MOO: 1 };
      expect(await counts('with-rules')).toEqual(ruled);
      await stage().restart();
      asker = await stage().openExtensionPage('options.html');
      expect(await counts('kept')).toEqual(ruled);
      await changeSettings(asker, { alwaysMark: [], mutedTickers: [], mutedWords: [] });
      expect(await counts('undone')).toEqual(UNRULED);
    });

    test('a site that is switched off falls silent, stays so after a restart, and speaks again', async () => {
      const address = `${RULED_SITE}/site`;
      let options = await stage().openExtensionPage('options.html');
      await stage().open(address, RULED);
      expect(countsOf(await settledPageFunds(options, address))).toEqual(UNRULED);
      await switchSite(options, 'finance.yahoo.com', false);
      await until('the page to fall silent', async () => {
        const funds = await askPageFunds(options, address);
        return funds.length === 0;
      });

      await stage().restart();
      options = await stage().openExtensionPage('options.html');
      await stage().open(address, RULED);
      expect(await askPageFunds(options, address)).toEqual([]);
      await switchSite(options, 'finance.yahoo.com', true);
      expect(countsOf(await settledPageFunds(options, address))).toEqual(UNRULED);
    });
  },
  { browsers: ['chromium'] },
);

function countsOf(funds: readonly PageFund[]): Record<string, number> {
  return Object.fromEntries(funds.map(({ badge, mentions }) => [badge.ticker, mentions]));
}

function changeSettings(asker: DrivenPage, patch: object): Promise<unknown> {
  return asker.evaluate(
    (request: object) =>
      (
        globalThis as unknown as {
          chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
        }
      ).chrome.runtime.sendMessage({ ask: 'changeSettings', request }),
    { patch },
  );
}

/** Turns the switch of a site, which must stand the other way, and waits until it holds. */
async function switchSite(options: DrivenPage, site: string, isOn: boolean): Promise<void> {
  const stands = (on: boolean) => () => options.evaluate(isSwitched, { site, isOn: on });
  await until('the site as it was left', stands(!isOn));
  await clickOn(options, 'label', site);
  await until('the switch to hold', stands(isOn));
}

/** In the options page. */
function isSwitched({ site, isOn }: { site: string; isOn: boolean }): boolean {
  return [...document.querySelectorAll('label')].some(
    (label) => label.innerText.trim() === site && label.querySelector('input')?.checked === isOn,
  );
}
