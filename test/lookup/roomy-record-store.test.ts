import { describe, expect, test, vi } from 'vitest';
import { makeMemoryRecordStore } from '#lib/lookup/memory-record-store.ts';
import type { RecordStore } from '#lib/lookup/record-store.ts';
import { makeRoomyRecordStore } from '#lib/lookup/roomy-record-store.ts';
import { makeSecRecordIndex } from '#lib/lookup/sec-record-index.ts';
import { makeSecRecords } from '#lib/lookup/sec-records.ts';
import { DiskFull } from '#lib/platform/disk-full.ts';

/** A store of so many records; one more is refused as a full disk refuses it. */
function smallStore(mostRecords: number): RecordStore {
  const store = makeMemoryRecordStore();
  return {
    ...store,
    async update(key, change) {
      const records = await store.readAll();
      const next = change(records.get(key));
      const isMore = next !== undefined && !records.has(key) && records.size >= mostRecords;
      if (isMore) throw new DOMException('full', 'QuotaExceededError');
      await store.update(key, () => next);
    },
  };
}

const RECORD = { readOn: '2026-11-21' };

describe('hardening 10: a full disk', () => {
  /** Room for six records: two of the reader's, SEC's index and searches, and two of SEC's. */
  async function fullStore(ways: 'none' | 'sec') {
    const report = vi.fn();
    const store: RecordStore = makeRoomyRecordStore({
      store: smallStore(6),
      waysToMakeRoom: () => (ways === 'sec' ? [async () => false, records.forgetOldest] : []),
      report,
    });
    const records = makeSecRecords({ store, index: makeSecRecordIndex({ store, report }), report });
    await store.update('settings', () => 'mine');
    await store.update('watchlists', () => 'mine too');
    await records.keep('AIQ', RECORD, { lasting: true });
    await records.keep('QQQ', RECORD, { lasting: true });
    return { store, records, report };
  }

  test('what was read at SEC longest ago makes room; what the reader chose stays', async () => {
    const { store, records, report } = await fullStore('sec');
    await store.update('watchlists-damaged', () => 'set aside');
    await expect(store.read('watchlists-damaged')).resolves.toBe('set aside');
    await expect(store.read('settings')).resolves.toBe('mine');
    await expect(store.read('watchlists')).resolves.toBe('mine too');
    await expect(records.find('AIQ')).resolves.toBeUndefined();
    await expect(records.find('QQQ')).resolves.toMatchObject(RECORD);
    expect(report).not.toHaveBeenCalled();
  });

  test('where nothing can go, the change is refused by name and everything is as it was', async () => {
    const { store, report } = await fullStore('none');
    const before = await store.readAll();
    await expect(store.update('more', () => 1)).rejects.toBeInstanceOf(DiskFull);
    await expect(store.readAll()).resolves.toEqual(before);
    expect(report).toHaveBeenCalledExactlyOnceWith('keeping a record', expect.any(DOMException));
  });

  test('what was refused is tried anew the next time, with every way to make room', async () => {
    const memory = makeMemoryRecordStore();
    let trouble: Error | undefined = new DOMException('full', 'QuotaExceededError');
    const asked: string[] = [];
    const way = (name: string, helps: boolean) => async () => {
      asked.push(name);
      if (helps) trouble = undefined;
      return true;
    };
    let ways = [way('searches', false), way('reports', false)];
    const store = makeRoomyRecordStore({
      store: {
        ...memory,
        update: async (key, change) => {
          if (trouble) throw trouble;
          await memory.update(key, change);
        },
      },
      waysToMakeRoom: () => ways,
      report: vi.fn(),
    });
    await expect(store.update('a', () => 1)).rejects.toBeInstanceOf(DiskFull);
    expect(asked.splice(0)).toEqual(['searches', 'reports']);
    ways = [way('searches', false), way('reports', true), way('settings', true)];
    await store.update('a', () => 1);
    expect(asked.splice(0), 'no more than is needed').toEqual(['searches', 'reports']);
    await expect(store.read('a')).resolves.toBe(1);
    // What goes wrong after room was made is said as it is, and what goes wrong for another reason makes no room.
    trouble = new DOMException('full', 'QuotaExceededError');
    const closed = new Error('closed');
    ways = [
      async () => {
        trouble = closed;
        return true;
      },
      way('settings', true),
    ];
    await expect(store.update('a', () => 2)).rejects.toBe(closed);
    await expect(store.update('a', () => 2)).rejects.toBe(closed);
    expect(asked).toEqual([]);
  });

  test('what makes room may itself meet the full disk: it is not asked again for that', async () => {
    const full = new DOMException('full', 'QuotaExceededError');
    let asked = 0;
    const store: RecordStore = makeRoomyRecordStore({
      store: { ...makeMemoryRecordStore(), update: () => Promise.reject(full) },
      waysToMakeRoom: () => [
        async () => {
          asked += 1;
          await expect(store.update('index', () => [])).rejects.toMatchObject({ cause: full });
          return true;
        },
      ],
      report: vi.fn(),
    });
    await expect(store.update('a', () => 1)).rejects.toBeInstanceOf(DiskFull);
    expect(asked).toBe(1);
  });

  test('a change that meets the full disk while room is made for another is refused by name too', async () => {
    const full = new DOMException('full', 'QuotaExceededError');
    const room = Promise.withResolvers<boolean>();
    const store = makeRoomyRecordStore({
      store: { ...makeMemoryRecordStore(), update: () => Promise.reject(full) },
      waysToMakeRoom: () => [() => room.promise],
      report: vi.fn(),
    });
    const first = store.update('settings', () => 1);
    await expect(store.update('watchlists', () => 2)).rejects.toBeInstanceOf(DiskFull);
    room.resolve(false);
    await expect(first).rejects.toBeInstanceOf(DiskFull);
  });

  test('every write at every fill level: kept or refused by name, and never anything of the reader’s lost', async () => {
    for (let room = 3; room <= 23; room += 1) {
      const report = vi.fn();
      const store: RecordStore = makeRoomyRecordStore({
        store: smallStore(room),
        waysToMakeRoom: () => [records.forgetOldest],
        report,
      });
      const records = makeSecRecords({
        store,
        index: makeSecRecordIndex({ store, report }),
        report,
      });
      await store.update('settings', () => 'mine');
      for (let i = 0; i < 20; i += 1) {
        const ticker = `T${String.fromCharCode(65 + i)}`;
        const outcome = await records.keep(ticker, RECORD, { lasting: true }).catch((e) => e);
        if (outcome !== undefined) expect(String(outcome)).toMatch(/disk is full|full/);
        await expect(store.read('settings')).resolves.toBe('mine');
      }
    }
  });

  test('other errors pass as they are', async () => {
    const { store } = await fullStore('sec');
    const fails = store.update('settings', () => {
      throw new RangeError('no');
    });
    await expect(fails).rejects.toThrow('no');
  });
});
