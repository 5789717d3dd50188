import type { FundFacts, HoldingsList } from '#lib/funds/fund-facts.ts';
import type { FundKind } from './fund-kind.ts';
import type { HoldingsMix, MixVerdict } from './kind-from-holdings.ts';
import type { LineNature } from './line-nature.ts';

/** A fund with what its lines add up to, worked out once; both absent without a portfolio report. */
export interface KindInputs {
  readonly facts: FundFacts;
  readonly mix?: HoldingsMix;
  readonly verdict?: MixVerdict;
}

export const FUND_OF_FUNDS: FundKind = { name: 'fund-of-funds', evidence: 'holdings' };

/** For names that state no wrapper: what the lines add up to decides. */
export function kindFromPortfolio({ facts, mix, verdict }: KindInputs): FundKind {
  if (!facts.holdings || !mix || !verdict) return kindFromSilentName(facts.name);
  const base = { evidence: 'holdings' } as const;
  if (incomeFundOfBonds(facts.name, facts.holdings, mix)) return { ...base, name: 'bond' };
  switch (verdict) {
    case 'equity':
      return { ...base, name: 'plain-equity' };
    case 'bond':
      return { ...base, name: billsBehindDerivatives(mix) ? 'other-derivatives' : 'bond' };
    case 'mixed':
      return { ...base, name: 'mixed' };
    case 'funds':
      return FUND_OF_FUNDS;
    // A name that claims no cash, and nothing but cash listed: the exposure is in unlisted swaps.
    case 'cash':
      return { ...base, name: /\bcash\b/i.test(facts.name) ? 'cash' : 'other-derivatives' };
    case 'derivatives':
    case 'shorts':
      return { ...base, name: 'other-derivatives' };
    case 'unclear':
      return { ...base, name: 'unclear' };
  }
}

/**
 * A fund whose name is silent about bonds and whose lines are a few large Treasury bills keeps them as
 * collateral: a Treasury fund spreads over many lines.
 */
function billsBehindDerivatives(mix: HoldingsMix): boolean {
  const of = (nature: LineNature): number => mix.weights.get(nature) ?? 0;
  const otherDebt = of('agency') + of('government') + of('debt');
  return otherDebt === 0 && mix.largestTreasury > 0.1;
}

/** Without a portfolio report only an outright allocation claim in the name says anything. */
function kindFromSilentName(name: string): FundKind {
  if (/\ballocation\b|\b\d0\/\d0\b/i.test(name)) return { name: 'fund-of-funds', evidence: 'name' };
  return { name: 'unclear', evidence: 'name' };
}

/**
 * "… Income ETF" whose corporate bonds read like companies: told by government or securitised lines
 * among the ten, or by ten lines too small for a stock fund of that name.
 */
function incomeFundOfBonds(name: string, list: HoldingsList, mix: HoldingsMix): boolean {
  if (!/\bincome\b|\bincom$|\bopportunit|\btotal return\b/i.test(name)) return false;
  if (
    /\bdividend|\bequit|\bstock|\breal(?:ty| estate)|\benergy|\bmlp|\bcef\b|\bbdc\b/i.test(name)
  ) {
    return false;
  }
  const debt = ['treasury', 'agency', 'government', 'debt'] as const;
  const weight = debt.reduce((sum, nature) => sum + (mix.weights.get(nature) ?? 0), 0);
  const equity = mix.weights.get('equity') ?? 0;
  return weight > 0 && weight + equity > 0 && (weight > equity / 5 || list.knownWeight < 0.15);
}
