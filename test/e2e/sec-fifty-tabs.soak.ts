import { expect, test } from 'vitest';
import { describeInBrowsers } from './harness/harness.ts';
import { says } from './harness/says.ts';
import { AIQ_SHEET, askedOf, freshSheet, getLatest, serveReplay } from './harness/sec-sheet.ts';
import { buildWithSecAccess } from './harness/with-sec-access.ts';

const TABS = 50;

/** Longer than all clicks take; SEC's first answer is let go as soon as the last one was made. */
const HELD_MS = 18_000;

describeInBrowsers(
  'fifty tabs of one fund',
  (stage) => {
    test('that ask at once ask SEC once, and each shows the report', async () => {
      const replay = serveReplay(stage());
      const pages = [await freshSheet(stage())];
      while (pages.length < TABS) pages.push(await stage().openExtensionPage(AIQ_SHEET));
      replay.delayMs = HELD_MS;
      const start = performance.now();
      for (const page of pages) await getLatest(page);
      expect(performance.now() - start, 'all clicks while the first asks').toBeLessThan(HELD_MS);
      replay.delayMs = 0;
      for (const page of pages) {
        await page.bringToFront();
        await says(page, /Report of .+, filed/, 60_000);
      }
      expect(askedOf(replay)).toEqual({ searches: 1, reports: 1 });
    }, 300_000);
  },
  { extension: buildWithSecAccess, browsers: ['chromium'] },
);
