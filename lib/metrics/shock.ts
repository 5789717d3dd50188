import type { FundKind, FundKindName } from './fund-kind.ts';
import { type Metric, refused } from './interval.ts';
import type { EquityPart, IssuerWeight } from './left-out.ts';

/**
 * Which holdings fall, and by how much. `fall` is a positive fraction: 0.2 for minus 20%.
 * A named bucket is any test of an issuer.
 */
export interface Shock {
  readonly fall: number;
  readonly hits: (issuer: IssuerWeight, rank: number) => boolean;
}

export const LARGEST_FALLS: Shock = { fall: 0.2, hits: (_, rank) => rank === 0 };
export const FIVE_LARGEST_FALL: Shock = { fall: 0.2, hits: (_, rank) => rank < 5 };

/** One company falls, wherever it ranks. */
export function issuerFalls(issuerId: number, fall: number): Shock {
  return { fall, hits: (issuer) => issuer.issuerId === issuerId };
}

/** Daily resets, options and outcome periods: the result depends on the path, not only on its size. */
const PATH_DEPENDENT: ReadonlySet<FundKindName> = new Set<FundKindName>([
  'leveraged-or-inverse',
  'single-stock',
  'buffer',
  'option-income',
  'other-derivatives',
  'note',
]);

/** True where a shock to what the fund follows says nothing sure about the fund. */
export function isPathDependent({ name }: Pick<FundKind, 'name'>): boolean {
  return PATH_DEPENDENT.has(name);
}

/**
 * Change of the fund's net assets when some holdings fall: sum of weight times fall, first order, no
 * correlation. A negative fraction; a range where unlisted lines could be hit too.
 * Refused for path-dependent funds.
 */
export function shockOf(part: EquityPart, kind: FundKind, shock: Shock): Metric {
  if (isPathDependent(kind)) return refused('path-dependent');
  const hit = part.issuers.filter((issuer, rank) => shock.hits(issuer, rank));
  const weight = hit.reduce((sum, issuer) => sum + issuer.weight, 0);
  // Each issuer hit can have one more unlisted line; an unnamed line can be any of them.
  const unlisted = part.complete ? 0 : Math.max(0, part.share.high - part.known);
  const hidden = Math.min(unlisted, hit.length * part.unlistedLineLimit) + part.unresolved;
  return { low: -(weight + hidden) * shock.fall, high: -weight * shock.fall };
}
