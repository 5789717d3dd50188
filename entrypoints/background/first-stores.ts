import { isStoreUnavailable, makeIdbDatabase } from '#lib/lookup/idb-database.ts';
import { makeIdbRecordStore } from '#lib/lookup/idb-record-store.ts';
import { makeLastingRecordStore } from '#lib/lookup/lasting-record-store.ts';
import { makeMemoryRecordStore } from '#lib/lookup/memory-record-store.ts';
import { makePrivateRecordStore } from '#lib/lookup/private-record-store.ts';
import type { RecordStore } from '#lib/lookup/record-store.ts';
import { makeRememberingRecordStore } from '#lib/lookup/remembering-record-store.ts';
import { makeRoomyRecordStore } from '#lib/lookup/roomy-record-store.ts';
import { makeSecRecordIndex, type SecRecordIndex } from '#lib/lookup/sec-record-index.ts';
import { makeSnapshotStore, type SnapshotStore } from '#lib/lookup/snapshot-store.ts';
import { systemClock } from '#lib/platform/clock.ts';
import type { Reporter } from '#lib/platform/report.ts';

/** Everything that outlives the background. */
export interface FirstStores {
  /** What the reader chose, and records of SEC. */
  readonly store: RecordStore;
  /** The same for private windows: changes last as long as the background. */
  readonly privateStore: RecordStore;
  /** Without making room: for what nothing is to be dropped for. */
  readonly plainStore: RecordStore;
  readonly secIndex: SecRecordIndex;
  /** Data newer than the packaged ones. */
  readonly stored: SnapshotStore;
}

export interface FirstStoresParts {
  /** Ways to make room on a full disk, the least missed first. */
  readonly waysToMakeRoom: () => readonly (() => Promise<boolean>)[];
  /** Awaited before and after a record changes; without a key, all of them. Never rejects. */
  readonly onChange: (key: string | undefined) => Promise<void>;
  /** The database may be another now. */
  readonly onLost: () => void;
  /** The database opens again after it did not: until then changes were made in memory, and are kept now. */
  readonly onReturn: () => void;
  readonly report: Reporter['report'];
}

/** One database for all. On a full disk, what can be fetched again goes before anything of the reader's is refused. */
export function makeFirstStores(parts: FirstStoresParts): FirstStores {
  const { waysToMakeRoom, onChange, report } = parts;
  const onLost = () => {
    store.forget();
    parts.onLost();
  };
  const database = makeIdbDatabase({ clock: systemClock, onLost });
  const plainStore = makeLastingRecordStore({
    disk: makeIdbRecordStore(database),
    memory: makeMemoryRecordStore(),
    isUnavailable: isStoreUnavailable,
    clock: systemClock,
    onReturn: () => {
      store.forget();
      secIndex.forget();
      parts.onReturn();
    },
    report,
  });
  const store = makeRememberingRecordStore({
    store: makeRoomyRecordStore({ store: plainStore, waysToMakeRoom, report }),
    onChange,
  });
  const secIndex = makeSecRecordIndex({ store, report });
  return {
    store,
    privateStore: makePrivateRecordStore(store),
    plainStore,
    secIndex,
    stored: makeSnapshotStore(database),
  };
}
