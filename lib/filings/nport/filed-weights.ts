import type { NportFiling, NportHolding } from './nport-filing.ts';

/** Percentages filed as fractions add up to a hundredth of what the values do; so near must they come to it. */
const HUNDREDTH = { low: 0.0095, high: 0.0105 };
/** Values that add up to less than this say nothing about the percentages of a whole book. */
const LEAST_BOOK = 0.5;

/**
 * Weight of each line over net assets: the percentage as filed, else value over net assets; undefined without both.
 * A whole book of percentages that is a hundredth of its values was filed as fractions: then the values count. What
 * is sold short is negative, however its filer signed it; a short derivative can be worth something.
 */
export function filedWeights(
  filing: Pick<NportFiling, 'holdings' | 'netAssetsUsd'>,
): (number | undefined)[] {
  const { holdings, netAssetsUsd = 0 } = filing;
  const ofValue = ({ valueUsd }: NportHolding): number | undefined =>
    valueUsd === undefined || netAssetsUsd <= 0 ? undefined : valueUsd / netAssetsUsd;
  const areFractions = percentagesAreFractions(holdings, ofValue);
  return holdings.map((holding) => {
    const byValue = ofValue(holding);
    const weight = areFractions ? (byValue ?? holding.weight) : (holding.weight ?? byValue);
    const isOwed = holding.payoff === 'Short' && holding.derivative === undefined;
    return weight !== undefined && isOwed ? -Math.abs(weight) : weight;
  });
}

function percentagesAreFractions(
  holdings: readonly NportHolding[],
  ofValue: (holding: NportHolding) => number | undefined,
): boolean {
  let filed = 0;
  let valued = 0;
  for (const holding of holdings) {
    const value = ofValue(holding);
    if (value === undefined || holding.weight === undefined) continue;
    filed += Math.abs(holding.weight);
    valued += Math.abs(value);
  }
  const ratio = valued >= LEAST_BOOK ? filed / valued : 1;
  return ratio >= HUNDREDTH.low && ratio <= HUNDREDTH.high;
}
