import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { TAIWAN_FILE } from '#lib/funds/snapshot-format.ts';
import type { SnapshotFiles } from './snapshot-files.ts';

/** Writes the files into a folder; funds files of an earlier build are taken away first. */
export async function writeSnapshot(files: SnapshotFiles, folder: string): Promise<void> {
  await rm(join(folder, 'funds'), { recursive: true, force: true });
  await rm(join(folder, TAIWAN_FILE), { force: true });
  for (const [name, bytes] of files) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), bytes);
  }
}
