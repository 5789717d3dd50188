import { type ErrorLog, makeErrorLog } from '#lib/lookup/error-log.ts';
import { isStoreUnavailable, makeIdbDatabase } from '#lib/lookup/idb-database.ts';
import { makeIdbRecordStore } from '#lib/lookup/idb-record-store.ts';
import { makeLastingRecordStore } from '#lib/lookup/lasting-record-store.ts';
import { makeMemoryRecordStore } from '#lib/lookup/memory-record-store.ts';
import type { RecordStore } from '#lib/lookup/record-store.ts';
import { makeRoomyRecordStore } from '#lib/lookup/roomy-record-store.ts';
import { makeSecRecords, type SecRecords } from '#lib/lookup/sec-records.ts';
import { makeSnapshotStore, type SnapshotStore } from '#lib/lookup/snapshot-store.ts';
import { systemClock } from '#lib/platform/clock.ts';
import type { Reporter } from '#lib/platform/report.ts';

/** Everything that outlives the background. */
export interface LastingStores {
  /** What the reader chose, and records of SEC. */
  readonly store: RecordStore;
  readonly records: SecRecords;
  /** Data newer than the packaged ones. */
  readonly stored: SnapshotStore;
  readonly errorLog: ErrorLog;
}

/** One database for all. On a full disk, what can be fetched again goes before anything of the reader's is refused. */
export function makeLastingStores(report: Reporter['report']): LastingStores {
  const database = makeIdbDatabase({ clock: systemClock });
  const stored = makeSnapshotStore(database);
  const kept = makeLastingRecordStore({
    disk: makeIdbRecordStore(database),
    memory: makeMemoryRecordStore(),
    isUnavailable: isStoreUnavailable,
    report,
  });
  const store: RecordStore = makeRoomyRecordStore({
    store: kept,
    waysToMakeRoom: () => [stored.dropUnfinished, records.forgetOldest, () => dropData(stored)],
    report,
  });
  const records = makeSecRecords({ store, report });
  // Errors are kept where there is room anyway: nothing is dropped for them.
  return { store, records, stored, errorLog: makeErrorLog(kept, systemClock) };
}

/** The packaged data answer as well, only older. */
async function dropData(stored: SnapshotStore): Promise<boolean> {
  if ((await stored.current()) === undefined) return false;
  await stored.clear();
  return true;
}
