import { SNAPSHOT_FORMAT } from '#lib/funds/snapshot-file-names.ts';
import type { SnapshotManifest } from '#lib/funds/snapshot-format.ts';
import type { ReadSnapshotFile } from './snapshot-files-reader.ts';
import type { SnapshotStore, StoredSnapshot } from './snapshot-store.ts';

export interface SnapshotInUseParts {
  readonly stored: SnapshotStore;
  readonly readPackaged: ReadSnapshotFile;
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
    if (stored === undefined) return packaged;
    // Loaded only now: most readers have the package alone.
    const { manifestIn, readManifest } = await import('./snapshot-manifest.ts');
    const manifest = manifestIn(stored.manifest);
    if (manifest?.format !== SNAPSHOT_FORMAT) return packaged;
    // An update of the extension can bring newer data than was fetched before.
    const { builtOn } = await readManifest(parts.readPackaged);
    if (builtOn >= manifest.builtOn) return packaged;
    return { from: 'update', read: storedReader(stored, manifest, parts.stored) };
  } catch (error) {
    parts.report('choosing the snapshot', error);
    return packaged;
  }
}

function storedReader(
  stored: StoredSnapshot,
  manifest: SnapshotManifest,
  store: SnapshotStore,
): ReadSnapshotFile {
  return async (name) => {
    if (name === 'manifest.json') return stored.manifest;
    const listed = Object.hasOwn(manifest.files, name) ? manifest.files[name] : undefined;
    if (listed === undefined) throw new Error('not in the manifest');
    const bytes = await store.file(listed.sha256);
    if (bytes?.length !== listed.bytes) throw new Error('missing or cut in the store');
    return bytes;
  };
}
