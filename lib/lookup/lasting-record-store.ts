import type { Clock } from '#lib/platform/clock.ts';
import type { RecordStore } from './record-store.ts';

export interface LastingRecordStoreParts {
  readonly disk: RecordStore;
  /** Empty at first. */
  readonly memory: RecordStore;
  /** Whether an error means that there is no disk to be had. */
  readonly isUnavailable: (error: unknown) => boolean;
  readonly clock: Clock;
  /** The disk is there again, and everything that was changed meanwhile is on it: what was read may be old. */
  readonly onReturn: () => void;
  readonly report: (doing: string, error: unknown) => void;
}

/** Until the disk is tried again; twice as long after each failure, so that a disk that never comes costs little. */
export const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 60_000;

/** Read to see whether the disk is there; any key would do. */
const PROBE = 'settings';

type Change = (store: RecordStore) => Promise<void>;

/**
 * The disk, or memory while the disk is unavailable (slow disks, private windows, broken profiles). It is tried again
 * by itself: then every change is made there too, in order, on the records that are there, so that an edit of
 * what seemed an empty list does not replace the list that was kept. A background that is ended before loses it. Other
 * errors, such as a full disk, go to the caller: a reader should know that a change was not kept.
 */
export function makeLastingRecordStore(parts: LastingRecordStoreParts): RecordStore {
  const { disk, memory, clock, isUnavailable, report } = parts;
  let current = disk;
  /** Changes that only memory has, in order. */
  const owed: Change[] = [];

  async function use<T>(run: (store: RecordStore) => Promise<T>): Promise<T> {
    const asked = current;
    try {
      return await run(asked);
    } catch (error) {
      if (asked === memory || !isUnavailable(error)) throw error;
      // Others that were asked at once fail with the same.
      if (current === disk) {
        report('opening the store', error);
        current = memory;
        tryAgainAfter(FIRST_WAIT_MS);
      }
      return run(current);
    }
  }

  function change(make: Change): Promise<void> {
    return use((store) => {
      if (store === memory) owed.push(make);
      return make(store);
    });
  }

  function tryAgainAfter(wait: number): void {
    clock.after(wait, () => void goBack(wait));
  }

  async function goBack(waited: number): Promise<void> {
    try {
      await disk.read(PROBE);
      // More may come while these are made; nothing is awaited between the last and the way back.
      for (let next = owed[0]; next !== undefined; next = owed[0]) {
        await next(disk);
        owed.shift();
      }
    } catch (error) {
      if (!isUnavailable(error)) report('keeping what was changed meanwhile', error);
      return tryAgainAfter(Math.min(waited * 2, LONGEST_WAIT_MS));
    }
    current = disk;
    await memory.clear();
    parts.onReturn();
  }

  return {
    kind: () => current.kind(),
    read: (key) => use((store) => store.read(key)),
    readAll: () => use((store) => store.readAll()),
    clear: () => change((store) => store.clear()),
    update: (key, edit) => change((store) => store.update(key, edit)),
  };
}
