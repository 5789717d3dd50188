import { until } from './drive-page.ts';
import type { DrivenBrowser, DrivenPage } from './driven-browser.ts';
import { median } from './median.ts';

const RUNS = 11;

/** The popup opened from disk again and again: when its search is on screen, and when it has answered for the page. */
export async function benchUiPopup(
  print: (line: string) => void,
  browser: DrivenBrowser,
): Promise<void> {
  const painted: number[] = [];
  const answered: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const page = await browser.newPage(browser.extensionUrl('popup.html'));
    const times = await until('the popup', () => openingTimes(page));
    if (times === undefined) throw new Error('the popup never opened');
    painted.push(times.painted);
    answered.push(times.answered);
    await page.close();
  }
  print(`popup: on screen after ${shown(painted)}, the page’s funds after ${shown(answered)}`);
}

function shown(times: readonly number[]): string {
  return `${Math.round(median(times))} ms (goal 150; slowest of ${times.length}: ${Math.round(Math.max(...times))})`;
}

/** Milliseconds since the popup was asked for, as the page tells; undefined while it still works. */
function openingTimes(
  page: DrivenPage,
): Promise<{ painted: number; answered: number } | undefined> {
  return page.evaluate(async () => {
    const hasAnswered = document.querySelector('.popup .empty h2, .popup .fund-row') !== null;
    if (!hasAnswered) return undefined;
    const last = await new Promise<number | undefined>((done) => {
      // Text and nothing else: its last large paint is the answer for the page.
      new PerformanceObserver((list) => done(list.getEntries().at(-1)?.startTime)).observe({
        type: 'largest-contentful-paint',
        buffered: true,
      });
      setTimeout(() => done(undefined), 200);
    });
    const first = performance.getEntriesByName('first-contentful-paint').at(0)?.startTime;
    return first === undefined || last === undefined
      ? undefined
      : { painted: first, answered: last };
  });
}
