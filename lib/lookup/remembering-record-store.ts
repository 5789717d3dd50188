import type { RecordStore } from './record-store.ts';

export interface RememberingRecordStoreParts {
  readonly store: RecordStore;
  /**
   * Awaited before a record changes, and again after: whatever was made of it goes. Without a key, all records
   * change. Never rejects.
   */
  readonly onChange: (key: string | undefined) => Promise<void>;
}

export interface RememberingRecordStore extends RecordStore {
  /** The database may be another now: every record is read again. */
  readonly forget: () => void;
}

/**
 * A store that reads a record from the disk once in the life of a background, the only one that changes records:
 * a page full of tickers asks for the settings a hundred times.
 */
export function makeRememberingRecordStore(
  parts: RememberingRecordStoreParts,
): RememberingRecordStore {
  const { store, onChange } = parts;
  const known = new Map<string, Promise<unknown>>();

  function readOnce(key: string): Promise<unknown> {
    const reading = store.read(key);
    known.set(key, reading);
    // A failed reading is not kept.
    reading.catch(() => known.get(key) === reading && known.delete(key));
    return reading;
  }

  async function changed<T>(key: string | undefined, run: () => Promise<T>): Promise<T> {
    const forgetThem = async () => {
      if (key === undefined) known.clear();
      else known.delete(key);
      await onChange(key);
    };
    await forgetThem();
    try {
      return await run();
    } finally {
      // What was read while the change was being made may be the old record.
      await forgetThem();
    }
  }

  return {
    kind: store.kind,
    read: (key) => known.get(key) ?? readOnce(key),
    readAll: store.readAll,
    update: (key, change) => changed(key, () => store.update(key, change)),
    clear: () => changed(undefined, store.clear),
    forget: () => known.clear(),
  };
}
