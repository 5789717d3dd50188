import { type Interval, isRefused, type RefusalReason } from '#lib/metrics/interval.ts';
import { overlapBookOf, overlapOfBooks } from '#lib/metrics/overlap.ts';
import type { FundBook } from './fund-book.ts';

export interface OverlapMatrix {
  /** Funds that can be compared, in the order given. */
  readonly tickers: readonly string[];
  /** `cells[row][column]`, symmetric, 1 on the diagonal. */
  readonly cells: readonly (readonly Interval[])[];
  readonly refused: readonly { readonly ticker: string; readonly why: RefusalReason }[];
}

/**
 * Overlap of each fund with each other, over their equity parts. Funds whose holdings mean nothing for an
 * overlap are named with the reason instead.
 */
export function overlapMatrixOf(books: readonly FundBook[]): OverlapMatrix {
  const refused: { ticker: string; why: RefusalReason }[] = [];
  const compared = books.flatMap(({ ticker, equity }) => {
    if (!isRefused(equity)) return [{ ticker, book: overlapBookOf(equity) }];
    refused.push({ ticker, why: equity.refused });
    return [];
  });
  const cells: Interval[][] = compared.map(() => []);
  compared.forEach(({ book }, row) => {
    const own = cells[row];
    for (let column = 0; column < row; column += 1) {
      const other = compared[column];
      if (!own || !other) continue;
      const overlap = overlapOfBooks(book, other.book);
      own[column] = overlap;
      const mirrored = cells[column];
      if (mirrored) mirrored[row] = overlap;
    }
    if (own) own[row] = { low: 1, high: 1 };
  });
  return { tickers: compared.map(({ ticker }) => ticker), cells, refused };
}
