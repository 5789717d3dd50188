import { expect, test } from 'vitest';
import { detectCommand } from '#lib/cli/detect-command.ts';
import { programBlocks } from '#lib/detect/plain-text-blocks.ts';
import { programLines } from '#lib/detect/program-lines.ts';
import { until } from '#lib/workshop/browsers/drive-page.ts';
import type { DrivenPage } from '#lib/workshop/browsers/driven-browser.ts';
import { askPageFunds, type PageFund, settledPageFunds } from '#lib/workshop/demo/page-funds.ts';
import { caseLabelledPages } from '#lib/workshop/detection/detection-cases.ts';
import { type LabelledPage, readLabelledPages } from '#lib/workshop/detection/labelled-pages.ts';
import { clickOn } from './harness/click-on.ts';
import { describeInBrowsers } from './harness/harness.ts';

/** Pages of each kind that are opened, and how many of them hold programs; all of them with `ALL_PAGES=1`. */
const MOST_PAGES = process.env.ALL_PAGES ? 1000 : 12;
const MOST_PROGRAMS = process.env.ALL_PAGES ? 1000 : 4;

const labelled = readLabelledPages();
if (labelled.length === 0) {
  process.stderr.write('SKIPPED: labelled pages in a browser, none in ../shared/data/pages\n');
}
const pages = [...some(caseLabelledPages()), ...some(labelled)];

/** Pages with mentions, spread over the list, some of which hold lines of programs. */
function some(list: readonly LabelledPage[]): LabelledPage[] {
  const telling = list.filter(({ mentions }) => mentions.length > 0);
  const programs = spread(telling.filter(hasProgram), MOST_PROGRAMS);
  const plain = telling.filter((page) => !hasProgram(page));
  return [...spread(plain, MOST_PAGES - programs.length), ...programs];
}

function hasProgram({ text }: LabelledPage): boolean {
  return programLines(text.split('\n')).includes(true);
}

function spread<T>(list: readonly T[], most: number): T[] {
  const step = Math.max(1, Math.ceil(list.length / most));
  return list.filter((_, index) => index % step === 0);
}

function addressOf({ id }: LabelledPage): string {
  return `https://finance.yahoo.com/news/${id}.html`;
}

/**
 * The text as a web page: a paragraph a line, tables of the lines with tabs, their first row a header. A web page says
 * itself what is a program, plain text says it by the looks of a line: what the command line does not read of such a
 * line stands on buttons here, which are not read either.
 */
function asHtml({ text, lang }: LabelledPage): string {
  const lines = text.split('\n');
  const areProgram = programLines(lines);
  let isInTable = false;
  const body = lines.map((line, row) => {
    if (line.trim() === '') return '';
    const cells = line.split('\t');
    const opening = cells.length > 1 && !isInTable;
    const closing = cells.length === 1 && isInTable;
    isInTable = cells.length > 1;
    const name = opening ? 'th' : 'td';
    const cellsHtml = `<tr>${cells.map((cell) => `<${name}>${escaped(cell)}</${name}>`).join('')}</tr>`;
    const closed = closing ? '</tbody></table>' : '';
    if (!isInTable) return closed + (areProgram[row] ? program(line) : `<p>${escaped(line)}</p>`);
    return opening ? `<table><thead>${cellsHtml}</thead><tbody>` : cellsHtml;
  });
  return `<!doctype html><html lang="${lang ?? 'en'}"><meta charset="utf-8"><body>${body.join('\n')}`;
}

function program(line: string): string {
  return programBlocks(line)
    .map(({ text, role }) => {
      const name = role === 'control' ? 'button' : 'p';
      return `<${name}>${escaped(text)}</${name}>`;
    })
    .join('');
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

const SITE = 'https://finance.yahoo.com/news';

/** The same page twice: what a reader does not see is open to all in the second. */
const HIDDEN = `<!doctype html><html lang="en"><title>Funds compared</title>
  <p>My portfolio of ETFs: QQQ and SCHD.</p>
  <p><img alt="The IWM ETF" aria-label="The IWM ETF"><span role="img" aria-label="The IWM ETF"></span></p>
  <p hidden>The GLD ETF is gone.</p><p style="display: none">The TLT ETF is gone.</p>
  <p style="visibility: hidden">The SMH ETF is gone.</p><details><p>The XLE ETF is folded away.</p></details>`;
const OPEN = HIDDEN.replace(/aria-label="([^"]*)"><\/span>/, '>$1</span>')
  .replace(' hidden', '')
  .replaceAll(/ style="[^"]*"/g, '')
  .replace('<details>', '<details open>');
const SEEN = { QQQ: 1, SCHD: 1 };

describeInBrowsers('what a reader does not see', (stage) => {
  test('labels that are only read aloud and hidden text have no marks', async () => {
    const asker = await stage().openExtensionPage('options.html');
    const found = async (name: string, html: string) => {
      await stage().open(`${SITE}/${name}`, html);
      return countsOf(await settledPageFunds(asker, `${SITE}/${name}`));
    };
    expect(await found('hidden', HIDDEN)).toEqual(SEEN);
    const opened = { ...SEEN, IWM: 1, GLD: 1, TLT: 1, SMH: 1, XLE: 1 };
    expect(await found('open', OPEN)).toEqual(opened);
  });

  test('the page’s language: `DIA` is a day in Spain, `VWCE` a fund where pages are German', async () => {
    const asker = await stage().openExtensionPage('options.html');
    const found = async (lang: string, text: string) => {
      const address = `${SITE}/in-${lang}-${text.length}`;
      await stage().open(address, `<!doctype html><html lang="${lang}"><p>${text}</p>`);
      return countsOf(await settledPageFunds(asker, address));
    };
    const [day, european] = [
      'El DIA de hoy, los ETF SPY y VTI',
      'I keep VWCE in my portfolio of ETFs.',
    ];
    expect(await found('en', day)).toEqual({ DIA: 1, SPY: 1, VTI: 1 });
    expect(await found('es', day)).toEqual({ SPY: 1, VTI: 1 });
    expect(await found('en', european)).toEqual({});
    expect(await found('de', european)).toEqual({ VWCE: 1 });
  });
});

/** `TIME` is a magazine here; `$MOO` is a fund, and `MOO` among ETFs too. */
const RULED = `<!doctype html><p>A writer of TIME magazine went to see a bird in the garden.</p>
  <p>My ETFs and stocks: VTI 60%, $MOO 20% and MOO 5%, SCHD 15% of the portfolio.</p>`;

const UNRULED = { VTI: 1, MOO: 2, SCHD: 1 };

describeInBrowsers(
  'the reader’s rules',
  (stage) => {
    test('always mark, mute a ticker, mute a word: on the page, in the background, after a restart', async () => {
      let asker = await stage().openExtensionPage('options.html');
      const counts = async (name: string) => {
        await stage().open(`${SITE}/${name}`, RULED);
        return countsOf(await settledPageFunds(asker, `${SITE}/${name}`));
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
      const address = `${SITE}/site`;
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
