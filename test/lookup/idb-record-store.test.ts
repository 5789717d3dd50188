import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { deleteDB, type IDBPDatabase, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { isStoreUnavailable, makeIdbDatabase, OPEN_WITHIN_MS } from '#lib/lookup/idb-database.ts';
import { makeIdbRecordStore } from '#lib/lookup/idb-record-store.ts';
import { makeLastingRecordStore } from '#lib/lookup/lasting-record-store.ts';
import { makeMemoryRecordStore } from '#lib/lookup/memory-record-store.ts';
import type { RecordStore } from '#lib/lookup/record-store.ts';
import { upgradeTo1 } from '#lib/lookup/upgrades/to-1.ts';
import { systemClock } from '#lib/platform/clock.ts';
import { makeFakeClock } from '#test/platform/fake-clock.ts';

const NAME = 'lookthrough';

afterEach(() => vi.restoreAllMocks());
beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

const newStore = () => makeIdbRecordStore(makeIdbDatabase({ clock: systemClock }));

/** Opens the database beside the store and closes what `use` leaves open. */
async function beside<T>(
  use: (database: IDBPDatabase) => Promise<T>,
  version?: number,
): Promise<T> {
  const database = await openDB(NAME, version);
  try {
    return await use(database);
  } finally {
    database.close();
  }
}

describe('records on disk', () => {
  test('a record is read by the next background', async () => {
    await newStore().update('settings', () => ({ on: false }));
    await expect(newStore().read('settings')).resolves.toEqual({ on: false });
  });

  test('changes of one record follow each other, however many come at once', async () => {
    const [one, other] = [newStore(), newStore()];
    const grow = (store: RecordStore) => store.update('count', (old) => Number(old ?? 0) + 1);
    await Promise.all(Array.from({ length: 50 }, (_, i) => grow(i % 2 === 0 ? one : other)));
    await expect(one.read('count')).resolves.toBe(50);
  });

  test('undefined deletes, clear deletes all', async () => {
    const store = newStore();
    await store.update('a', () => 1);
    await store.update('b', () => 2);
    await store.update('a', () => undefined);
    await expect(store.readAll()).resolves.toEqual(new Map([['b', 2]]));
    await store.clear();
    await expect(store.readAll()).resolves.toEqual(new Map());
  });

  test('a change that throws leaves the record as it was', async () => {
    const store = newStore();
    await store.update('a', () => 1);
    const fails = store.update('a', () => {
      throw new RangeError('no');
    });
    await expect(fails).rejects.toThrow('no');
    await expect(store.read('a')).resolves.toBe(1);
    await store.update('a', () => 2);
    await expect(store.read('a')).resolves.toBe(2);
  });
});

describe('hardening 9: the browser closes the connection', () => {
  test('who remembers records hears that the database may be another now', async () => {
    const onLost = vi.fn();
    const database = makeIdbDatabase({ clock: systemClock, onLost });
    const store = makeIdbRecordStore(database);
    await store.update('a', () => 1);
    expect(onLost).not.toHaveBeenCalled();
    await deleteDB(NAME);
    expect(onLost).toHaveBeenCalledOnce();
  });

  test('after a request that failed for another reason the next one has a new connection', async () => {
    const database = makeIdbDatabase({ clock: systemClock });
    const seen: IDBPDatabase[] = [];
    const note = async (open: IDBPDatabase) => void seen.push(open);
    await database.use(note);
    await database.use(note);
    const fails = database.use(async () => {
      throw new RangeError('no');
    });
    await expect(fails).rejects.toThrow('no');
    await database.use(note);
    expect(seen[1]).toBe(seen[0]);
    expect(seen[2]).not.toBe(seen[1]);
    expect(() => seen[1]?.transaction('records'), 'the earlier one is closed').toThrow();
  });

  test('the database is deleted while we run: reading and writing go on', async () => {
    const store = newStore();
    await store.update('a', () => 1);
    await deleteDB(NAME);
    await expect(store.read('a')).resolves.toBeUndefined();
    await store.update('a', () => 2);
    await expect(store.read('a')).resolves.toBe(2);
  });

  /** Lets transactions through but for the first `times`, which `die` meets. Upgrades are left alone. */
  function killTransactions(
    times: number,
    die: (transaction: () => IDBTransaction) => IDBTransaction,
  ) {
    const original = IDBDatabase.prototype.transaction;
    let asked = 0;
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
      this: IDBDatabase,
      ...args
    ) {
      const start = () => original.apply(this, args);
      const isUpgrade = String(args[1]) === 'versionchange';
      if (isUpgrade) return start();
      asked += 1;
      return asked <= times ? die(start) : start();
    });
    return () => asked;
  }

  const closing = () => {
    throw new DOMException('The database connection is closing.', 'InvalidStateError');
  };
  const aborting = (start: () => IDBTransaction) => {
    const transaction = start();
    queueMicrotask(() => transaction.abort());
    return transaction;
  };

  test.each([
    ['before', closing],
    ['during', aborting],
  ])('the connection dies %s a transaction: asked once more, it works', async (_, die) => {
    const store = newStore();
    await store.update('a', () => 1);
    const asked = killTransactions(1, die);
    await store.update('a', (old) => Number(old) + 1);
    expect(asked()).toBe(2);
    await expect(store.read('a')).resolves.toBe(2);
  });

  test('a connection that dies every time is an error, not a loop', async () => {
    const store = newStore();
    const asked = killTransactions(Number.POSITIVE_INFINITY, closing);
    await expect(store.read('a')).rejects.toThrow('closing');
    expect(asked()).toBe(2);
  });
});

