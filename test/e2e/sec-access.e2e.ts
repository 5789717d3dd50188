import { expect, test } from 'vitest';
import { SEC_PATTERNS } from '#lib/sec/sec-addresses.ts';
import { until } from '#lib/workshop/browsers/drive-page.ts';
import { describeInBrowsers } from './harness/harness.ts';
import { says } from './harness/says.ts';
import { AIQ_SHEET, getLatest, serveReplay } from './harness/sec-sheet.ts';

const NOT_GIVEN = /Access to sec\.gov was not given/;

describeInBrowsers(
  'access to SEC, asked by Firefox itself',
  (stage) => {
    test('refused, then given, then taken away: each time it is said, and SEC is asked only between', async () => {
      const replay = serveReplay(stage());
      const { answerAccessQuestion, setSiteAccess } = stage().browser;
      if (!answerAccessQuestion || !setSiteAccess) throw new Error('this browser cannot be told');
      const page = await stage().openExtensionPage(AIQ_SHEET);
      await getLatest(page);
      await answerAccessQuestion('refuse');
      const refused = await says(page, NOT_GIVEN);
      expect(refused).toContain('Holdings of 28 Feb 2026');
      expect(replay.asked).toEqual([]);

      await getLatest(page);
      await answerAccessQuestion('allow');
      await says(page, /Report of .+, filed/);
      const asked = replay.asked.length;
      expect(asked).toBeGreaterThan(0);

      for (const pattern of SEC_PATTERNS) await setSiteAccess(pattern, false);
      await getLatest(page);
      await answerAccessQuestion('refuse');
      await says(page, NOT_GIVEN);
      expect(replay.asked).toHaveLength(asked);
      // What was read while access was given is still there.
      expect(await page.text()).toContain('0.61%');
    });
  },
  { browsers: ['firefox'] },
);

describeInBrowsers(
  'access to SEC, Chromium’s answer put in at the browser’s edge',
  (stage) => {
    /**
     * No program can answer Chromium's own question: its function answers instead, in this page alone. The question is a
     * window of the browser that no DevTools session reaches: Escape in the page and another tab in front leave it
     * open for good, a second question waits behind it, and closing the page takes along who asked. This build knows no switch that
     * answers it, and a policy that refuses is read from one folder of the machine, for every Chromium on it.
     */
    test('refused: it is said, and SEC is not asked', async () => {
      const replay = serveReplay(stage());
      const page = await stage().openExtensionPage(AIQ_SHEET);
      await page.evaluate(() => {
        const { chrome } = globalThis as unknown as Record<string, Record<string, object>>;
        const questions: unknown[] = [];
        Reflect.set(globalThis, 'questions', questions);
        Reflect.set(Object(chrome?.permissions), 'request', async (question: unknown) => {
          questions.push(question);
          return false;
        });
      });
      await getLatest(page);
      await says(page, NOT_GIVEN);
      const questions = await page.evaluate(
        () => JSON.parse(JSON.stringify(Reflect.get(globalThis, 'questions'))) as unknown,
      );
      expect(questions).toEqual([{ origins: [...SEC_PATTERNS] }]);
      expect(replay.asked).toEqual([]);
      await until('the button again', async () => /Try again|Get latest/.test(await page.text()));
    });
  },
  { browsers: ['chromium'] },
);
