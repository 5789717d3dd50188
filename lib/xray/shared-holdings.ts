import { isRefused } from '#lib/metrics/interval.ts';
import type { FundBook } from './fund-book.ts';

/** A company that several funds hold; weights over each fund's equity part, at least, in the order of the funds. */
export interface SharedHolding {
  readonly issuer: string;
  readonly weights: readonly (number | undefined)[];
  readonly holders: number;
}

/** Companies that at least two of the funds list: those in most funds first, then by their smallest weights added. */
export function sharedHoldingsOf(books: readonly FundBook[]): readonly SharedHolding[] {
  const found = new Map<number, { issuer: string; weights: (number | undefined)[] }>();
  books.forEach(({ equity }, at) => {
    if (isRefused(equity)) return;
    for (const { issuerId, issuer, weight } of equity.issuers) {
      if (issuerId === undefined || weight <= 0) continue;
      const known = found.get(issuerId) ?? { issuer, weights: books.map(() => undefined) };
      known.weights[at] = weight / equity.share.high;
      found.set(issuerId, known);
    }
  });
  return [...found.values()]
    .map((one) => ({
      ...one,
      holders: one.weights.filter((weight) => weight !== undefined).length,
    }))
    .filter(({ holders }) => holders > 1)
    .sort((a, b) => b.holders - a.holders || sum(b.weights) - sum(a.weights));
}

function sum(weights: readonly (number | undefined)[]): number {
  return weights.reduce<number>((total, weight) => total + (weight ?? 0), 0);
}
