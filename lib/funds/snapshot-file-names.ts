/**
 * The packaged snapshot as it stands on disk; one schema for the writer (`lib/ingest`) and the reader
 * (`lib/lookup/packaged-snapshot.ts`).
 *
 *     manifest.json    what is here: format, date, counts, length and SHA-256 of every other file
 *     index.bin        every ticker, ascending, with name and what a mark says
 *     issuers.bin      issuer number -> display name
 *     funds/a.bin …    figures and lines of the funds of a letter (`stored-funds.ts`)
 *     peers.bin        which funds hold an issuer, and how much; cheaper near-twins (`stored-peers.ts`)
 *     taiwan.bin       Taiwanese funds by listing code; not in the index
 *
 * All but the manifest are files of columns (`column-file.ts`), read in place: a background that wakes up
 * answers from `index.bin` alone, and one fund is read without parsing any other. Weights are integers of
 * 1e-6 of net assets (0.0001 percentage points), money is whole US dollars, fees are fractions.
 */
export const SNAPSHOT_FORMAT = 2;

export const INDEX_FILE = 'index.bin';
export const ISSUERS_FILE = 'issuers.bin';
export const PEERS_FILE = 'peers.bin';

export const TAIWAN_FILE = 'taiwan.bin';

/** The file that holds a ticker's figures and lines. */
export function fundsFileOf(symbol: string): string {
  return `funds/${symbol.slice(0, 1).toLowerCase()}.bin`;
}
