import { type IDBPDatabase, openDB } from 'idb';
import type { Clock } from '#lib/platform/clock.ts';
import { upgradeTo1 } from './upgrades/to-1.ts';
import { upgradeTo2 } from './upgrades/to-2.ts';

export const DATABASE = 'lookthrough';

/** Step `i` takes a database of version `i` to `i + 1`. A new version is one more file and one more line. */
const UPGRADES: readonly ((database: IDBPDatabase) => void)[] = [upgradeTo1, upgradeTo2];

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

/** The one database of the extension, opened when first used. */
export interface IdbDatabase {
  /**
   * Runs a request. Browsers close connections without being asked (clearing of site data, memory
   * pressure, another version of us); a request that meets a closed connection is made once more on a new one.
   *
   * @throws {StoreUnavailable} when the browser gives us no database at all
   */
  readonly use: <T>(run: (database: IDBPDatabase) => Promise<T>) => Promise<T>;
}

export interface IdbDatabaseParts {
  readonly clock: Clock;
  /** The connection was lost: what is there now may be something else than before. */
  readonly onLost?: () => void;
}

export function makeIdbDatabase({ clock, onLost }: IdbDatabaseParts): IdbDatabase {
  let opening: Promise<IDBPDatabase> | undefined;
  const letGo = () => {
    opening = undefined;
    onLost?.();
  };
  return {
    async use(run) {
      opening ??= open(clock, letGo);
      const used = opening;
      try {
        return await run(await used);
      } catch (error) {
        if (opening === used) letGo();
        void closed(used);
        if (!isClosedConnection(error)) throw error;
        opening ??= open(clock, letGo);
        return run(await opening);
      }
    },
  };
}

/** Closes a connection once its requests are done; one that never opened is none. */
async function closed(opening: Promise<IDBPDatabase>): Promise<void> {
  await opening.then(
    (database) => database.close(),
    () => undefined,
  );
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
    const stopWaiting = clock.after(OPEN_WITHIN_MS, () => {
      reject(new StoreUnavailable('the database does not open'));
      // Nobody uses it when it comes after all, and open it would hold other versions up.
      void closed(opened);
    });
    void opened.then(resolve, reject).finally(stopWaiting);
  });
}

function isClosedConnection(error: unknown): boolean {
  return isNamed(error, 'InvalidStateError') || isNamed(error, 'AbortError');
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name;
}
