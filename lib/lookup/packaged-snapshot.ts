import { factsOfRow } from '#lib/funds/facts-of-row.ts';
import type { FundFacts } from '#lib/funds/fund-facts.ts';
import {
  fundsFileOf,
  INDEX_FILE,
  ISSUERS_FILE,
  PEERS_FILE,
  type SnapshotManifest,
  type SnapshotRow,
  snapshotRowSchema,
  TAIWAN_FILE,
  taiwanRowSchema,
} from '#lib/funds/snapshot-format.ts';
import { openStoredFunds } from '#lib/funds/stored-funds.ts';
import { type MarkWords, openStoredIndex, type StoredIndex } from '#lib/funds/stored-index.ts';
import { openStoredPeers, type StoredPeers } from '#lib/funds/stored-peers.ts';
import {
  asProblem,
  makeSnapshotFilesReader,
  parsed,
  type ReadSnapshotFile,
  readIndexFile,
  readManifest,
  type SnapshotFilesReader,
} from './snapshot-files-reader.ts';
import { SnapshotProblem } from './snapshot-problem.ts';

export interface ListedFund {
  readonly ticker: string;
  readonly name: string;
}

/** Facts by ticker out of the files of one snapshot. All that waits throws {@link SnapshotProblem} on damage. */
export interface PackagedSnapshot {
  readonly manifest: () => Promise<SnapshotManifest>;
  /** Every ticker, ascending. A fund's place in it is how the other files name the fund. */
  readonly tickers: readonly string[];
  /** Ticker and name of every fund, for search. No fund row is read. */
  readonly listing: () => readonly ListedFund[];
  readonly nameOf: (ticker: string) => string | undefined;
  /** What the mark of a fund says; `undefined` where it is not listed or no marks are stored. */
  readonly markOf: (ticker: string) => MarkWords | undefined;
  /** Facts of one fund; `undefined` when the snapshot does not list the ticker. */
  readonly fund: (ticker: string) => Promise<FundFacts | undefined>;
  /** Facts of a Taiwanese fund by listing code (`0050`); `undefined` for all that the gate refused. */
  readonly taiwanFund: (code: string) => Promise<FundFacts | undefined>;
  /** The row as stored, for work over the whole universe (no names, no addresses made). */
  readonly row: (ticker: string) => Promise<SnapshotRow | undefined>;
  /** Which funds hold an issuer, and cheaper near-twins. */
  readonly peers: () => Promise<StoredPeers>;
  /** Issuer number -> display name, all of them. */
  readonly issuerNames: () => Promise<readonly string[]>;
}

/**
 * Opens a snapshot: reads the list of funds and nothing else. Every other file is read when first asked for.
 *
 * @param read gives the bytes of a named file
 * @throws {SnapshotProblem} when the index cannot be read, is damaged, or is of another format
 */
export async function openPackagedSnapshot(read: ReadSnapshotFile): Promise<PackagedSnapshot> {
  const columns = await readIndexFile(read);
  const index = asProblem(INDEX_FILE, openStoredIndex, columns);
  const files = makeSnapshotFilesReader(read, columns.set);
  const row = rowReader(index, files);
  const { tickers, names, placeOf, markAt } = index;
  const nameAt = (place: number) => asProblem(INDEX_FILE, names.at, place);
  const issuers = () => files.open(ISSUERS_FILE, (file) => file.texts('names'));

  async function factsOf(found: Promise<SnapshotRow | undefined>, file: string) {
    const [stored, issuerNames] = await Promise.all([found, issuers()]);
    return stored && asProblem(file, factsOfRow, stored, issuerNames);
  }

  return {
    manifest: () => readManifest(read),
    tickers,
    listing: () => tickers.map((ticker, place) => ({ ticker, name: nameAt(place) })),
    nameOf(ticker) {
      const place = placeOf(ticker);
      return place < 0 ? undefined : nameAt(place);
    },
    markOf(ticker) {
      const place = placeOf(ticker);
      return place < 0 || !markAt ? undefined : asProblem(INDEX_FILE, markAt, place);
    },
    row,
    fund: (ticker) => factsOf(row(ticker), fundsFileOf(ticker)),
    taiwanFund: (code) => factsOf(taiwanRow(code, read, files), TAIWAN_FILE),
    peers: () => files.open(PEERS_FILE, openStoredPeers),
    async issuerNames() {
      const names = await issuers();
      return asProblem(ISSUERS_FILE, names.all);
    },
  };
}

/** A letter's funds follow each other in the index as in their file. */
function rowReader(index: StoredIndex, files: SnapshotFilesReader) {
  return async (ticker: string): Promise<SnapshotRow | undefined> => {
    const place = index.placeOf(ticker);
    if (place < 0) return undefined;
    const file = fundsFileOf(ticker);
    const stored = await files.open(file, openStoredFunds);
    const row = asProblem(file, stored.rowAt, place - index.firstOfLetter(ticker));
    if (row.ticker !== ticker) {
      throw new SnapshotProblem('damaged', file, `the row of ${ticker} is that of ${row.ticker}`);
    }
    const name = asProblem(INDEX_FILE, index.names.at, place);
    return parsed(snapshotRowSchema, { ...row, name }, file);
  };
}

/** A handful of rows: they are looked through, not indexed. A snapshot without the file has none. */
async function taiwanRow(
  code: string,
  read: ReadSnapshotFile,
  files: SnapshotFilesReader,
): Promise<SnapshotRow | undefined> {
  const { files: listed } = await readManifest(read);
  if (!Object.hasOwn(listed, TAIWAN_FILE)) return undefined;
  const stored = await files.open(TAIWAN_FILE, openStoredFunds);
  const place = asProblem(TAIWAN_FILE, stored.tickers.all).indexOf(code);
  return place < 0 ? undefined : parsed(taiwanRowSchema, stored.rowAt(place), TAIWAN_FILE);
}
