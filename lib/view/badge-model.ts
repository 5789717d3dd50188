import type { Market } from '#lib/funds/market.ts';

/**
 * What the badge beside one ticker says. Words come before numbers, so that nothing is taken for
 * today's price move. Segments that do not apply are absent.
 */
export interface BadgeModel {
  readonly ticker: string;
  readonly market: Market;
  /** `recognised`: a listing whose figures we do not have; it gets the underline only. */
  readonly coverage: 'covered' | 'recognised';
  /** Fund name, for the strip and for accessible names. */
  readonly name?: string;
  /** `fee 0.68%`, `fee 0% (waived)`, `fee 9.7% incl. underlying costs`. */
  readonly fee?: string;
  /** `top 10 36%`, `top 10 at least 46.9%`, `exposure through swaps`, `Treasuries 62%`. */
  readonly concentration?: string;
  /** The most telling true thing against the name: `51% in QQQ too`, `2x daily`, `gold`. */
  readonly telling?: string;
  /** What the reader's own lists say of it: `in your list`, `83% of it in your list`. */
  readonly mine?: string;
}
