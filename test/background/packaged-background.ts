import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { vi } from 'vitest';
import { foreignListings } from '#lib/detect/foreign-listings.ts';
import type { FundKey } from '#lib/funds/fund-key.ts';
import { makeFundLookup } from '#lib/lookup/fund-lookup.ts';
import { makeFundSearch } from '#lib/lookup/fund-search.ts';
import { makeMemoryRecordStore } from '#lib/lookup/memory-record-store.ts';
import { makePackagedMarks } from '#lib/lookup/packaged-marks.ts';
import { packagedSnapshotOver } from '#lib/lookup/packaged-snapshot.ts';
import { makePrivateRecordStore } from '#lib/lookup/private-record-store.ts';
import { makeReadersChoices, type ReadersChoices } from '#lib/lookup/readers-choices.ts';
import { makeSecRecordIndex } from '#lib/lookup/sec-record-index.ts';
import { makeSecRecords } from '#lib/lookup/sec-records.ts';
import { openSnapshotIndex } from '#lib/lookup/snapshot-index.ts';
import { makeSnapshotKeeper } from '#lib/lookup/snapshot-keeper.ts';
import { statesLeverage } from '#lib/metrics/leverage.ts';
import { makeFakeClock } from '#test/platform/fake-clock.ts';
import { makeFirstBadges } from '../../entrypoints/background/first-badges.ts';
import { makeKeptAnswers } from '../../entrypoints/background/kept-answers.ts';
import { makePackagedNames } from '../../entrypoints/background/packaged-names.ts';
import { workOutViews } from '../../entrypoints/background/work-out-views.ts';

const DATA = join(import.meta.dirname, '..', '..', 'public', 'data');

/** The background's parts over the packaged data, without a browser. `spoil` may damage what is read; kept badges are never forgotten. */
export function packagedBackground(
  spoil: (file: string, bytes: Buffer) => Uint8Array = (_, b) => b,
  { keepsBadges = false } = {},
) {
  const clock = makeFakeClock();
  const report = vi.fn();
  const read = async (file: string) => spoil(file, await readFile(join(DATA, file)));
  const readText = async (file: string) => new TextDecoder().decode(await read(file));
  const open = async () => {
    const index = await openSnapshotIndex(read);
    return { ...packagedSnapshotOver(index), parts: index.parts };
  };
  const snapshot = makeSnapshotKeeper({ open, clock, report });
  const names = makePackagedNames({
    snapshot,
    readListings: async () => foreignListings(await readText('listings.tsv')),
    report,
  });
  const store = makeMemoryRecordStore();
  const secIndex = makeSecRecordIndex({ store, report });
  const secRecords = makeSecRecords({ store, index: secIndex, report });
  const lookup = makeFundLookup({ snapshot, secRecords, foreignName: names.foreignName });
  const privateStore = makePrivateRecordStore(store);
  const [choices, privateChoices] = [makeReadersChoices(store), makeReadersChoices(privateStore)];
  const search = () =>
    snapshot.use(async (open) => makeFundSearch(open.listing(), { isLeveraged: statesLeverage }));
  const workOut = (of: ReadersChoices) =>
    workOutViews({
      lookup,
      choices: of,
      snapshot,
      store,
      records: secRecords,
      readText,
      report,
      now: clock.now,
      showUnseen: vi.fn(),
      notify: vi.fn(),
    });
  const [workedOut, workedOutPrivately] = [workOut(choices), workOut(privateChoices)];
  const kept = makeKeptAnswers({
    readAtStart: async () => undefined,
    write: vi.fn(async () => undefined),
    remove: async () => undefined,
    afterAnswer: async () => undefined,
    report,
  });
  const badges = makeFirstBadges({
    marks: makePackagedMarks({
      snapshot,
      hasSecRecord: secIndex.has,
      foreignName: names.foreignName,
    }),
    kept,
    mayKeep: () => keepsBadges,
    settings: ({ isPrivate }) => (isPrivate ? privateChoices : choices).settings(),
    hasWatchlists: async ({ isPrivate }) =>
      (await (isPrivate ? privateStore : store).read('watchlists')) !== undefined,
    views: async ({ isPrivate }) => (isPrivate ? workedOutPrivately : workedOut).views,
  });
  const views = {
    ...workedOut.views,
    badge: async (fund: FundKey) => {
      const [badge] = await badges.of([fund], { isPrivate: false });
      if (badge === undefined) throw new Error('a badge a fund');
      return badge;
    },
  };
  const parts = { workedOut, lookup, secRecords, store, search, names, clock, report };
  return { ...parts, views, badges, kept, choices, privateChoices };
}
