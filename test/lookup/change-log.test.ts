import { describe, expect, test } from 'vitest';
import type { ChangeEntry, FundDigest } from '#lib/funds/fund-digest.ts';
import type { FundKey } from '#lib/funds/fund-key.ts';
import { type LookParts, makeChangeLog } from '#lib/lookup/change-log.ts';
import { makeMemoryRecordStore } from '#lib/lookup/memory-record-store.ts';

const us = (ticker: string): FundKey => ({ ticker, market: 'US' });

/** A world of funds with one fee each, and a date. */
function lookInto(fees: Readonly<Record<string, number>>, stamp: string): LookParts {
  return {
    today: '2026-11-21',
    stampOf: async () => stamp,
    digestOf: async ({ ticker }): Promise<FundDigest | 'not-in-data'> => {
      const fee = fees[ticker];
      if (fee === undefined) return 'not-in-data';
      return { stamp, name: ticker, kind: { name: 'x', label: 'x' }, fee, largest: [] };
    },
    compare: (before, after) =>
      before.fee === after.fee
        ? []
        : [{ what: 'fee', before: `${before.fee}`, after: `${after.fee}` }],
    gone: () => ({ what: 'gone' }),
  };
}

describe('the log of changes', () => {
  test('a first look says nothing; the next says what moved, once', async () => {
    const log = makeChangeLog(makeMemoryRecordStore());
    const watched = [us('A'), us('B')];
    expect(await log.look(watched, lookInto({ A: 1, B: 2 }, 'one'))).toEqual([]);
    const second = lookInto({ A: 1, B: 3 }, 'two');
    const found = await log.look(watched, second);
    expect(found).toMatchObject([
      { ticker: 'B', on: '2026-11-21', changes: [{ before: '2', after: '3' }], seen: false },
    ]);
    expect(await log.look(watched, second)).toEqual([]);
    expect(await log.entries()).toEqual(found);
    await log.markSeen();
    expect(await log.entries()).toMatchObject([{ ticker: 'B', seen: true }]);
  });

  test('data of the same date is not looked at again', async () => {
    const log = makeChangeLog(makeMemoryRecordStore());
    await log.look([us('A')], lookInto({ A: 1 }, 'one'));
    const looked: string[] = [];
    const parts = lookInto({ A: 2, B: 1 }, 'one');
    const digestOf: LookParts['digestOf'] = (fund, stamp) => {
      looked.push(fund.ticker);
      return parts.digestOf(fund, stamp);
    };
    await log.look([us('A'), us('B')], { ...parts, digestOf });
    expect(looked, 'the fund that is new in the lists').toEqual(['B']);
  });

  test('a fund that left the data is said once', async () => {
    const log = makeChangeLog(makeMemoryRecordStore());
    await log.look([us('A')], lookInto({ A: 1 }, 'one'));
    expect(await log.look([us('A')], lookInto({}, 'two'))).toMatchObject([
      { ticker: 'A', changes: [{ what: 'gone' }] },
    ]);
    expect(await log.look([us('A')], lookInto({}, 'three'))).toEqual([]);
  });

  test('figures that cannot be read now change nothing', async () => {
    const log = makeChangeLog(makeMemoryRecordStore());
    await log.look([us('A')], lookInto({ A: 1 }, 'one'));
    const broken: LookParts = {
      ...lookInto({}, 'unavailable'),
      digestOf: async () => 'unavailable',
    };
    expect(await log.look([us('A')], broken)).toEqual([]);
    expect(await log.look([us('A')], lookInto({ A: 2 }, 'two'))).toHaveLength(1);
  });

  test('what is watched no longer is forgotten; watched anew, it starts anew', async () => {
    const log = makeChangeLog(makeMemoryRecordStore());
    await log.look([us('A')], lookInto({ A: 1 }, 'one'));
    await log.look([], lookInto({ A: 2 }, 'two'));
    expect(await log.look([us('A')], lookInto({ A: 3 }, 'three'))).toEqual([]);
  });

  test('damaged records cost one comparison, not the lists', async () => {
    const store = makeMemoryRecordStore();
    await store.update('digests', () => ({ version: 1, funds: 'gone' }));
    await store.update('changes', () => 7);
    const log = makeChangeLog(store);
    expect(await log.look([us('A')], lookInto({ A: 1 }, 'one'))).toEqual([]);
    expect(await log.entries()).toEqual([]);
    expect(await log.look([us('A')], lookInto({ A: 2 }, 'two'))).toHaveLength(1);
  });

  test('an entry says of which day the newer holdings are', async () => {
    const log = makeChangeLog(makeMemoryRecordStore());
    const dated = (fee: number, stamp: string): LookParts => ({
      ...lookInto({ A: fee }, stamp),
      digestOf: async (fund, of) => {
        const digest = await lookInto({ A: fee }, stamp).digestOf(fund, of);
        return typeof digest === 'string' ? digest : { ...digest, holdingsAsOf: '2026-10-31' };
      },
    });
    await log.look([us('A')], dated(1, 'one'));
    const [entry] = await log.look([us('A')], dated(2, 'two'));
    expect(entry).toMatchObject({ name: 'A', market: 'US', holdingsAsOf: '2026-10-31' });
    const [undated] = await log.look([us('A')], lookInto({ A: 3 }, 'three'));
    expect(undated).not.toHaveProperty('holdingsAsOf');
    const [gone] = await log.look([us('A')], lookInto({}, 'four'));
    expect(gone).toEqual({
      on: '2026-11-21',
      ticker: 'A',
      market: 'US',
      name: 'A',
      changes: [{ what: 'gone' }],
      seen: false,
    });
  });

  test('the disk is written when something is new, and only then', async () => {
    const store = makeMemoryRecordStore();
    const written: string[] = [];
    const log = makeChangeLog({
      ...store,
      update: async (key, change) => {
        written.push(key);
        await store.update(key, change);
      },
    });
    const wrote = () => written.splice(0);
    await log.look([us('A'), us('B')], lookInto({ A: 1, B: 1 }, 'one'));
    expect(wrote()).toEqual(['digests']);
    await log.look([us('A'), us('B')], lookInto({ A: 1, B: 1 }, 'one'));
    expect(wrote()).toEqual([]);
    // Newer data that say the same of the funds: the date is kept, nothing is announced.
    await log.look([us('A'), us('B')], lookInto({ A: 1, B: 1 }, 'two'));
    expect(wrote()).toEqual(['digests']);
    await log.look([us('A')], lookInto({ A: 1 }, 'two'));
    expect(wrote(), 'one fund less').toEqual(['digests']);
    await log.look([us('A')], lookInto({ A: 2 }, 'three'));
    expect(wrote(), 'what changed first').toEqual(['changes', 'digests']);
    expect(await log.look([us('Z')], lookInto({}, 'three')), 'never in the data').toEqual([]);
    expect(wrote()).toEqual(['digests']);
    expect(await store.read('digests')).toEqual({ version: 1, funds: {} });
  });

  describe('a look that ends between its two writings loses nothing', () => {
    /** A store whose next change of a record fails: the background was ended, or the disk is full. */
    function failingOnce() {
      const store = makeMemoryRecordStore();
      const world = { failsAt: '' };
      const log = makeChangeLog({
        ...store,
        async update(key, change) {
          if (key !== world.failsAt) return store.update(key, change);
          world.failsAt = '';
          throw new Error('ended');
        },
      });
      return { log, world };
    }
    const fees = (entries: readonly ChangeEntry[]) =>
      entries.map(({ changes: [change] }) => `${change?.before} to ${change?.after}`);

    test.each(['changes', 'digests'])('%s not written: the next look reports', async (record) => {
      const { log, world } = failingOnce();
      await log.look([us('A')], lookInto({ A: 1 }, 'one'));
      world.failsAt = record;
      await expect(log.look([us('A')], lookInto({ A: 2 }, 'two'))).rejects.toThrow('ended');
      const found = await log.look([us('A')], lookInto({ A: 2 }, 'two'));
      expect(fees(found)).toEqual(['1 to 2']);
      expect(fees(await log.entries()), 'once').toEqual(['1 to 2']);
      expect(await log.look([us('A')], lookInto({ A: 2 }, 'two'))).toEqual([]);
    });

    test('what comes back after another change is a change, as is what was seen before', async () => {
      const { log } = failingOnce();
      const moveTo = (fee: number, stamp: string) =>
        log.look([us('A')], lookInto({ A: fee }, stamp));
      await moveTo(1, 'one');
      await moveTo(2, 'two');
      await moveTo(1, 'three');
      await moveTo(2, 'four');
      expect(fees(await log.entries())).toEqual(['1 to 2', '2 to 1', '1 to 2']);
      await log.look([], lookInto({}, 'five'));
      await moveTo(1, 'six');
      await log.markSeen();
      await moveTo(2, 'seven');
      expect(fees(await log.entries())).toHaveLength(4);
    });
  });

  test('nothing to mark as seen makes no record', async () => {
    const store = makeMemoryRecordStore();
    await makeChangeLog(store).markSeen();
    expect(await store.read('changes')).toBeUndefined();
  });

  test('three hundred entries are kept, the latest first', async () => {
    const log = makeChangeLog(makeMemoryRecordStore());
    for (let i = 0; i <= 301; i += 1) await log.look([us('A')], lookInto({ A: i }, `${i}`));
    const entries = await log.entries();
    expect(entries).toHaveLength(300);
    expect(entries[0]?.changes[0]).toMatchObject({ after: '301' });
    expect(entries.at(-1)?.changes[0]).toMatchObject({ after: '2' });
  });
});