describe('hardening 10: versions, quota, refusal', () => {
  test('a database of version 1 is taken to the newest, and every record is there', async () => {
    const first = await openDB(NAME, 1, { upgrade: upgradeTo1 });
    await first.put('records', { version: 1, density: 'short' }, 'settings');
    await first.put('records', { version: 1, revision: 0, lists: [] }, 'watchlists');
    first.close();
    const store = newStore();
    await expect(store.readAll()).resolves.toEqual(
      new Map<string, unknown>([
        ['settings', { version: 1, density: 'short' }],
        ['watchlists', { version: 1, revision: 0, lists: [] }],
      ]),
    );
    const names = await beside(async (database) => [...database.objectStoreNames]);
    expect(names).toEqual(['records', 'snapshot', 'snapshot-files']);
  });

  test('another context that wants a newer version gets it at once', async () => {
    const store = newStore();
    await store.update('a', () => 1);
    const version = await beside(async (database) => database.version, 99);
    expect(version).toBe(99);
  });

  test('after a step back to this version the records of the newer one are still read', async () => {
    await newStore().update('a', () => 1);
    await beside(async () => undefined, 99);
    const store = newStore();
    await expect(store.read('a')).resolves.toBe(1);
    await store.update('a', () => 2);
    await expect(store.read('a')).resolves.toBe(2);
  });

  test('an open that another context holds up is given up', async () => {
    const other = await openDB(NAME, 1);
    const deleting = deleteDB(NAME);
    const clock = makeFakeClock();
    const reading = makeIdbRecordStore(makeIdbDatabase({ clock })).read('a');
    const refused = expect(reading).rejects.toSatisfy(isStoreUnavailable);
    clock.advance(OPEN_WITHIN_MS);
    await refused;
    other.close();
    await deleting;
    // What comes after all is closed: nothing of ours holds others up.
    const close = vi.spyOn(IDBDatabase.prototype, 'close');
    await vi.waitUntil(() => close.mock.calls.length > 0);
  });

  test('a full disk is said to whoever saves, and reading goes on', async () => {
    const store = newStore();
    await store.update('a', () => 1);
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(store.update('a', () => 2)).rejects.toThrow('full');
    vi.restoreAllMocks();
    await expect(store.read('a')).resolves.toBe(1);
  });
});

describe('hardening 11: no database at all (private window)', () => {
  function lastingStore() {
    const report = vi.fn();
    const store = makeLastingRecordStore({
      disk: newStore(),
      memory: makeMemoryRecordStore(),
      isUnavailable: isStoreUnavailable,
      clock: makeFakeClock(),
      onReturn: vi.fn(),
      report,
    });
    return { store, report };
  }

  test('memory takes over, said once', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('A mutation operation was attempted', 'InvalidStateError');
    });
    const { store, report } = lastingStore();
    await store.update('a', () => 1);
    await expect(store.read('a')).resolves.toBe(1);
    await expect(store.readAll()).resolves.toEqual(new Map([['a', 1]]));
    expect(store.kind()).toBe('memory');
    expect(report).toHaveBeenCalledOnce();
  });

  test('with a database the disk is used', async () => {
    const { store, report } = lastingStore();
    await store.update('a', () => 1);
    expect(store.kind()).toBe('disk');
    await expect(newStore().read('a')).resolves.toBe(1);
    expect(report).not.toHaveBeenCalled();
  });
});
