import * as z from 'zod/mini';
import { until } from './drive-page.ts';
import type { DrivenBrowser } from './driven-browser.ts';
import type { FixtureServer } from './fixture-server.ts';
import { median } from './median.ts';

const RUNS = 11;
const PAGE = 'https://finance.yahoo.com/news/popup.html';
const ARTICLE = ['AIQ', 'QQQ', 'SMH', 'VOO', 'GLD', 'AGG', 'TQQQ', 'XLK', 'IWM', 'BOTZ']
  .map((ticker) => `<p>Why the ETF ${ticker} (${ticker}) is an exchange-traded fund.</p>`)
  .join('');

/**
 * The popup opened in its own window over a page with ten funds, again and again. Times run from the moment when the
 * browser begins to load it, on its own clock, to frames on the screen: the first with anything in it (the search, ready
 * to be typed into), and the first with the page's funds. The window itself, which the browser makes before, is
 * not ours and not in it.
 */
export async function benchUiPopup(
  print: (line: string) => void,
  browser: DrivenBrowser,
  server: FixtureServer,
): Promise<void> {
  server.serve(PAGE, ARTICLE);
  const page = await browser.newPage(PAGE);
  await page.bringToFront();
  const painted: number[] = [];
  const answered: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const times = await openOnce(browser);
    // The first start reads the package from a cold disk: readers have it once a day, and it is told apart.
    if (run === 0) print(`popup, first of the session: on screen after ${shownOnce(times)}`);
    else {
      painted.push(times.painted);
      answered.push(times.answered);
    }
  }
  print(`popup: on screen after ${shown(painted)}, the page’s funds after ${shown(answered)}`);
}

type Times = z.output<typeof timesSchema>;
const timesSchema = z.object({ painted: z.number(), answered: z.number() });

async function openOnce(browser: DrivenBrowser): Promise<Times> {
  const popup = await browser.openPopup?.();
  if (!popup) throw new Error('this browser cannot open its popup for us');
  try {
    const told = await until('the page’s funds in the popup', () =>
      popup.evaluate(`(${openingTimes})()`),
    );
    return z.parse(timesSchema, told);
  } finally {
    await popup.close();
  }
}

function shown(times: readonly number[]): string {
  return `${Math.round(median(times))} ms (goal 150; slowest of ${times.length}: ${Math.round(Math.max(...times))})`;
}

function shownOnce({ painted, answered }: Times): string {
  return `${Math.round(painted)} ms, the page’s funds after ${Math.round(answered)} ms`;
}

/** In the popup: milliseconds since it was asked for; nothing while it still works. */
async function openingTimes(): Promise<{ painted: number; answered: number } | undefined> {
  if (document.querySelector('.popup .fund-row') === null) return undefined;
  const last = await new Promise<number | undefined>((done) => {
    // Text and nothing else: its last large paint is the list of funds.
    new PerformanceObserver((list) => done(list.getEntries().at(-1)?.startTime)).observe({
      type: 'largest-contentful-paint',
      buffered: true,
    });
    setTimeout(() => done(undefined), 200);
  });
  const first = performance.getEntriesByName('first-contentful-paint').at(0)?.startTime;
  return first === undefined || last === undefined ? undefined : { painted: first, answered: last };
}
