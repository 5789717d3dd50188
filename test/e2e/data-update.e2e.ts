import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { until } from '#lib/workshop/browsers/drive-page.ts';
import type { DrivenPage } from '#lib/workshop/browsers/driven-browser.ts';
import { publishTo, servedFrom, signedSnapshot } from '#test/ingest/snapshot/published-folder.ts';
import { testSigningKey } from '#test/ingest/snapshot/test-signing-key.ts';
import { askFrom } from './harness/ask-from.ts';
import { changedBuild } from './harness/changed-build.ts';
import { describeInBrowsers } from './harness/harness.ts';
import { keptInMemory } from './harness/kept-in-memory.ts';
import { overlayText } from './harness/overlay-waits.ts';

const KEY = testSigningKey();
const HOST = 'https://data.example';
const FOLDER = `${HOST}/lookthrough`;

/** What a static host serves, by path below the folder. */
type Served = ReadonlyMap<string, Uint8Array>;

/** A small snapshot with the fund ZZZ, as `snapshot publish` lays it out for a static host. */
async function published(builtOn: string, name: string, key = KEY): Promise<Served> {
  const host = mkdtempSync(join(tmpdir(), 'lookthrough-host-'));
  await publishTo(host, await signedSnapshot({ builtOn, name, key }), { key });
  return servedFrom(host);
}

function withFlippedBit(served: Served, path: string, at: number): Served {
  const bytes = Uint8Array.from(served.get(path) ?? []);
  bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ 1;
  return new Map([...served, [path, bytes]]);
}

const FIRST = await published('2027-01-15', 'A fund of January');

