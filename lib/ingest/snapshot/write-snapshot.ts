import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { TAIWAN_FILE } from '#lib/funds/snapshot-file-names.ts';
import type { SnapshotFiles } from './snapshot-files.ts';

/** They would lie beside the new files unread. */
const FILES_OF_FORMAT_1 = ['index.json', 'issuers.json', 'taiwan.ndjson'];

/** Writes the files into a folder; funds files of an earlier build are taken away first. */
export async function writeSnapshot(files: SnapshotFiles, folder: string): Promise<void> {
  await rm(join(folder, 'funds'), { recursive: true, force: true });
  for (const file of [TAIWAN_FILE, ...FILES_OF_FORMAT_1])
    await rm(join(folder, file), { force: true });
  for (const [name, bytes] of files) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), bytes);
  }
}
