import type { IdbDatabase } from './idb-database.ts';

/**
 * A snapshot that the reader had fetched, beside the packaged one. Files lie under their SHA-256, so that
 * an interrupted download goes on where it stopped and a later snapshot fetches only what changed. What is in
 * use changes in one transaction: there is the old snapshot, or the whole new one.
 */
export interface SnapshotStore {
  /** What is in use; nothing when none was fetched, or its record does not parse. */
  readonly current: () => Promise<StoredSnapshot | undefined>;
  readonly file: (hash: string) => Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** Hashes of all files at hand, those of an unfinished download included. */
  readonly hashes: () => Promise<ReadonlySet<string>>;
  readonly keepFile: (hash: string, bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
  /** Puts a whole snapshot into use and drops the files it does not name. */
  readonly swap: (snapshot: StoredSnapshot, hashes: ReadonlySet<string>) => Promise<void>;
  readonly dropFile: (hash: string) => Promise<void>;
  /** Back to the packaged one; unfinished downloads go too. */
  readonly clear: () => Promise<void>;
}

export interface StoredSnapshot {
  readonly version: 1;
  /** `manifest.json` as it was signed. */
  readonly manifest: Uint8Array<ArrayBuffer>;
  readonly signature: Uint8Array<ArrayBuffer>;
}

const FILES = 'snapshot-files';
const CURRENT = 'snapshot';
const KEY = 'current';

/** Every call throws what `IdbDatabase.use` throws, and `QuotaExceededError` on a full disk. */
export function makeSnapshotStore({ use }: IdbDatabase): SnapshotStore {
  return {
    async current() {
      const stored: unknown = await use((db) => db.get(CURRENT, KEY));
      return isStored(stored) ? stored : undefined;
    },
    async file(hash) {
      const stored: unknown = await use((db) => db.get(FILES, hash));
      return isBytes(stored) ? stored : undefined;
    },
    hashes: async () => new Set((await use((db) => db.getAllKeys(FILES))).map(String)),
    keepFile: (hash, content) => use(async (db) => void (await db.put(FILES, content, hash))),
    swap: (snapshot, hashes) =>
      use(async (db) => {
        const transaction = db.transaction([CURRENT, FILES], 'readwrite');
        const files = transaction.objectStore(FILES);
        const replace = async () => {
          await transaction.objectStore(CURRENT).put(snapshot, KEY);
          const others = (await files.getAllKeys()).filter((key) => !hashes.has(String(key)));
          await Promise.all(others.map((key) => files.delete(key)));
        };
        await Promise.all([replace(), transaction.done]);
      }),
    dropFile: (hash) => use((db) => db.delete(FILES, hash)),
    clear: () =>
      use(async (db) => {
        const transaction = db.transaction([CURRENT, FILES], 'readwrite');
        await Promise.all([
          transaction.objectStore(CURRENT).clear(),
          transaction.objectStore(FILES).clear(),
          transaction.done,
        ]);
      }),
  };
}

/** Plain checks: every woken background reads this, and making schemas takes longer. */
function isStored(value: unknown): value is StoredSnapshot {
  const { version, manifest, signature }: Partial<Record<string, unknown>> = Object(value);
  return version === 1 && isBytes(manifest) && isBytes(signature);
}

function isBytes(value: unknown): value is Uint8Array<ArrayBuffer> {
  return value instanceof Uint8Array && value.buffer instanceof ArrayBuffer;
}
