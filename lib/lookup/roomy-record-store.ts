import { DiskFull } from '#lib/platform/disk-full.ts';
import type { RecordStore } from './record-store.ts';

export interface RoomyRecordStoreParts {
  readonly store: RecordStore;
  /**
   * Ways to make room, the least missed first: each forgets something that can be fetched again. True when
   * there was something to forget.
   */
  readonly waysToMakeRoom: () => readonly (() => Promise<boolean>)[];
  readonly report: (doing: string, error: unknown) => void;
}

/**
 * A store that makes room when the disk is full, and tries again. What the reader chose is never among what
 * goes. Where nothing helps, `update` throws {@link DiskFull} and the record is as it was.
 */
export function makeRoomyRecordStore(parts: RoomyRecordStoreParts): RecordStore {
  const { store, report } = parts;
  let isMakingRoom = false;

  async function updateWithRoom(
    key: string,
    change: (old: unknown) => unknown,
    full: Error,
  ): Promise<void> {
    isMakingRoom = true;
    try {
      for (const makeRoom of parts.waysToMakeRoom()) {
        if (!(await makeRoom())) continue;
        try {
          return await store.update(key, change);
        } catch (error) {
          if (!isFull(error)) throw error;
        }
      }
    } finally {
      isMakingRoom = false;
    }
    report('keeping a record', full);
    throw new DiskFull(full);
  }

  return {
    ...store,
    async update(key, change) {
      try {
        await store.update(key, change);
      } catch (error) {
        if (!isFull(error)) throw error;
        // What makes room changes records too, and whoever else comes meanwhile is told the same.
        if (isMakingRoom) throw new DiskFull(error);
        await updateWithRoom(key, change, error);
      }
    },
  };
}

function isFull(error: unknown): error is Error {
  return error instanceof Error && error.name === 'QuotaExceededError';
}
