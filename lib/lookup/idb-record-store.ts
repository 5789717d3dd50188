import type { IDBPDatabase } from 'idb';
import type { IdbDatabase } from './idb-database.ts';
import type { RecordStore } from './record-store.ts';

const STORE = 'records';

/** Records in IndexedDB. Every call throws what `IdbDatabase.use` throws, and `QuotaExceededError` on a full disk. */
export function makeIdbRecordStore({ use }: IdbDatabase): RecordStore {
  return {
    kind: () => 'disk',
    read: (key) => use((database) => database.get(STORE, key)),
    readAll: () => use(readEverything),
    clear: () => use((database) => database.clear(STORE)),
    update: (key, change) => use((database) => updateOne(database, key, change)),
  };
}

async function updateOne(
  database: IDBPDatabase,
  key: string,
  change: (old: unknown) => unknown,
): Promise<void> {
  const { store, done } = database.transaction(STORE, 'readwrite');
  const replace = async () => {
    const value = change(await store.get(key));
    await (value === undefined ? store.delete(key) : store.put(value, key));
  };
  // Together, so that a transaction that is aborted rejects here and nowhere else.
  await Promise.all([replace(), done]);
}

async function readEverything(database: IDBPDatabase): Promise<ReadonlyMap<string, unknown>> {
  const { store } = database.transaction(STORE);
  const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
  return new Map(keys.map((key, i) => [String(key), values[i]]));
}
