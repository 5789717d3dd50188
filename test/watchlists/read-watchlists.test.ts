import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWatchlists } from '#lib/watchlists/read-watchlists.ts';
import { WATCHLISTS_UPGRADES } from '#lib/watchlists/upgrades/all.ts';
import { NO_WATCHLISTS, watchlistsSchema } from '#lib/watchlists/watchlists.ts';
import { damaged } from '#test/messages/damaged.ts';
import { WATCHLISTS_V1 } from './samples/v1.ts';
import { WATCHLISTS_V2 } from './samples/v2.ts';

/** One whole sample of every version ever shipped, oldest first. */
const SAMPLES = [WATCHLISTS_V1, WATCHLISTS_V2];

describe('stored watchlists', () => {
  test('there is a sample of every version and a step between neighbours', () => {
    const versions = Array.from({ length: NO_WATCHLISTS.version }, (_, i) => i + 1);
    expect(SAMPLES.map(({ version }) => version)).toEqual(versions);
    expect(WATCHLISTS_UPGRADES.map(({ from }) => from)).toEqual(versions.slice(0, -1));
  });

  test.each(SAMPLES)('version $version is read whole, and nothing of it is lost', (sample) => {
    const read = readWatchlists(sample);
    expect(read).toEqual({ watchlists: { ...sample, version: 2 }, damaged: false });
  });

  test('one damaged row costs its size or itself, never its list', () => {
    const [mine, watched] = WATCHLISTS_V2.lists;
    const rows = [
      { ticker: 'QQQ', market: 'US', size: { weight: 7 }, note: 'core' },
      { ticker: 'not a ticker', market: 'US' },
      { ticker: 'GLD', market: 'US', note: '' },
      'VOO',
    ];
    const stored = { ...WATCHLISTS_V2, lists: [{ ...mine, rows }, { name: 'no id' }, watched] };
    const read = readWatchlists(stored);
    expect(read.damaged).toBe(true);
    expect(read.watchlists.lists).toEqual([
      {
        ...mine,
        rows: [
          { ticker: 'QQQ', market: 'US', note: 'core' },
          { ticker: 'GLD', market: 'US' },
        ],
      },
      watched,
    ]);
  });

  test('5,000 damaged records: always whole lists, never a throw', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          { weight: 3, arbitrary: damaged(WATCHLISTS_V2) },
          { weight: 1, arbitrary: fc.anything() },
        ),
        (stored) => watchlistsSchema.safeParse(readWatchlists(stored).watchlists).success,
      ),
      { seed: 20261121, numRuns: 5_000 },
    );
  });
});
