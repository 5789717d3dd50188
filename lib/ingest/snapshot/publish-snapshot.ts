import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a static host is given, and how much of it is new there. */
export interface Published {
  readonly files: number;
  readonly newFiles: number;
  /** What a reader with the earlier snapshot of that folder fetches. */
  readonly newBytes: number;
  readonly removedFiles: number;
}

export interface Publishing {
  readonly manifest: Uint8Array;
  readonly signature: Uint8Array;
  /** SHA-256 -> bytes, for every file that the manifest lists. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/**
 * Lays a signed snapshot out for a static host: `manifest.json`, `manifest.sig.json` and `files/<SHA-256>`.
 * A file's name says what is in it, so it may be cached for ever, and a reader fetches only names that are new.
 * The manifest is written last: until then the folder serves the earlier snapshot whole. Files that the
 * snapshot does not name stay for readers who are fetching the earlier one; `prune` takes them away.
 */
export async function publishSnapshot(
  { manifest, signature, files }: Publishing,
  folder: string,
  { prune = false } = {},
): Promise<Published> {
  const place = join(folder, 'files');
  await mkdir(place, { recursive: true });
  let [newFiles, newBytes, removedFiles] = [0, 0, 0];
  for (const [hash, bytes] of files) {
    const path = join(place, hash);
    if (existsSync(path)) continue;
    await writeWhole(path, bytes);
    newFiles += 1;
    newBytes += bytes.length;
  }
  await writeWhole(join(folder, 'manifest.sig.json'), signature);
  await writeWhole(join(folder, 'manifest.json'), manifest);
  for (const name of prune ? await readdir(place) : []) {
    if (files.has(name)) continue;
    await rm(join(place, name));
    removedFiles += 1;
  }
  return { files: files.size, newFiles, newBytes, removedFiles };
}

/** A file is there whole or not at all, whatever ends the program. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await writeFile(`${path}.part`, bytes);
  await rename(`${path}.part`, path);
}
