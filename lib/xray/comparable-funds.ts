import { isRefused } from '#lib/metrics/interval.ts';
import type { FundBook } from './fund-book.ts';
import type { Portfolio } from './portfolio.ts';

export interface ComparableFunds {
  /** Funds whose holdings can be compared, the largest in the list first. */
  readonly comparable: readonly FundBook[];
  readonly others: readonly FundBook[];
}

/** Sorts the funds of a list by whether an overlap means anything for them. */
export function comparableFundsOf({ funds }: Portfolio): ComparableFunds {
  const books = [...funds].sort((a, b) => b.weight - a.weight).map(({ book }) => book);
  return {
    comparable: books.filter(({ equity }) => !isRefused(equity)),
    others: books.filter(({ equity }) => isRefused(equity)),
  };
}
