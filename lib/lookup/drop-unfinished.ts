import { manifestIn } from './snapshot-manifest.ts';
import type { SnapshotStore } from './snapshot-store.ts';

/** Drops files of an unfinished download, to make room. True when there were some. Throws what the store throws. */
export async function dropUnfinished(stored: SnapshotStore): Promise<boolean> {
  const inUse = await stored.current();
  const listed = inUse === undefined ? undefined : manifestIn(inUse.manifest)?.files;
  const wanted = new Set(Object.values(listed ?? {}).map(({ sha256 }) => sha256));
  const unfinished = [...(await stored.hashes())].filter((hash) => !wanted.has(hash));
  for (const hash of unfinished) await stored.dropFile(hash);
  return unfinished.length > 0;
}
