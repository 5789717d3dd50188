import type { RecordStore } from './record-store.ts';

/** For private windows and browsers that refuse a database: the same, until the background sleeps. */
export function makeMemoryRecordStore(): RecordStore {
  const records = new Map<string, unknown>();
  return {
    kind: () => 'memory',
    read: async (key) => records.get(key),
    update: async (key, change) => {
      const value = change(records.get(key));
      if (value === undefined) records.delete(key);
      else records.set(key, value);
    },
    readAll: async () => new Map(records),
    clear: async () => records.clear(),
  };
}
