import { type IDBPDatabase, openDB } from 'idb';
import type { Clock } from '#lib/platform/clock.ts';
import type { RecordStore } from './record-store.ts';
import { upgradeTo1 } from './upgrades/to-1.ts';

const DATABASE = 'lookthrough';
const STORE = 'records';

/** Step `i` takes a database of version `i` to `i + 1`. A new version is one more file and one more line. */
const UPGRADES: readonly ((database: IDBPDatabase) => void)[] = [upgradeTo1];

/**
 * How long an open may take. Another context that keeps an older version, or a deletion that waits for it,
 * holds an open up without end and without an event. A cold disk answers well within this.
 */
export const OPEN_WITHIN_MS = 5_000;

class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}

export function isStoreUnavailable(error: unknown): boolean {
  return error instanceof StoreUnavailable;
}

/**
 * Records in IndexedDB. Browsers close connections without being asked (clearing of site data, memory
 * pressure, another version of us); a request that meets a closed connection is made once more on a new one.
 *
 * @throws {StoreUnavailable} from every call, when the browser gives us no database at all
 */
export function makeIdbRecordStore({ clock }: { readonly clock: Clock }): RecordStore {
  let opening: Promise<IDBPDatabase> | undefined;
  const letGo = () => {
    opening = undefined;
  };

  async function withDatabase<T>(run: (database: IDBPDatabase) => Promise<T>): Promise<T> {
    opening ??= open(clock, letGo);
    const used = opening;
    try {
      return await run(await used);
    } catch (error) {
      if (opening === used) letGo();
      if (!isClosedConnection(error)) throw error;
      opening ??= open(clock, letGo);
      return run(await opening);
    }
  }

  return {
    kind: () => 'disk',
    read: (key) => withDatabase((database) => database.get(STORE, key)),
    readAll: () => withDatabase(readEverything),
    clear: () => withDatabase((database) => database.clear(STORE)),
    update: (key, change) => withDatabase((database) => updateOne(database, key, change)),
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

async function open(clock: Clock, onLost: () => void): Promise<IDBPDatabase> {
  try {
    return await openVersion(UPGRADES.length, clock, onLost);
  } catch (error) {
    // A newer version of us was here and the browser went back: its records are still readable.
    if (isNamed(error, 'VersionError')) return openVersion(undefined, clock, onLost);
    if (error instanceof StoreUnavailable) throw error;
    throw new StoreUnavailable('no database', { cause: error });
  }
}

function openVersion(
  version: number | undefined,
  clock: Clock,
  onLost: () => void,
): Promise<IDBPDatabase> {
  return new Promise((resolve, reject) => {
    const opened = openDB(DATABASE, version, {
      upgrade(database, from) {
        for (const upgrade of UPGRADES.slice(from)) upgrade(database);
      },
      blocking() {
        onLost();
        void opened.then((database) => database.close());
      },
      terminated: onLost,
    });
    const stopWaiting = clock.after(OPEN_WITHIN_MS, () =>
      reject(new StoreUnavailable('the database does not open')),
    );
    void opened.then(resolve, reject).finally(stopWaiting);
  });
}

function isClosedConnection(error: unknown): boolean {
  return isNamed(error, 'InvalidStateError') || isNamed(error, 'AbortError');
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name;
}
