import { SNAPSHOT_FORMAT } from '#lib/funds/snapshot-file-names.ts';
import type { SnapshotManifest } from '#lib/funds/snapshot-manifest-schema.ts';
import type { ReadSnapshotFile } from './snapshot-files-reader.ts';
import type { SnapshotInUseParts } from './snapshot-in-use.ts';
import { manifestIn, readManifest } from './snapshot-manifest.ts';
import type { SnapshotStore, StoredSnapshot } from './snapshot-store.ts';

/** Reads a fetched snapshot, where it is of our format and newer than the packaged one. */
export const readerIfNewer: SnapshotInUseParts['readerIfNewer'] = async (stored, parts) => {
  const manifest = manifestIn(stored.manifest);
  if (manifest?.format !== SNAPSHOT_FORMAT) return undefined;
  // An update of the extension can bring newer data than was fetched before.
  const { builtOn } = await readManifest(parts.readPackaged);
  return builtOn >= manifest.builtOn ? undefined : storedReader(stored, manifest, parts.stored);
};

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
