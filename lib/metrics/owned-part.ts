import type { RefusalReason, Refused } from './interval.ts';
import type { EquityPart, IssuerWeight } from './left-out.ts';

/** One fund of a reader's list: its equity part and its share of the list, a fraction. */
export interface OwnedFund {
  readonly part: EquityPart;
  readonly weight: number;
}

/**
 * What a list of funds holds together, company by company, as one book that any fund can be compared
 * with: the sum over funds of share in the list times weight in the fund. Weights are fractions of the
 * whole list, so bonds and cash in it leave the sum below 1. Undefined for an empty list.
 *
 * With p as this book, the new part of a fund f is 1 - sum of min(f, p).
 *
 * @param unread share of the list in funds whose companies are not known: they may be any (see `mayHoldCompanies`)
 */
export function ownedPartOf(funds: readonly OwnedFund[], unread = 0): EquityPart | undefined {
  if (funds.length === 0) return undefined;
  const issuers = addedUp(funds);
  const sumOver = (of: (part: EquityPart) => number): number =>
    funds.reduce((sum, { part, weight }) => sum + weight * of(part), 0);
  return {
    issuers,
    known: issuers.reduce((sum, issuer) => sum + issuer.weight, 0),
    share: { low: 1, high: 1 },
    complete: funds.every(({ part }) => part.complete),
    unlistedLineLimit: sumOver((part) => part.unlistedLineLimit / part.share.low),
    unresolved: unread + sumOver((part) => (part.unresolved + namelessOf(part)) / part.share.low),
    leftOut: new Map(),
  };
}

/** Kinds without companies, by the reason why their holdings are not ranked. */
const WITHOUT_COMPANIES: readonly RefusalReason[] = ['bond-fund', 'cash-fund', 'trust'];

/** Whether a fund whose holdings cannot be compared may hold companies nevertheless: by swaps, in other funds, unlisted. */
export function mayHoldCompanies({ refused }: Refused): boolean {
  return !WITHOUT_COMPANIES.includes(refused);
}

/** Lines that are shares and name nothing: they are no company's, and may be any. */
function namelessOf({ issuers }: EquityPart): number {
  const nameless = issuers.filter(({ issuerId }) => issuerId === undefined);
  return nameless.reduce((sum, { weight }) => sum + Math.abs(weight), 0);
}

/** One line per issuer, so that an unlisted line of any of the funds can still raise it. */
function addedUp(funds: readonly OwnedFund[]): IssuerWeight[] {
  const sums = new Map<number, IssuerWeight>();
  for (const { part, weight } of funds) {
    for (const { issuerId, issuer, weight: own } of part.issuers) {
      if (issuerId === undefined) continue;
      const before = sums.get(issuerId)?.weight ?? 0;
      const added = before + (weight * own) / part.share.high;
      sums.set(issuerId, { issuerId, issuer, weight: added, lineCount: 0 });
    }
  }
  return [...sums.values()].sort((a, b) => b.weight - a.weight);
}
