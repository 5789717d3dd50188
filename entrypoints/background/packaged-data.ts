import { foreignListings } from '#lib/detect/foreign-listings.ts';
import {
  chooseSnapshot,
  type SnapshotInUse,
  type SnapshotInUseParts,
} from '#lib/lookup/snapshot-in-use.ts';
import { openSnapshotIndex, type SnapshotIndex } from '#lib/lookup/snapshot-index.ts';
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
  readonly index: SnapshotKeeper<SnapshotIndex>;
  /** Where the open snapshot comes from. */
  readonly snapshotFrom: () => SnapshotInUse['from'];
  readonly names: PackagedNames;
  /** Text of a packaged file, e.g. `evidence/semiconductors.json`. */
  readonly readText: (file: string) => Promise<string>;
}

export interface PackagedDataParts {
  readonly stored: SnapshotStore;
  readonly readerIfNewer: SnapshotInUseParts['readerIfNewer'];
  /** The stored data turned out damaged and were dropped. */
  readonly onDropped: () => void;
  readonly report: Reporter['report'];
}

export function makePackagedData(parts: PackagedDataParts): PackagedData {
  const { stored, readerIfNewer, report } = parts;
  const readText = async (file: string) =>
    new TextDecoder().decode(await readPackagedFile(`data/${file}`));
  const readAhead = makeReadAhead();
  const readPackaged = async (file: string) =>
    (await readAhead(`data/${file}`)) ?? (await readPackagedFile(`data/${file}`));
  let from: SnapshotInUse['from'] = 'package';
  const index = makeSnapshotKeeper({
    open: async () => {
      const inUse = await chooseSnapshot({ stored, readPackaged, readerIfNewer, report });
      from = inUse.from;
      return openSnapshotIndex(inUse.read);
    },
    onFailure: () => {
      if (from !== 'update') return;
      parts.onDropped();
      void stored.clear().catch((error) => report('dropping data', error));
    },
    clock: systemClock,
    report,
  });
  const names = makePackagedNames({
    snapshot: index,
    readListings: async () => foreignListings(await readText('listings.tsv')),
    report,
  });
  return { index, snapshotFrom: () => from, names, readText };
}
