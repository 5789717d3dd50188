import { type Interval, isRefused } from '#lib/metrics/interval.ts';
import { overlapBookOf, overlapOfBooks } from '#lib/metrics/overlap.ts';
import type { FundBook } from './fund-book.ts';

export interface OverlappingPair {
  readonly tickers: readonly [string, string];
  readonly overlap: Interval;
}

/**
 * The pairs of funds that share most, by what is sure. Two hundred funds are twenty thousand pairs, so the
 * work comes in steps: `undefined` for each pair looked at, and the result as the last one.
 */
export function* overlappingPairs(
  books: readonly FundBook[],
  most: number,
): Generator<readonly OverlappingPair[] | undefined> {
  const prepared = books.flatMap(({ ticker, equity }) =>
    isRefused(equity) ? [] : [{ ticker, book: overlapBookOf(equity) }],
  );
  let best: OverlappingPair[] = [];
  for (const [at, a] of prepared.entries()) {
    for (const b of prepared.slice(at + 1)) {
      const overlap = overlapOfBooks(a.book, b.book);
      const worst = best.length < most ? 0 : (best.at(-1)?.overlap.low ?? 0);
      if (overlap.low > worst) {
        best = [...best, { tickers: [a.ticker, b.ticker] as const, overlap }]
          .sort((x, y) => y.overlap.low - x.overlap.low)
          .slice(0, most);
      }
      yield undefined;
    }
  }
  yield best;
}
