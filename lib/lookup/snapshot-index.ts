import { INDEX_FILE } from '#lib/funds/snapshot-file-names.ts';
import { type MarkWords, openStoredIndex, type StoredIndex } from '#lib/funds/stored-index.ts';
import {
  asProblem,
  makeSnapshotFilesReader,
  type ReadSnapshotFile,
  readIndexFile,
  type SnapshotFilesReader,
} from './snapshot-files-reader.ts';

export interface ListedFund {
  readonly ticker: string;
  readonly name: string;
}

/**
 * The list of all funds of a snapshot, and the finished words of their marks: all that a woken background needs
 * for a page. Figures and holdings stand over it in `packaged-snapshot.ts`. Damage throws a `SnapshotProblem`.
 */
export interface SnapshotIndex {
  /** Every ticker, ascending. A fund's place in it is how the other files name the fund. */
  readonly tickers: readonly string[];
  /** Ticker and name of every fund, for search. No fund row is read. */
  readonly listing: () => readonly ListedFund[];
  readonly nameOf: (ticker: string) => string | undefined;
  /** What the mark of a fund says; `undefined` where it is not listed or no marks are stored. */
  readonly markOf: (ticker: string) => MarkWords | undefined;
  /** For who reads the other files of the same snapshot. */
  readonly parts: SnapshotParts;
}

export interface SnapshotParts {
  readonly read: ReadSnapshotFile;
  readonly files: SnapshotFilesReader;
  readonly index: StoredIndex;
}

/**
 * Opens a snapshot: reads the list of funds and nothing else.
 *
 * @param read gives the bytes of a named file
 * @throws {SnapshotProblem} when the index cannot be read, is damaged, or is of another format
 */
export async function openSnapshotIndex(read: ReadSnapshotFile): Promise<SnapshotIndex> {
  const columns = await readIndexFile(read);
  const index = asProblem(INDEX_FILE, openStoredIndex, columns);
  const files = makeSnapshotFilesReader(read, columns.set);
  const { names, placeOf, markAt } = index;
  const nameAt = (place: number) => asProblem(INDEX_FILE, names.at, place);

  return {
    parts: { read, files, index },
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
  };
}
