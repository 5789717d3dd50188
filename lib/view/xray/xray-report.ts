import type { Interval } from '#lib/metrics/interval.ts';
import { type OverlapMatrix, overlapMatrixOf } from '#lib/xray/overlap-matrix.ts';
import type { Portfolio } from '#lib/xray/portfolio.ts';
import type { XrayDrag } from './key-figures.ts';

/** A list with the day it was looked through on: what its files are written from. */
export interface XrayReport {
  readonly listName: string;
  /** ISO date of the reader's day. */
  readonly madeOn: string;
  readonly portfolio: Portfolio;
  readonly drag: XrayDrag;
}

export interface ReportedPair {
  readonly a: string;
  readonly b: string;
  readonly overlap: Interval;
}

/** Funds whose overlaps a file carries; forty are 780 pairs. */
const MOST_OVERLAPS = 40;

/** Overlaps of the first funds of the list, two by two, and the funds that cannot be compared. */
export function reportedOverlaps({ funds }: Portfolio): {
  readonly pairs: readonly ReportedPair[];
  readonly refused: OverlapMatrix['refused'];
} {
  const books = funds.slice(0, MOST_OVERLAPS).map(({ book }) => book);
  const { tickers, cells, refused } = overlapMatrixOf(books);
  const pairs = tickers.flatMap((b, row) =>
    tickers.slice(0, row).flatMap((a, column) => {
      const overlap = cells[row]?.[column];
      return overlap ? [{ a, b, overlap }] : [];
    }),
  );
  return { pairs, refused };
}
