import { beforeEach, expect, test } from 'vitest';
import { until } from '#lib/workshop/drive-page.ts';
import type { DrivenPage } from '#lib/workshop/driven-browser.ts';
import { AIQ, SecReplay } from '#test/replay/sec-replay.ts';
import { askFrom } from './harness/ask-from.ts';
import { clickOn } from './harness/click-on.ts';
import { describeInBrowsers, type Stage } from './harness/harness.ts';
import { buildWithSecAccess } from './harness/with-sec-access.ts';

const AIQ_SHEET = 'popup.html?fund=US:AIQ&view=latest';
const FUND = { ticker: 'AIQ', market: 'US' };

describeInBrowsers(
  'latest from SEC',
  (stage) => {
    let replay: SecReplay;
    beforeEach(() => {
      replay = serveReplay(stage());
    });

    test('found, checked, shown with its filing, kept over a restart, and taken back', async () => {
      const page = await stage().openExtensionPage(AIQ_SHEET);
      await getLatest(page);
      await says(page, /Report of .+, filed .+\./);
      await says(page, /fee table was read too/);
      await says(page, /0\.61% a year/);
      const text = await page.text();
      expect(text).toMatch(/NVIDIA\s+61\.3%/);
      const { accession } = replay.report;
      const links = await page.evaluate(() => [...document.links].map(({ href }) => href));
      expect(links.filter((href) => href.includes(accession))).not.toEqual([]);
      const ask = askFrom(page);
      expect(await ask('badges', { funds: [FUND] })).toMatchObject({
        value: { badges: [{ fee: 'fee 0.61%' }] },
      });
      await stage().restart();
      const again = await stage().openExtensionPage(AIQ_SHEET);
      await says(again, /kept on this computer/);
      await clickOn(again, 'button', 'Back to packaged facts');
      await says(again, /packaged facts are shown again/);
      expect(await askFrom(again)('badges', { funds: [FUND] })).toMatchObject({
        value: { badges: [{ fee: 'fee 0.68%' }] },
      });
    });

    test('asks as SEC wants to be asked, and says nothing of the reader', async () => {
      const page = await stage().openExtensionPage(AIQ_SHEET);
      await wipe(page);
      const from = stage().server.exchanges.length;
      await getLatest(page);
      await says(page, /Report of/);
      const asked = stage()
        .server.exchanges.slice(from)
        .filter(({ url }) => url.includes('.sec.gov/'));
      expect(asked.length).toBeGreaterThanOrEqual(2);
      for (const { method, headers } of asked) {
        expect(method).toBe('GET');
        expect(headers['user-agent']).toMatch(/^Lookthrough\/\d+\.\d+\.\d+ \S+@\S+$/);
        expect(headers).not.toHaveProperty('cookie');
        expect(headers).not.toHaveProperty('referer');
      }
      const names = asked.map(({ url }) => new URL(url));
      expect(names[0]?.searchParams.get('q')).toBe(`"${AIQ.seriesId}"`);
      expect(names.some(({ pathname }) => pathname.startsWith('/cgi-bin'))).toBe(false);
    });
  },
  { extension: buildWithSecAccess },
);

/** SEC answers from a replay; other tests' faults are gone. */
function serveReplay({ server }: Stage): SecReplay {
  const replay = new SecReplay();
  server.serveRest((url) => replay.answer(url));
  return replay;
}

async function getLatest(page: DrivenPage): Promise<void> {
  await page.bringToFront();
  await page.waitFor('the button', () =>
    [...document.querySelectorAll('.latest button')].some((button) =>
      /Get latest|Try again/.test(button.textContent ?? ''),
    ),
  );
  await clickOn(page, '.latest button');
}

async function says(page: DrivenPage, words: RegExp, timeoutMs?: number): Promise<void> {
  await until(`the sheet to say ${words}`, async () => words.test(await page.text()), timeoutMs);
}

/** Forgets everything, the queue's pauses too. */
async function wipe(page: DrivenPage): Promise<void> {
  expect(await askFrom(page)('wipe', { what: 'everything' })).toMatchObject({ ok: true });
}
