import type { FundFacts, HoldingsList } from '#lib/funds/fund-facts.ts';
import type { FundKind, FundKindName } from './fund-kind.ts';
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
      return { ...base, name: bondsAmongIncome(facts.name, mix) ? 'unclear' : 'plain-equity' };
    case 'bond':
      return { ...base, name: kindOfDebt(mix, facts.holdings) };
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
 * A fund whose name is silent about bonds and whose lines are a few large Treasury bills, or fewer bills
 * than cash, keeps them as collateral: a Treasury fund spreads over many lines. Beside shares of more
 * than half its value they are one of two things it holds; where every line is listed and none is a
 * derivative, they are the fund.
 */
function kindOfDebt(mix: HoldingsMix, list: HoldingsList): FundKindName {
  const of = (...natures: LineNature[]): number => weightOf(mix, natures);
  const isCollateral =
    mix.largestTreasury > 0.1 || of('cash', 'collateral', 'repo') > of('treasury');
  if (of('agency', 'government', 'debt') > 0 || !isCollateral) return 'bond';
  if (of('equity') > 0.5) return 'mixed';
  const isAllListed = list.coverage === 'complete' && of('treasury') > 0.9;
  return isAllListed && of('derivative', 'unresolved') === 0 ? 'bond' : 'other-derivatives';
}

function weightOf({ weights }: HoldingsMix, natures: readonly LineNature[]): number {
  return natures.reduce((sum, nature) => sum + (weights.get(nature) ?? 0), 0);
}

/** A bond's issuer among the companies of an income fund: the others can be bonds or shares. */
function bondsAmongIncome(name: string, mix: HoldingsMix): boolean {
  return claimsIncomeAlone(name) && weightOf(mix, ['debt']) > 0;
}

/** Income without a word of shares beside it. */
function claimsIncomeAlone(name: string): boolean {
  if (!/\bincome\b|\bincom$|(?<!\betf )\bopportunit|\btotal return\b/i.test(name)) return false;
  return !/\bdividend|\bequit|\bstock|\breal(?:ty| estate)|\benergy|\bmlp|\bcef\b|\bbdc\b/i.test(
    name,
  );
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
  if (!claimsIncomeAlone(name)) return false;
  const of = (...natures: LineNature[]): number => weightOf(mix, natures);
  const debt = of('treasury', 'agency', 'government', 'debt');
  const equity = of('equity');
  // Ten bonds are never half of such a fund, and what else it holds must not outweigh both.
  if (debt <= 0 || equity > 0.5) return false;
  if (of('fund', 'derivative', 'unresolved', 'commodity') > debt + equity) return false;
  return debt > equity / 5 || list.knownWeight < 0.15;
}
