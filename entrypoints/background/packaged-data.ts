import { type FundSearch, makeFundSearch } from '#lib/lookup/fund-search.ts';
import { openPackagedSnapshot, type PackagedSnapshot } from '#lib/lookup/packaged-snapshot.ts';
import { chooseSnapshot, type SnapshotInUse } from '#lib/lookup/snapshot-in-use.ts';
import { makeSnapshotKeeper, type SnapshotKeeper } from '#lib/lookup/snapshot-keeper.ts';
import type { SnapshotStore } from '#lib/lookup/snapshot-store.ts';
import { readPackagedFile } from '#lib/platform/browser.ts';
import { systemClock } from '#lib/platform/clock.ts';
import { makeReadAhead } from '#lib/platform/read-ahead.ts';
import type { Reporter } from '#lib/platform/report.ts';
import { makePackagedNames, type PackagedNames } from './packaged-names.ts';

/**
 * Everything that comes with the extension, each read when first needed; the snapshot also from the store,
 * when the reader had a newer one fetched.
 */
export interface PackagedData {
  readonly snapshot: SnapshotKeeper;
  /** Where the open snapshot comes from. */
  readonly snapshotFrom: () => SnapshotInUse['from'];
  readonly names: PackagedNames;
  /** Text of a packaged file, e.g. `evidence/semiconductors.json`. */
  readonly readText: (file: string) => Promise<string>;
  readonly search: () => Promise<FundSearch | 'unavailable'>;
}

export function makePackagedData(report: Reporter['report'], stored: SnapshotStore): PackagedData {
  const readText = async (file: string) =>
    new TextDecoder().decode(await readPackagedFile(`data/${file}`));
  const readAhead = makeReadAhead();
  const readPackaged = async (file: string) =>
    (await readAhead(`data/${file}`)) ?? (await readPackagedFile(`data/${file}`));
  let from: SnapshotInUse['from'] = 'package';
  const snapshot = makeSnapshotKeeper({
    open: async () => {
      const inUse = await chooseSnapshot({ stored, readPackaged, report });
      from = inUse.from;
      return openPackagedSnapshot(inUse.read);
    },
    onFailure: () => {
      if (from === 'update') void stored.clear().catch((error) => report('dropping data', error));
    },
    clock: systemClock,
    report,
  });
  const names = makePackagedNames({
    snapshot,
    readListings: () => readText('listings.tsv'),
    report,
  });
  const searches = new WeakMap<PackagedSnapshot, FundSearch>();
  const search = () =>
    snapshot.use((open) => {
      const made = searches.get(open) ?? makeFundSearch(open.listing());
      searches.set(open, made);
      return made;
    });
  return { snapshot, snapshotFrom: () => from, names, search, readText };
}
