import type { FundFacts } from '#lib/funds/fund-facts.ts';
import { INDEX_FILE, ISSUERS_FILE, PEERS_FILE } from '#lib/funds/snapshot-file-names.ts';
import type { SnapshotManifest, SnapshotRow } from '#lib/funds/snapshot-format.ts';
import { type MarkWords, openStoredIndex } from '#lib/funds/stored-index.ts';
import { openStoredPeers, type StoredPeers } from '#lib/funds/stored-peers.ts';
import {
  asProblem,
  makeSnapshotFilesReader,
  type ReadSnapshotFile,
  readIndexFile,
} from './snapshot-files-reader.ts';

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
  /** Which funds hold an issuer, and cheaper near-twins; funds by their place in `tickers`. */
  readonly peers: () => Promise<StoredPeers>;
  /** Issuer number -> display name, all of them. */
  readonly issuerNames: () => Promise<readonly string[]>;
}

/**
 * Opens a snapshot: reads the list of funds and nothing else. Every other file is read when first asked for, and
 * so is what parses rows: no mark needs it.
 *
 * @param read gives the bytes of a named file
 * @throws {SnapshotProblem} when the index cannot be read, is damaged, or is of another format
 */
export async function openPackagedSnapshot(read: ReadSnapshotFile): Promise<PackagedSnapshot> {
  const columns = await readIndexFile(read);
  const index = asProblem(INDEX_FILE, openStoredIndex, columns);
  const files = makeSnapshotFilesReader(read, columns.set);
  const parts = { read, files, index };
  const { names, placeOf, markAt } = index;
  const nameAt = (place: number) => asProblem(INDEX_FILE, names.at, place);
  const rows = () => import('./fund-rows.ts');

  return {
    manifest: async () => (await import('./snapshot-manifest.ts')).readManifest(read),
    get tickers() {
      return asProblem(INDEX_FILE, index.tickers);
    },
    listing: () =>
      asProblem(INDEX_FILE, index.tickers).map((ticker, place) => ({
        ticker,
        name: nameAt(place),
      })),
    nameOf(ticker) {
      const place = asProblem(INDEX_FILE, placeOf, ticker);
      return place < 0 ? undefined : nameAt(place);
    },
    markOf(ticker) {
      const place = asProblem(INDEX_FILE, placeOf, ticker);
      return place < 0 || !markAt ? undefined : asProblem(INDEX_FILE, markAt, place);
    },
    row: async (ticker) => (await rows()).readRow(parts, ticker),
    fund: async (ticker) => (await rows()).readFund(parts, ticker),
    taiwanFund: async (code) => (await rows()).readTaiwanFund(parts, code),
    peers: () => files.open(PEERS_FILE, openStoredPeers),
    async issuerNames() {
      const issuers = await files.open(ISSUERS_FILE, (file) => file.texts('names'));
      return asProblem(ISSUERS_FILE, issuers.all);
    },
  };
}
