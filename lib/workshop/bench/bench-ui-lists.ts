import { until } from '../browsers/drive-page.ts';
import type { DrivenBrowser, DrivenPage } from '../browsers/driven-browser.ts';
import { describeTasks, longTasksSince, now } from './long-tasks.ts';

/** Lines of a file that holds every fund there is, as a broker writes them. */
const LINES = 5_000;
/** Funds of a long list. */
const FUNDS = 200;

/** A file of 5,000 lines imported, and a list of 200 funds edited: what a reader's typing waits for. */
export async function benchUiLists(
  print: (line: string) => void,
  browser: DrivenBrowser,
): Promise<void> {
  const page = await browser.newPage(browser.extensionUrl('options.html'));
  await page.setViewport({ width: 1200, height: 900 });
  await says(page, /New list/);
  const pasted = await paste(page, brokerFile(LINES));
  await says(page, /5,000 funds read/);
  const read = await now(page);
  const reading = describeTasks(await longTasksSince(page, pasted));
  print(`import, ${LINES} lines: read after ${Math.round(read - pasted)} ms; ${reading}`);
  await page.evaluate(() => document.querySelector<HTMLElement>('.import textarea')?.focus());
  await typed(page, 'typing below the pasted file', print);
  await says(page, /5,00\d funds read/);
  const kept = await now(page);
  await page.evaluate(() => document.querySelector<HTMLElement>('.import .primary')?.click());
  await says(page, /imported/);
  print(`  kept: ${describeTasks(await longTasksSince(page, kept))}`);
  await inList(page, `list of ${LINES}`, print);

  await page.evaluate(() => {
    for (const button of document.querySelectorAll<HTMLElement>('.list-menu button')) {
      if (button.textContent?.startsWith('Delete')) button.click();
    }
  });
  await says(page, /No list yet/);
  await paste(page, brokerFile(FUNDS));
  await says(page, /200 funds read/);
  await page.evaluate(() => document.querySelector<HTMLElement>('.import .primary')?.click());
  await says(page, /200 funds imported/);
  await inList(page, `list of ${FUNDS}`, print);
}

/** Typing where a reader of a long list types: its filter, a size, the search for another fund. */
async function inList(
  page: DrivenPage,
  name: string,
  print: (line: string) => void,
): Promise<void> {
  for (const [place, selector] of [
    ['filter', '.watchlist-filter input'],
    ['size', '.size-field input'],
    ['search for a fund', '.watchlist [role=combobox]'],
  ] as const) {
    await page.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.focus(), selector);
    await typed(page, `${name}, ${place}`, print);
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Backspace');
  }
}

async function typed(page: DrivenPage, what: string, print: (line: string) => void): Promise<void> {
  const start = await now(page);
  await page.keyboard.type('semiconductor');
  print(`  ${what}, 13 letters: ${describeTasks(await longTasksSince(page, start))}`);
}

/** Puts a text into the import's field as a paste does; the moment before, ms of the page's clock. */
async function paste(page: DrivenPage, text: string): Promise<number> {
  await page.evaluate(() => {
    const fold = document.querySelector<HTMLDetailsElement>('.import');
    if (fold) fold.open = true;
  });
  await page.waitFor('a place to paste', () => document.querySelector('.import textarea') !== null);
  const start = await now(page);
  await page.evaluate((file) => {
    const area = document.querySelector<HTMLTextAreaElement>('.import textarea');
    if (!area) throw new Error('no place to paste');
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(area, file);
    area.dispatchEvent(new Event('input', { bubbles: true }));
  }, text);
  return start;
}

function brokerFile(lines: number): string {
  const header = '"Symbol","Description","Quantity","Price","Market Value","% of Account"';
  const rows = Array.from({ length: lines }, (_, at) => {
    const ticker = `T${at.toString(36).toUpperCase()}`;
    return `"${ticker}","SOME FUND NAME, INC ETF TRUST","${at}.125","$12.30","$${at + 1},198.31","0.02%"`;
  });
  return [header, ...rows].join('\n');
}

function says(page: DrivenPage, words: RegExp): Promise<boolean> {
  return until(`the page to say ${words}`, async () => words.test(await page.text()), 60_000);
}
