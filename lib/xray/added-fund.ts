import { type Interval, isRefused, type Refused } from '#lib/metrics/interval.ts';
import type { EquityPart } from '#lib/metrics/left-out.ts';
import { overlapOf } from '#lib/metrics/overlap.ts';
import { mayHoldCompanies, ownedPartOf } from '#lib/metrics/owned-part.ts';
import type { FundBook } from './fund-book.ts';
import type { Portfolio } from './portfolio.ts';

/** What a fund would add to a list. Fractions of the fund's equity part. */
export interface AddedFund {
  /** Sum over companies of the smaller of the weight in the fund and in the whole list. */
  readonly alreadyOwned: Interval;
  /** Largest companies of the fund that no list of the funds owned names, with their weight in the fund. */
  readonly newCompanies: readonly { readonly issuer: string; readonly weight: number }[];
  /** Every list owned is complete, so that "new" is sure. */
  readonly isSure: boolean;
  /** Funds of the list that could be compared, of how many. */
  readonly compared: number;
  readonly total: number;
}

const MOST_NEW = 8;

/** Refused where the fund's holdings cannot be compared, or nothing of the list can. */
export function addedFundOf(portfolio: Portfolio, added: FundBook): AddedFund | Refused {
  if (isRefused(added.equity)) return added.equity;
  const owned = portfolio.funds.flatMap(({ book: { equity }, weight }) =>
    isRefused(equity) ? [] : [{ part: equity, weight }],
  );
  const unread = portfolio.funds.reduce((sum, { book: { equity }, weight }) => {
    return isRefused(equity) && mayHoldCompanies(equity) ? sum + weight : sum;
  }, 0);
  const part = ownedPartOf(owned, unread);
  if (!part) return { refused: 'nothing-to-rank' };
  return {
    alreadyOwned: overlapOf(added.equity, part).overlap,
    newCompanies: newTo(portfolio, added.equity),
    isSure: part.complete && owned.length === portfolio.funds.length,
    compared: owned.length,
    total: portfolio.funds.length,
  };
}

function newTo({ companies }: Portfolio, part: EquityPart): AddedFund['newCompanies'] {
  const owned = new Set(companies.flatMap(({ issuerId }) => issuerId ?? []));
  return part.issuers
    .filter(({ issuerId, weight }) => weight > 0 && issuerId !== undefined && !owned.has(issuerId))
    .slice(0, MOST_NEW)
    .map(({ issuer, weight }) => ({ issuer, weight: weight / part.share.high }));
}
