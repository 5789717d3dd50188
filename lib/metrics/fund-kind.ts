import type { FundFacts, HoldingsList, TrustFacts } from '#lib/funds/fund-facts.ts';
import { type HoldingsMix, holdingsMixOf, mixVerdictOf } from './kind-from-holdings.ts';
import { type Leverage, leverageFromName } from './leverage.ts';
import type { LineNature } from './line-nature.ts';
import { type NameWrapper, wrapperFromName } from './name-wrappers.ts';
import { type RawHolding, rawHoldingOf } from './raw-holdings.ts';
import { singleStockOf } from './single-stock.ts';

/** What a fund is, before any number about it: it decides which metrics mean something. */
export type FundKindName =
  | 'plain-equity'
  | 'bond'
  | 'mixed'
  | 'fund-of-funds'
  | 'leveraged-or-inverse'
  | 'single-stock'
  | 'buffer'
  | 'option-income'
  | 'other-derivatives'
  | 'commodity-trust'
  | 'crypto-trust'
  | 'commodity-pool'
  | 'note'
  | 'cash'
  | 'unclear';

export interface FundKind {
  readonly name: FundKindName;
  readonly evidence: 'name' | 'holdings' | 'reviewed-table';
  readonly leverage?: Leverage;
  /** The one stock the wrapper is about, as the name writes it: `NVDA`, `Tesla`. */
  readonly stock?: string;
  /** What a trust, pool or futures fund is about: `gold`, `bitcoin`, `S&P 500 stocks`. */
  readonly holds?: string;
  readonly form?: TrustFacts['form'];
}

/**
 * The kind of a fund, from its name first (wrappers replace the portfolio) and its holdings second.
 * `unclear` when the name states no wrapper and there is no portfolio report.
 */
export function fundKindOf(facts: FundFacts): FundKind {
  return kindFromTrust(facts) ?? kindFromWrapper(facts) ?? kindFromPortfolio(facts);
}

function kindFromTrust({ trust, name }: FundFacts): FundKind | undefined {
  if (!trust) return undefined;
  const { form, holds } = trust;
  const base = { evidence: 'reviewed-table', form, holds } as const;
  if (form === 'unit-trust') return { ...base, name: 'plain-equity' };
  const leverage = leverageFromName(name);
  if (leverage) return { ...base, name: 'leveraged-or-inverse', leverage };
  if (form === 'commodity-pool') return { ...base, name: 'commodity-pool' };
  const isCoin = rawHoldingOf(holds)?.group === 'coin';
  return { ...base, name: isCoin ? 'crypto-trust' : 'commodity-trust' };
}

/** Order matters: an autocallable on 2x funds is a buffer, a 2x bitcoin fund is leveraged. */
function kindFromWrapper(facts: FundFacts): FundKind | undefined {
  const { name } = facts;
  const wrapper = wrapperFromName(name);
  const raw = rawHoldingOf(name);
  const stock = singleStockOf(name);
  const about = { ...(stock ? { stock } : {}), ...(raw ? { holds: raw.word } : {}) };
  const base = { evidence: 'name', ...about } as const;
  if (wrapper === 'buffer' || wrapper === 'option-income') {
    return holdsFunds(facts) ? fundOfFunds : { ...base, name: wrapper };
  }
  const leverage = leverageFromName(name);
  if (wrapper === 'note') {
    const holds = raw ? { holds: raw.word } : {};
    return { name: 'note', evidence: 'name', ...holds, ...(leverage ? { leverage } : {}) };
  }
  if (leverage) {
    return { ...base, name: stock ? 'single-stock' : 'leveraged-or-inverse', leverage };
  }
  if (stock) return { ...base, name: 'single-stock' };
  if (wrapper === 'other-derivatives') {
    return holdsFunds(facts) ? fundOfFunds : { ...base, name: wrapper };
  }
  if (raw && (wrapper === undefined || raw.group === 'volatility')) {
    return kindFromRawHolding(facts, raw);
  }
  return wrapper ? kindFromPlainWrapper(facts, wrapper) : undefined;
}

const fundOfFunds: FundKind = { name: 'fund-of-funds', evidence: 'holdings' };

/** Ladders of buffers and funds of option-income funds hold nothing but sister funds. */
function holdsFunds({ holdings, name }: FundFacts): boolean {
  const saysSo = /\bladder(?:ed)?\b|\bfund of\b|\bbuffered? allocation\b/i.test(name);
  if (!holdings) return saysSo;
  const mix = holdingsMixOf(holdings);
  if (saysSo && mix.fundLines > 0) return true;
  return mix.fundLines >= 4 && mixVerdictOf(mix) === 'funds';
}

/** A metal, commodity or coin: a trust or pool where no portfolio report is filed, else futures. */
function kindFromRawHolding(facts: FundFacts, raw: RawHolding): FundKind | undefined {
  const verdict = facts.holdings ? mixVerdictOf(holdingsMixOf(facts.holdings)) : undefined;
  const beside = sharesBeside(facts, raw);
  if (beside) return beside;
  if (verdict === 'equity' || (verdict === 'mixed' && raw.group === 'coin')) return undefined;
  const base = { evidence: 'name', holds: raw.word } as const;
  if (facts.holdings || facts.ids.seriesId) return { ...base, name: 'other-derivatives' };
  if (raw.group === 'coin') return { ...base, name: 'crypto-trust' };
  if (/\binvesco db\b|\bfutures\b/i.test(facts.name)) return { ...base, name: 'commodity-pool' };
  if (raw.group === 'metal' || raw.group === 'currency')
    return { ...base, name: 'commodity-trust' };
  return { ...base, name: 'commodity-pool' };
}

/** A fund of shares that also holds the thing itself, as a line of its own: "S&P 500 and XRP". */
function sharesBeside({ holdings }: FundFacts, raw: RawHolding): FundKind | undefined {
  if (raw.group !== 'coin') return undefined;
  const held = holdings?.lines.find(({ issuer }) => rawHoldingOf(issuer)?.word === raw.word);
  if (!holdings || !held) return undefined;
  const shares = holdingsMixOf(holdings).weights.get('equity') ?? 0;
  if (shares < held.weight) return undefined;
  return { name: 'mixed', evidence: 'holdings', holds: `shares and ${raw.word}` };
}

function kindFromPlainWrapper(facts: FundFacts, wrapper: NameWrapper): FundKind {
  const base = { evidence: 'name' } as const;
  const mix = facts.holdings && holdingsMixOf(facts.holdings);
  if (wrapper === 'preferred') return { ...base, name: 'mixed', holds: 'preferred shares' };
  if (wrapper === 'fund-of-funds') return { ...base, name: 'fund-of-funds' };
  if (wrapper === 'cash') return { ...base, name: 'cash' };
  if (mix && mix.fundLines >= 2 && mixVerdictOf(mix) === 'funds') return fundOfFunds;
  return { ...base, name: 'bond' };
}

function kindFromPortfolio(facts: FundFacts): FundKind {
  if (!facts.holdings) return kindFromSilentName(facts.name);
  const base = { evidence: 'holdings' } as const;
  const mix = holdingsMixOf(facts.holdings);
  const incomeOfBonds = incomeFundOfBonds(facts.name, facts.holdings, mix);
  if (incomeOfBonds) return { ...base, name: 'bond' };
  switch (mixVerdictOf(mix)) {
    case 'equity':
      return { ...base, name: 'plain-equity' };
    case 'bond':
      return { ...base, name: billsBehindDerivatives(mix) ? 'other-derivatives' : 'bond' };
    case 'mixed':
      return { ...base, name: 'mixed' };
    case 'funds':
      return fundOfFunds;
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
