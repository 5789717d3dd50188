import { until } from '../browsers/drive-page.ts';
import type { DrivenBrowser, DrivenPage } from '../browsers/driven-browser.ts';
import { describeTasks, longTasksSince, now } from './long-tasks.ts';

/** Funds in the list: more than anybody owns. */
const FUNDS = 200;
const SLIDER_STEPS = 9;
/** Words of the parts that come last: pairs, themes, countries. */
const ALL_PARTS = /Pairs that share most[\s\S]*AI infrastructure[\s\S]*United States/;

/** A watchlist of 200 funds looked through: opening, moving the slider, typing in a search. */
export async function benchUiXray(
  print: (line: string) => void,
  browser: DrivenBrowser,
): Promise<void> {
  const options = await browser.newPage(browser.extensionUrl('options.html'));
  const list = await options.evaluate(makeList, FUNDS);
  const page = await browser.newPage();
  await page.setViewport({ width: 1200, height: 900 });
  await page.goto(browser.extensionUrl(`xray.html?list=${list}`));
  await has(page, '.key-figures');
  print(`X-ray, ${FUNDS} funds: figures after ${Math.round(await now(page))} ms`);
  await until('all parts', async () => ALL_PARTS.test(await page.text()), 60_000);
  print(
    `  all parts after ${Math.round(await now(page))} ms; ${describeTasks(await longTasksSince(page, 0))}`,
  );

  await page.evaluate(() => document.querySelector<HTMLElement>('input[type=range]')?.focus());
  const slider = await now(page);
  for (let step = 0; step < SLIDER_STEPS; step += 1) {
    await page.keyboard.press(step % 2 === 0 ? 'ArrowRight' : 'ArrowLeft');
  }
  print(
    `  slider moved ${SLIDER_STEPS} times: ${describeTasks(await longTasksSince(page, slider))}`,
  );

  await page.evaluate(() => document.querySelector<HTMLElement>('[role=combobox]')?.focus());
  const typing = await now(page);
  await page.keyboard.type('semiconductor');
  await has(page, '[role=option]');
  print(`  typing 13 letters: ${describeTasks(await longTasksSince(page, typing))}`);
}

async function has(page: DrivenPage, selector: string): Promise<void> {
  await until(
    selector,
    () => page.evaluate((wanted) => document.querySelector(wanted) !== null, selector),
    60_000,
  );
}

/** In one of our pages: a list of so many funds, as large families name them. */
async function makeList(funds: number): Promise<string> {
  interface Runtime {
    sendMessage(message: unknown): Promise<{ reply?: Record<string, unknown> }>;
  }
  interface Made {
    lists: { id: string }[];
  }
  const { chrome } = globalThis as unknown as { chrome: { runtime: Runtime } };
  const tickers = new Set<string>();
  for (const query of ['vanguard', 'ishares', 'invesco', 'global', 'technology']) {
    const { reply } = await chrome.runtime.sendMessage({
      ask: 'search',
      request: { query, limit: 100 },
    });
    for (const { ticker } of (reply?.rows ?? []) as { ticker: string }[]) tickers.add(ticker);
  }
  const rows = [...tickers]
    .slice(0, funds)
    .map((ticker, at) => ({ ticker, market: 'US', size: { amountUsd: 1000 + at * 37 } }));
  const edit = { kind: 'create', name: 'Two hundred', rows };
  const request = { edit, basedOn: 0 };
  const made = await chrome.runtime.sendMessage({ ask: 'changeWatchlists', request, id: 'bench' });
  const id = (made.reply?.watchlists as Made | undefined)?.lists.at(-1)?.id;
  if (id === undefined) throw new Error(`no list was made: ${JSON.stringify(made)}`);
  return id;
}