describeInBrowsers(
  'hardening 23: newer data',
  (stage) => {
    function host(served: Served): void {
      stage().server.serveRest((url) => {
        if (url.origin !== HOST) return undefined;
        const body = served.get(url.pathname.replace('/lookthrough/', ''));
        return body && { body, type: 'application/octet-stream' };
      });
    }

    /** Asks with Enter, as the page may still grow above a button; answers with the sentence that says how it ended. */
    async function lookForNewer(page: DrivenPage): Promise<string> {
      await page.bringToFront();
      await page.waitFor('the field', () => document.querySelector('.data-update input') !== null);
      await page.evaluate(() => document.querySelector<HTMLElement>('.data-update input')?.focus());
      const isEmpty = await page.evaluate(
        () => document.querySelector<HTMLInputElement>('.data-update input')?.value === '',
      );
      if (isEmpty) await page.keyboard.type(`${FOLDER}/`);
      await page.keyboard.press('Enter');
      await page.waitFor('an end', () =>
        /\.$/.test(document.querySelector('.data-update [role=status]')?.textContent ?? ''),
      );
      return page.evaluate(
        () => document.querySelector('.data-update [role=status]')?.textContent ?? '',
      );
    }

    const nameOfZzz = async (page: DrivenPage) => {
      const found = await askFrom(page)('search', { query: 'ZZZ', limit: 1 });
      return JSON.stringify(found).match(/A fund of \w+/)?.[0];
    };

    test('is fetched on a click only, answers at once and after a restart, and what is worse is refused', async () => {
      host(FIRST);
      const page = await stage().openExtensionPage('options.html');
      const from = stage().server.requests.length;
      expect(await nameOfZzz(page)).toBeUndefined();
      const asked = stage().server.requests.slice(from);
      expect(asked.filter((url) => url.startsWith(HOST))).toEqual([]);
      expect(await lookForNewer(page)).toMatch(/New data of 15 Jan 2027 are in use/);
      expect(await nameOfZzz(page)).toBe('A fund of January');

      await stage().restart();
      const again = await stage().openExtensionPage('options.html');
      expect(await askFrom(again)('diagnostics', {})).toMatchObject({
        value: { info: { snapshot: { from: 'update' } }, errors: [] },
      });
      expect(await nameOfZzz(again)).toBe('A fund of January');
      expect(await lookForNewer(again)).toMatch(/You have the newest data/);

      const next = await published('2027-02-15', 'A fund of February');
      // All of them: which ones a reader fetches depends on what is at hand.
      const files = [...next.keys()].filter((path) => path.startsWith('files/'));
      const flipped = files.reduce((all, path) => withFlippedBit(all, path, 900), next);
      const worse: readonly (readonly [Served, RegExp])[] = [
        [await published('2026-12-31', 'A fund of December'), /older than what you have/],
        [await published('2027-02-15', 'x', testSigningKey(9)), /signed by somebody else/],
        [withFlippedBit(next, 'manifest.json', 700), /signature does not fit/],
        [withFlippedBit(next, 'manifest.sig.json', 120), /signature does not fit|damaged|somebody/],
        [flipped, /not the one that was signed/],
        [new Map([...next].filter(([path]) => !files.includes(path))), /did not answer to the end/],
        [new Map(), /did not answer to the end/],
      ];
      for (const [served, sentence] of worse) {
        host(served);
        expect(await lookForNewer(again)).toMatch(sentence);
        expect(await nameOfZzz(again)).toBe('A fund of January');
      }

      host(next);
      expect(await lookForNewer(again)).toMatch(/New data of 15 Feb 2027/);
      expect(await nameOfZzz(again)).toBe('A fund of February');
      await askFrom(again)('wipe', { what: 'cache' });
      expect(await nameOfZzz(again)).toBeUndefined();
      expect(await askFrom(again)('card', { ticker: 'AIQ', market: 'US' })).toMatchObject({
        ok: true,
        value: { ticker: 'AIQ' },
      });
    });

    test('a page that is read next shows the new data: what was kept of the old ones is gone', async () => {
      const address = 'https://finance.yahoo.com/news/newer.html';
      const html = '<title>ETFs</title><ul><li>The ETF $GLD<li>The ETF $AIQ</ul>';
      const own = await stage().openExtensionPage('options.html');
      await askFrom(own)('wipe', { what: 'cache' });
      const before = await stage().open(address, html);
      await until('badges', async () => /fee 0\.68%/.test(await overlayText(before)));
      await until('them to be kept', async () =>
        (await own.evaluate(keptInMemory)).includes('fee 0.68%'),
      );
      await before.close();
      // The background that hears of it knows nothing but what was kept.
      await stage().browser.killBackground();
      host(FIRST);
      expect(await lookForNewer(own)).toMatch(/New data of 15 Jan 2027/);
      await stage().browser.killBackground();
      const after = await stage().open(address);
      // The new data have GLD and no AIQ.
      await until('the new badge', async () => /gold/.test(await overlayText(after)));
      expect(await overlayText(after)).not.toContain('fee 0.68%');
      expect(await own.evaluate(keptInMemory)).not.toContain('fee 0.68%');
      await askFrom(own)('wipe', { what: 'cache' });
      await stage().browser.killBackground();
      const back = await stage().open(address);
      await until('badges again', async () => /fee 0\.68%/.test(await overlayText(back)));
    });

    test('a stored set that was damaged on disk gives way to the packaged one', async () => {
      host(FIRST);
      const page = await stage().openExtensionPage('options.html');
      await lookForNewer(page);
      expect(await nameOfZzz(page)).toBe('A fund of January');
      await page.evaluate(async () => {
        const database = await new Promise<IDBDatabase>((done, fail) => {
          const opening = indexedDB.open('lookthrough');
          opening.onsuccess = () => done(opening.result);
          opening.onerror = () => fail(opening.error);
        });
        const transaction = database.transaction('snapshot-files', 'readwrite');
        transaction.objectStore('snapshot-files').clear();
        await new Promise((done) => transaction.addEventListener('complete', done));
        database.close();
      });
      await stage().browser.killBackground();
      // The first question meets the damage; the package answers once the disk may have had its bad moment.
      const ask = askFrom(page);
      const answers = async () =>
        JSON.stringify(await ask('search', { query: 'AIQ', limit: 1 })).includes('Global X');
      await until('the packaged data', answers, 30_000);
    });
  },
  {
    extension: (browser) =>
      changedBuild(browser, { access: [`${HOST}/*`], snapshotKey: KEY.publicKey }),
  },
);
