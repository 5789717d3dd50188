import { groupKey } from '../issuers/group-key.ts';
import { namesNoIssuer } from '../issuers/no-issuer-names.ts';
import type { NportHolding } from './nport-filing.ts';

/**
 * Brings lines of one issuer together: same LEI, else same first six characters of the CUSIP (which name
 * the issuer; of US and Canadian ISINs too), else same normalised name. Lots, share classes and listings
 * of one company become one group. Lines without any of the three stand alone.
 *
 * @returns a group number a holding
 */
export function groupIssuers(holdings: readonly NportHolding[]): number[] {
  const parents = holdings.map((_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (parents[at] !== at) at = parents[at] ?? at;
    return at;
  };
  const firstByKey = new Map<string, number>();
  holdings.forEach((holding, i) => {
    for (const key of keysOf(holding)) {
      const first = firstByKey.get(key);
      if (first === undefined) firstByKey.set(key, i);
      else parents[root(i)] = root(first);
    }
  });
  return holdings.map((_, i) => root(i));
}

function keysOf({ lei, cusip, isin, name, country }: NportHolding): string[] {
  const cusipOfIsin = isin && /^(?:US|CA)[A-Z0-9]{10}$/.test(isin) ? isin.slice(2, 11) : undefined;
  const base = (cusip ?? cusipOfIsin)?.slice(0, 6);
  return [
    ...(lei ? [`lei ${lei}`] : []),
    ...(base ? [`cusip ${base}`] : []),
    ...(name && !namesNoIssuer(name)
      ? [`name ${groupKey({ name, ...(country && { country }) })}`]
      : []),
  ];
}
