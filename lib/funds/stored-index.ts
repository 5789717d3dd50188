import type { ColumnFile, TextColumn } from './column-file.ts';

/** What the mark beside a ticker says, in finished words; each absent where there is nothing to say. */
export interface MarkWords {
  readonly fee?: string;
  readonly concentration?: string;
  readonly telling?: string;
}

/** Columns of `MarkWords` in `index.bin`. They are there for all funds, or not at all. */
export const MARK_COLUMNS = ['fee', 'concentration', 'telling'] as const;

/** The list of all funds: `tickers` (ascending), `names`, and the words of marks. */
export interface StoredIndex {
  readonly tickers: () => readonly string[];
  /** Place of a ticker; -1 when it is not listed. */
  readonly placeOf: (ticker: string) => number;
  /** Place of the first ticker that begins with the same letter as this one. */
  readonly firstOfLetter: (ticker: string) => number;
  readonly names: TextColumn;
  /** `undefined` when the build worked no marks out. */
  readonly markAt: ((place: number) => MarkWords) | undefined;
}

/** Throws a `ColumnDamage` when a column is missing. */
export function openStoredIndex(file: ColumnFile): StoredIndex {
  const tickers = file.texts('tickers');
  let all: readonly string[] | undefined;
  return {
    tickers() {
      all ??= tickers.all();
      return all;
    },
    placeOf(ticker) {
      const place = placeToInsert(tickers, ticker);
      return place < tickers.length && tickers.at(place) === ticker ? place : -1;
    },
    firstOfLetter: (ticker) => placeToInsert(tickers, ticker.slice(0, 1)),
    names: file.texts('names'),
    markAt: MARK_COLUMNS.every(file.has) ? markReader(file) : undefined,
  };
}

/** Binary search: five thousand tickers need not be decoded before the first answer. */
function placeToInsert(tickers: TextColumn, ticker: string): number {
  let [low, high] = [0, tickers.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (tickers.at(middle) < ticker) low = middle + 1;
    else high = middle;
  }
  return low;
}

function markReader(file: ColumnFile): (place: number) => MarkWords {
  const columns = MARK_COLUMNS.map((name) => ({
    name,
    codes: file.numbers(name),
    wordOf: file.words(name),
  }));
  return (place) => {
    const words: { -readonly [K in keyof MarkWords]: MarkWords[K] } = {};
    for (const { name, codes, wordOf } of columns) {
      const word = wordOf(codes[place] ?? 0);
      if (word !== undefined) words[name] = word;
    }
    return words;
  };
}
