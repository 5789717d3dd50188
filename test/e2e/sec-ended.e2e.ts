import { expect, test } from 'vitest';
import type { DrivenPage } from '#lib/workshop/browsers/driven-browser.ts';
import { startAgain } from '#lib/workshop/browsers/open-extension-page.ts';
import type { SecReplay } from '#test/replay/sec-replay.ts';
import { describeInBrowsers, type Stage } from './harness/harness.ts';
import { says } from './harness/says.ts';
import {
  AIQ_SHEET,
  askedOf,
  checkWholeOrNothing,
  forgetEverything,
  freshSheet,
  getLatest,
  serveReplay,
} from './harness/sec-sheet.ts';
import { buildWithSecAccess } from './harness/with-sec-access.ts';

/** The same moments in every run: where in a look-up the background or the page ends; ms after the click. */
const MOMENTS = [0, 5, 20, 60, 120, 250, 450, 650, 900, 1_200];

/** Fees come after the report; here the report is what is waited for. */
const REPORT_IS_THERE = /Report of .+, filed|Holdings of \d+ \w+ 2026[\s\S]*fee table…/;
const REPORT_OR_TROUBLE = new RegExp(`${REPORT_IS_THERE.source}|Try again`);

describeInBrowsers(
  'latest from SEC, the background ended',
  (stage) => {
    test('hardening 2: at ten moments of a look-up', async () => {
      const page = await freshSheet(stage());
      for (const ms of MOMENTS) {
        const replay = await startLookUp(stage(), page);
        await after(ms);
        await stage().browser.killBackground();
        await says(page, REPORT_OR_TROUBLE, 20_000);
        await checkWholeOrNothing(page);
        const { searches, reports } = askedOf(replay);
        expect(searches, `ended after ${ms} ms`).toBeLessThanOrEqual(2);
        expect(reports, `ended after ${ms} ms`).toBeLessThanOrEqual(1);
        await forgetEverything(page);
      }
    }, 180_000);
  },
  { extension: buildWithSecAccess, browsers: ['chromium'] },
);

describeInBrowsers(
  'latest from SEC, the page closed or SEC slow',
  (stage) => {
    test('hardening 2: the page ended at five moments of a look-up; the next click goes on', async () => {
      const page = await freshSheet(stage());
      // Each takes five seconds here; Chromium goes through all ten.
      for (const ms of MOMENTS.filter((_, nth) => nth % 2 === 0)) {
        const replay = await startLookUp(stage(), page);
        await after(ms);
        await startAgain(page, AIQ_SHEET);
        await checkWholeOrNothing(page);
        await getLatest(page);
        await says(page, REPORT_IS_THERE, 20_000);
        const { searches, reports } = askedOf(replay);
        expect(searches, `ended after ${ms} ms`).toBeLessThanOrEqual(2);
        expect(reports, `ended after ${ms} ms`).toBeLessThanOrEqual(2);
        await forgetEverything(page);
      }
    }, 180_000);

    test('hardening 1: SEC takes 45 seconds; said within 25, nothing turns on, the next try works', async () => {
      const page = await freshSheet(stage());
      const replay = serveReplay(stage());
      replay.breakWith({ at: 'report', kind: 'slow' });
      const start = performance.now();
      await getLatest(page);
      await says(page, /No whole answer in time/, 30_000);
      expect(performance.now() - start).toBeLessThan(27_000);
      expect(await page.evaluate(() => document.querySelector('progress') === null)).toBe(true);
      expect(await page.text()).toContain('Holdings of 28 Feb 2026');
      replay.breakWith(undefined);
      await getLatest(page);
      await says(page, /Report of .+, filed/);
    });
  },
  { extension: buildWithSecAccess, browsers: ['firefox'] },
);

async function startLookUp(stage: Stage, page: DrivenPage): Promise<SecReplay> {
  const replay = serveReplay(stage);
  // So that there is something to interrupt.
  replay.delayMs = 100;
  await getLatest(page);
  return replay;
}

/** A moment of the test's table, not a wait for something to happen. */
function after(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
