import { type FundSearch, makeFundSearch } from '#lib/lookup/fund-search.ts';
import { openPackagedSnapshot, type PackagedSnapshot } from '#lib/lookup/packaged-snapshot.ts';
import { makeSnapshotKeeper, type SnapshotKeeper } from '#lib/lookup/snapshot-keeper.ts';
import { readPackagedFile } from '#lib/platform/browser.ts';
import { systemClock } from '#lib/platform/clock.ts';
import { makeReadAhead } from '#lib/platform/read-ahead.ts';
import type { Reporter } from '#lib/platform/report.ts';
import { makePackagedNames, type PackagedNames } from './packaged-names.ts';

/** Everything that comes with the extension, each read when first needed. */
export interface PackagedData {
  readonly snapshot: SnapshotKeeper;
  readonly names: PackagedNames;
  /** Text of a packaged file, e.g. `evidence/semiconductors.json`. */
  readonly readText: (file: string) => Promise<string>;
  readonly search: () => Promise<FundSearch | 'unavailable'>;
}

export function makePackagedData(report: Reporter['report']): PackagedData {
  const readText = async (file: string) =>
    new TextDecoder().decode(await readPackagedFile(`data/${file}`));
  const readAhead = makeReadAhead();
  const read = async (file: string) =>
    (await readAhead(`data/${file}`)) ?? (await readPackagedFile(`data/${file}`));
  const snapshot = makeSnapshotKeeper({
    open: () => openPackagedSnapshot(read),
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
  return { snapshot, names, search, readText };
}
