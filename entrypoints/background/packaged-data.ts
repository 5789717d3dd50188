import { foreignListings } from '#lib/detect/foreign-listings.ts';
import {
  chooseSnapshot,
  type SnapshotInUse,
  type SnapshotInUseParts,
} from '#lib/lookup/snapshot-in-use.ts';
import { openSnapshotIndex, type SnapshotIndex } from '#lib/lookup/snapshot-index.ts';
import { makeSnapshotKeeper, type SnapshotKeeper } from '#lib/lookup/snapshot-keeper.ts';
import type { SnapshotStore } from '#lib/lookup/snapshot-store.ts';
import { systemClock } from '#lib/platform/clock.ts';
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
  /** False while the open snapshot has failed a question: what is made without the answer lacks something. */
  readonly isSound: () => boolean;
  readonly names: PackagedNames;
  /** Text of a packaged file, e.g. `evidence/semiconductors.json`. */
  readonly readText: (file: string) => Promise<string>;
}

export interface PackagedDataParts {
  readonly stored: SnapshotStore;
  readonly readerIfNewer: SnapshotInUseParts['readerIfNewer'];
  /** Bytes of a file of the package, e.g. `data/index.bin`. */
  readonly readPackagedFile: (path: string) => Promise<Uint8Array>;
  /** The stored data turned out damaged and were dropped: the package answers from now on. */
  readonly onDropped: () => void;
  readonly report: Reporter['report'];
}

export function makePackagedData(parts: PackagedDataParts): PackagedData {
  const { stored, readerIfNewer, readPackagedFile, report } = parts;
  const readText = async (file: string) =>
    new TextDecoder().decode(await readPackagedFile(`data/${file}`));
  const readPackaged = (file: string) => readPackagedFile(`data/${file}`);
  let from: SnapshotInUse['from'] = 'package';
  let isSound = true;
  const index = makeSnapshotKeeper({
    open: async () => {
      isSound = true;
      const inUse = await chooseSnapshot({ stored, readPackaged, readerIfNewer, report });
      from = inUse.from;
      return openSnapshotIndex(inUse.read);
    },
    onFailure: () => {
      isSound = false;
      if (from === 'update') void drop().catch((error) => report('dropping data', error));
    },
    clock: systemClock,
    report,
  });

  async function drop(): Promise<void> {
    await stored.clear();
    // Only now: opened before, the damaged ones would be opened again.
    from = 'package';
    index.reopen();
    parts.onDropped();
  }

  const names = makePackagedNames({
    snapshot: index,
    readListings: async () => foreignListings(await readText('listings.tsv')),
    report,
  });
  return { index, snapshotFrom: () => from, isSound: () => isSound, names, readText };
}
