import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { PACKAGED_DATA, readPackagedSnapshot } from '#lib/cli/read-packaged-snapshot.ts';
import { foreignListings } from '#lib/detect/foreign-listings.ts';
import { PACKED_US_SYMBOLS } from '#lib/detect/us-symbols.generated.ts';
import { usSymbols } from '#lib/detect/us-symbols.ts';
import { CLOSED_FUNDS } from '#lib/funds/closed-funds.ts';
import { FORMER_TICKERS } from '#lib/funds/former-tickers.ts';

const KILOBYTE = 1000;

describe('symbols in the content script', () => {
  const symbols = usSymbols();

  test('hold every fund of the packaged snapshot (else run lib/workshop/pack-us-symbols.ts)', async () => {
    const { tickers } = await readPackagedSnapshot();
    expect(tickers.filter((ticker) => !symbols.has(ticker))).toEqual([]);
  });

  test('hold the old symbols that we can tell something about', () => {
    const old = FORMER_TICKERS.filter(({ isReused }) => !isReused).map(({ former }) => former);
    const known = [...old, ...CLOSED_FUNDS.map(({ ticker }) => ticker)];
    expect(known.filter((symbol) => !symbols.has(symbol))).toEqual([]);
  });

  test('take at most 9 kB compressed', () => {
    expect(gzipSync(PACKED_US_SYMBOLS, { level: 9 }).length).toBeLessThan(9 * KILOBYTE);
  });
});

describe('listings of other markets', () => {
  const read = () => readFile(join(PACKAGED_DATA, 'listings.tsv'), 'utf8');

  test.each([
    ['VFV', 'CA'],
    ['XEQT', 'CA'],
    ['VWCE', 'DE'],
    ['CSPX', 'LSE'],
    ['IWDA', 'LSE'],
    ['006208', 'TW'],
  ])('%s is listed in %s', async (symbol, market) => {
    const found = foreignListings(await read())(symbol);
    expect(found.map((listing) => listing.market)).toContain(market);
  });

  test('every line is read', async () => {
    const text = await read();
    const lines = text.trim().split('\n');
    const listed = lines.filter((line) => {
      const [symbol = '', markets = ''] = line.split('\t');
      return foreignListings(line)(symbol).length === markets.split(',').length;
    });
    expect(listed).toEqual(lines);
  });

  test('take at most 600 kB', async () => {
    expect((await read()).length).toBeLessThan(600 * KILOBYTE);
  });

  test('lines of another shape are left out', () => {
    const find = foreignListings('A\tXX\tName\nB\tCA\nC\tCA\tName\n\nC\tDE,TW\tOther');
    expect(['A', 'B', 'D', ''].flatMap(find)).toEqual([]);
    expect(find('C')).toEqual([
      { market: 'CA', name: 'Name' },
      { market: 'DE', name: 'Other' },
      { market: 'TW', name: 'Other' },
    ]);
  });
});
