import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { vi } from 'vitest';
import { makeFundLookup } from '#lib/lookup/fund-lookup.ts';
import { makeFundSearch } from '#lib/lookup/fund-search.ts';
import { makeMemoryRecordStore } from '#lib/lookup/memory-record-store.ts';
import { openPackagedSnapshot } from '#lib/lookup/packaged-snapshot.ts';
import { makeReadersChoices } from '#lib/lookup/readers-choices.ts';
import { makeSecRecords } from '#lib/lookup/sec-records.ts';
import { makeSnapshotKeeper } from '#lib/lookup/snapshot-keeper.ts';
import { makeFakeClock } from '#test/platform/fake-clock.ts';
import { makePackagedNames } from '../../entrypoints/background/packaged-names.ts';
import { makePackagedViews } from '../../entrypoints/background/packaged-views.ts';
import { workOutViews } from '../../entrypoints/background/work-out-views.ts';

const DATA = join(import.meta.dirname, '..', '..', 'public', 'data');

/** The background's parts over the packaged data, without a browser. `spoil` may damage what is read. */
export function packagedBackground(
  spoil: (file: string, bytes: Buffer) => Uint8Array = (_, b) => b,
) {
  const clock = makeFakeClock();
  const report = vi.fn();
  const read = async (file: string) => spoil(file, await readFile(join(DATA, file)));
  const readText = async (file: string) => new TextDecoder().decode(await read(file));
  const snapshot = makeSnapshotKeeper({ open: () => openPackagedSnapshot(read), clock, report });
  const names = makePackagedNames({
    snapshot,
    readListings: () => readText('listings.tsv'),
    report,
  });
  const store = makeMemoryRecordStore();
  const secRecords = makeSecRecords({ store, report });
  const lookup = makeFundLookup({ snapshot, secRecords, foreignName: names.foreignName });
  const choices = makeReadersChoices(store);
  const search = () => snapshot.use(async (open) => makeFundSearch(await open.listing()));
  const workedOut = workOutViews({
    lookup,
    choices,
    snapshot,
    store,
    records: secRecords,
    readText,
    report,
    now: clock.now,
    showUnseen: vi.fn(),
    notify: vi.fn(),
  });
  const views = makePackagedViews({ lookup, choices, workedOut: async () => workedOut });
  return { views, workedOut, lookup, secRecords, store, search, names, choices, clock, report };
}
