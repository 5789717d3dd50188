import type { ReadSnapshotFile } from './snapshot-files-reader.ts';
import type { SnapshotStore, StoredSnapshot } from './snapshot-store.ts';

export interface SnapshotInUseParts {
  readonly stored: SnapshotStore;
  readonly readPackaged: ReadSnapshotFile;
  /** Reads a stored snapshot where it is newer than the package (`readerIfNewer`); asked only when there is one. */
  readonly readerIfNewer: (
    stored: StoredSnapshot,
    parts: Pick<SnapshotInUseParts, 'stored' | 'readPackaged'>,
  ) => Promise<ReadSnapshotFile | undefined>;
  readonly report: (doing: string, error: unknown) => void;
}

/** Which files answer, and where they come from. */
export interface SnapshotInUse {
  readonly from: 'package' | 'update';
  readonly read: ReadSnapshotFile;
}

/**
 * The newer of the packaged snapshot and the one that was fetched. The package is the floor: whatever is
 * wrong with the stored one, or with the disk, the packaged one answers. Never rejects.
 */
export async function chooseSnapshot(parts: SnapshotInUseParts): Promise<SnapshotInUse> {
  const packaged: SnapshotInUse = { from: 'package', read: parts.readPackaged };
  try {
    const stored = await parts.stored.current();
    const read = stored && (await parts.readerIfNewer(stored, parts));
    return read ? { from: 'update', read } : packaged;
  } catch (error) {
    parts.report('choosing the snapshot', error);
    return packaged;
  }
}
