import type { FundFacts } from '#lib/funds/fund-facts.ts';
import type { FundKind } from './fund-kind.ts';
import { type HoldingsMix, holdingsMixOf, mixVerdictOf } from './kind-from-holdings.ts';
import { isOfLeveragedFamily, leverageFromName } from './leverage.ts';
import type { NatureOf } from './line-nature.ts';
import { lineNatureOf } from './line-nature-of.ts';
import { type NameWrapper, wrapperFromName } from './name-wrappers.ts';
import { FUND_OF_FUNDS, type KindInputs, kindFromPortfolio } from './portfolio-kind.ts';
import { type RawHolding, rawHoldingOf } from './raw-holdings.ts';
import { singleStockOf } from './single-stock.ts';

/**
 * The kind of a fund, from its name first (wrappers replace the portfolio) and its holdings second.
 * `unclear` when the name states no wrapper and there is no portfolio report.
 */
export function fundKindOf(facts: FundFacts, natureOf: NatureOf = lineNatureOf): FundKind {
  const fromTrust = kindFromTrust(facts);
  if (fromTrust) return fromTrust;
  const mix = facts.holdings && holdingsMixOf(facts.holdings, natureOf);
  const inputs = mix ? { facts, mix, verdict: mixVerdictOf(mix) } : { facts };
  return kindFromWrapper(inputs) ?? kindFromPortfolio(inputs);
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
function kindFromWrapper(inputs: KindInputs): FundKind | undefined {
  const { name } = inputs.facts;
  const wrapper = wrapperFromName(name);
  const raw = rawHoldingOf(name);
  const stock = singleStockOf(name);
  const about = { ...(stock ? { stock } : {}), ...(raw ? { holds: raw.word } : {}) };
  const base = { evidence: 'name', ...about } as const;
  if (wrapper === 'buffer' || wrapper === 'option-income') {
    return holdsFunds(inputs) ? FUND_OF_FUNDS : { ...base, name: wrapper };
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
  if (isOfLeveragedFamily(name)) return { ...base, name: 'leveraged-or-inverse' };
  if (wrapper === 'other-derivatives') {
    return holdsFunds(inputs) ? FUND_OF_FUNDS : { ...base, name: wrapper };
  }
  if (raw && (wrapper === undefined || raw.group === 'volatility')) {
    return kindFromRawHolding(inputs, raw);
  }
  return wrapper ? kindFromPlainWrapper(inputs, wrapper) : undefined;
}

/** Ladders of buffers and funds of option-income funds hold nothing but sister funds. */
function holdsFunds({ facts, mix, verdict }: KindInputs): boolean {
  const saysSo = /\bladder(?:ed)?\b|\bfund of\b|\bbuffered? allocation\b/i.test(facts.name);
  if (!mix) return saysSo;
  return (saysSo && mix.fundLines > 0) || (mix.fundLines >= 4 && verdict === 'funds');
}

/** A metal, commodity or coin: a trust or pool where no portfolio report is filed, else futures. */
function kindFromRawHolding(inputs: KindInputs, raw: RawHolding): FundKind | undefined {
  const { facts, verdict } = inputs;
  const beside = sharesBeside(inputs, raw);
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
function sharesBeside({ facts, mix }: KindInputs, raw: RawHolding): FundKind | undefined {
  if (raw.group !== 'coin') return undefined;
  const held = facts.holdings?.lines.find(({ issuer }) => rawHoldingOf(issuer)?.word === raw.word);
  if (!held || (mix?.weights.get('equity') ?? 0) < held.weight) return undefined;
  return { name: 'mixed', evidence: 'holdings', holds: `shares and ${raw.word}` };
}

/** A bond fund's ten lines can be led by a few small bond funds, with hundreds of bonds behind them. */
function mostlyFunds({ fundLines, weights }: HoldingsMix): boolean {
  return fundLines >= 5 || (fundLines >= 2 && (weights.get('fund') ?? 0) > 0.3);
}

/** "… 20+ Year Treasury" can be one option on a fund of Treasuries, and bills. */
function mostlyOptions({ weights }: HoldingsMix): boolean {
  return (weights.get('derivative') ?? 0) > 0.5;
}

function kindFromPlainWrapper({ mix, verdict }: KindInputs, wrapper: NameWrapper): FundKind {
  const base = { evidence: 'name' } as const;
  if (wrapper === 'preferred') return { ...base, name: 'mixed', holds: 'preferred shares' };
  if (wrapper === 'active-extension') {
    return { ...base, name: 'mixed', holds: 'shares, some sold short' };
  }
  if (wrapper === 'fund-of-funds') return { ...base, name: 'fund-of-funds' };
  if (wrapper === 'cash') return { ...base, name: 'cash' };
  if (mix && verdict === 'funds' && mostlyFunds(mix)) return FUND_OF_FUNDS;
  if (mix && mostlyOptions(mix)) return { evidence: 'holdings', name: 'other-derivatives' };
  return { ...base, name: 'bond' };
}
