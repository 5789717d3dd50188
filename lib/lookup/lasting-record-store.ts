import type { RecordStore } from './record-store.ts';

export interface LastingRecordStoreParts {
  readonly disk: RecordStore;
  readonly memory: RecordStore;
  /** Whether an error means that there is no disk to be had. */
  readonly isUnavailable: (error: unknown) => boolean;
  readonly report: (doing: string, error: unknown) => void;
}

/**
 * The disk, or memory once the disk turned out to be unavailable (private windows, broken profiles). Other
 * errors, such as a full disk, go to the caller: a reader should know that a change was not kept.
 */
export function makeLastingRecordStore(parts: LastingRecordStoreParts): RecordStore {
  let current = parts.disk;

  async function use<T>(run: (store: RecordStore) => Promise<T>): Promise<T> {
    try {
      return await run(current);
    } catch (error) {
      if (current === parts.memory || !parts.isUnavailable(error)) throw error;
      parts.report('opening the store', error);
      current = parts.memory;
      return run(current);
    }
  }

  return {
    kind: () => current.kind(),
    read: (key) => use((store) => store.read(key)),
    readAll: () => use((store) => store.readAll()),
    clear: () => use((store) => store.clear()),
    update: (key, change) => use((store) => store.update(key, change)),
  };
}
