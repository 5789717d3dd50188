import type { RecordStore } from './record-store.ts';

/**
 * For private windows: reads what is kept, keeps nothing. A change made there lasts as long as the
 * background runs.
 */
export function makePrivateRecordStore(below: RecordStore): RecordStore {
  const changed = new Map<string, unknown>();
  const read = async (key: string) => (changed.has(key) ? changed.get(key) : below.read(key));
  return {
    kind: () => 'memory',
    read,
    update: async (key, change) => {
      const old = await read(key);
      // Read again, since another change may have come while the disk was asked.
      changed.set(key, change(changed.has(key) ? changed.get(key) : old));
    },
    readAll: async () => new Map([...(await below.readAll()), ...changed]),
    clear: async () => changed.clear(),
  };
}
