import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Listings } from '#lib/detect/candidate.ts';
import { foreignListings } from '#lib/detect/foreign-listings.ts';
import { PACKAGED_DATA, readPackagedSnapshot } from './read-packaged-snapshot.ts';

/** Fund names and listings of the packaged data, as the background has them. */
export async function readListings(folder: string = PACKAGED_DATA): Promise<Listings> {
  const [snapshot, text] = await Promise.all([
    readPackagedSnapshot(folder),
    readFile(join(folder, 'listings.tsv'), 'utf8'),
  ]);
  const names = new Map(snapshot.listing().map(({ ticker, name }) => [ticker, name]));
  return {
    usName: (ticker) => names.get(ticker),
    elsewhere: foreignListings(text),
  };
}
