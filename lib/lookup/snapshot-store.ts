import * as z from 'zod/mini';
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
  /** Drops files of an unfinished download, to make room. True when there were some. */
  readonly dropUnfinished: () => Promise<boolean>;
  /** Back to the packaged one; unfinished downloads go too. */
  readonly clear: () => Promise<void>;
}

const bytes = z.custom<Uint8Array<ArrayBuffer>>(
  (value) => value instanceof Uint8Array && value.buffer instanceof ArrayBuffer,
);
const storedSnapshotSchema = z.object({
  version: z.literal(1),
  /** `manifest.json` as it was signed. */
  manifest: bytes,
  signature: bytes,
});
export type StoredSnapshot = z.output<typeof storedSnapshotSchema>;

const FILES = 'snapshot-files';
const CURRENT = 'snapshot';
const KEY = 'current';

/** Every call throws what `IdbDatabase.use` throws, and `QuotaExceededError` on a full disk. */
export function makeSnapshotStore({ use }: IdbDatabase): SnapshotStore {
  return {
    async current() {
      const stored = storedSnapshotSchema.safeParse(await use((db) => db.get(CURRENT, KEY)));
      return stored.success ? stored.data : undefined;
    },
    async file(hash) {
      const stored = bytes.safeParse(await use((db) => db.get(FILES, hash)));
      return stored.success ? stored.data : undefined;
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
    async dropUnfinished() {
      const { manifestIn } = await import('./snapshot-manifest.ts');
      const inUse = storedSnapshotSchema.safeParse(await use((db) => db.get(CURRENT, KEY)));
      const listed = inUse.success ? manifestIn(inUse.data.manifest)?.files : undefined;
      const wanted = new Set(Object.values(listed ?? {}).map(({ sha256 }) => sha256));
      const keys = await use((db) => db.getAllKeys(FILES));
      const unfinished = keys.filter((key) => !wanted.has(String(key)));
      for (const key of unfinished) await use((db) => db.delete(FILES, key));
      return unfinished.length > 0;
    },
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
