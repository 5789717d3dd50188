import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openPackagedSnapshot, type PackagedSnapshot } from '#lib/lookup/packaged-snapshot.ts';

/** `public/data` of this project. */
export const PACKAGED_DATA = join(import.meta.dirname, '..', '..', 'public', 'data');

/** Opens the snapshot in a folder of this machine, by default the packaged one. */
export function readPackagedSnapshot(folder: string = PACKAGED_DATA): Promise<PackagedSnapshot> {
  return openPackagedSnapshot((file) => readFile(join(folder, file)));
}
