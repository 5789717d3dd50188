import { fundKeyText } from '#lib/funds/fund-key-text.ts';
import type { Interval } from '#lib/metrics/interval.ts';
import { type GateName, type GateState, gateStateOf, shareOfDailyVolume } from '#lib/xray/gates.ts';
import { largestCompanyAtMost } from '#lib/xray/largest-company.ts';
import type { Portfolio } from '#lib/xray/portfolio.ts';
import { portfolioConcentration } from '#lib/xray/portfolio-concentration.ts';
import { portfolioFee } from '#lib/xray/portfolio-fee.ts';
import { percent, percentRange } from '../format.ts';
import { shortIssuerName } from '../issuer-name.ts';
import { leastText } from '../share-text.ts';
import { GATE_LABELS, GATE_VALUES, XRAY_WORDS } from '../words/xray-words.ts';

export type GateLines = { readonly [N in GateName]?: number | undefined };

/** What a reader knows of trading in one fund; both as seen on the day. */
export interface TradingFigures {
  readonly dailyVolumeUsd?: number;
  /** Bid to ask over price, a fraction. */
  readonly spread?: number;
}

export interface GateRow {
  readonly name: GateName;
  readonly label: string;
  /** What it is now, or why that is not known. */
  readonly value: string;
  /** Absent where no line is drawn or nothing can be held against it. */
  readonly state?: GateState;
}

interface Measured {
  readonly value: string;
  readonly range?: Interval;
}

/** Every gate with what the list has now; `trading` by `market ticker`. */
export function gateRowsOf(
  portfolio: Portfolio,
  lines: GateLines,
  trading: ReadonlyMap<string, TradingFigures>,
): readonly GateRow[] {
  const measured: Readonly<Record<GateName, Measured>> = {
    largestFund: largestFund(portfolio),
    largestCompany: largestCompany(portfolio),
    tenLargest: tenLargest(portfolio),
    highestFee: fee(portfolio),
    shareOfDailyVolume: dailyVolume(portfolio, trading),
    widestSpread: spread(portfolio, trading),
  };
  return GATE_NAMES.map((name) => {
    const { value, range } = measured[name];
    const line = lines[name];
    const state = range && line !== undefined ? gateStateOf(range, line) : undefined;
    return { name, label: GATE_LABELS[name], value, ...(state && { state }) };
  });
}

export const GATE_NAMES: readonly GateName[] = [
  'largestFund',
  'largestCompany',
  'tenLargest',
  'highestFee',
  'shareOfDailyVolume',
  'widestSpread',
];

function exact(value: number): Interval {
  return { low: value, high: value };
}

function largestFund({ funds }: Portfolio): Measured {
  const largest = [...funds].sort((a, b) => b.weight - a.weight)[0];
  if (!largest) return { value: GATE_VALUES.noFunds };
  return {
    value: `${largest.book.ticker} ${percent(largest.weight)}`,
    range: exact(largest.weight),
  };
}

function largestCompany(portfolio: Portfolio): Measured {
  const [largest] = portfolio.companies;
  if (!largest) return { value: GATE_VALUES.noCompany };
  const high = Math.max(largest.weight, largestCompanyAtMost(portfolio));
  const isSure = high - largest.weight < 0.0005;
  return {
    value: `${shortIssuerName(largest.issuer)} ${leastText(largest.weight, isSure)}`,
    range: { low: largest.weight, high },
  };
}

function tenLargest(portfolio: Portfolio): Measured {
  const found = portfolioConcentration(portfolio);
  if (!found) return { value: GATE_VALUES.noCompany };
  return { value: percentRange(found.topTen), range: found.topTen };
}

/** Funds without a known fee can cost anything: the upper end is open. */
function fee(portfolio: Portfolio): Measured {
  const found = portfolioFee(portfolio);
  if (!found) return { value: XRAY_WORDS.notKnown };
  const low = found.rate * found.covered;
  const isWhole = found.covered > 1 - 1e-9;
  return {
    value: leastText(low, isWhole, 2),
    range: { low, high: isWhole ? low : Number.POSITIVE_INFINITY },
  };
}

/** A list by weights has no sums of money, whatever is known of the trading. */
function dailyVolume(portfolio: Portfolio, trading: ReadonlyMap<string, TradingFigures>): Measured {
  if (portfolio.funds.every(({ amountUsd }) => amountUsd === undefined)) {
    return { value: GATE_VALUES.needsAmounts };
  }
  return worst(
    portfolio.funds.flatMap(({ book, amountUsd }) => {
      const volume = trading.get(fundKeyText(book))?.dailyVolumeUsd;
      const share =
        amountUsd === undefined || volume === undefined
          ? undefined
          : shareOfDailyVolume(amountUsd, volume);
      return share === undefined ? [] : [{ ticker: book.ticker, value: share }];
    }),
    portfolio.funds.length,
  );
}

function spread(portfolio: Portfolio, trading: ReadonlyMap<string, TradingFigures>): Measured {
  return worst(
    portfolio.funds.flatMap(({ book }) => {
      const value = trading.get(fundKeyText(book))?.spread;
      return value === undefined ? [] : [{ ticker: book.ticker, value }];
    }),
    portfolio.funds.length,
  );
}

/** The largest of what was entered; what was not entered stays open. */
function worst(
  entered: readonly { readonly ticker: string; readonly value: number }[],
  funds: number,
): Measured {
  const largest = [...entered].sort((a, b) => b.value - a.value)[0];
  if (!largest) return { value: GATE_VALUES.notEntered };
  const all = entered.length === funds;
  const value = `${largest.ticker} ${percent(largest.value, 2)}`;
  return {
    value: all ? value : GATE_VALUES.ofEntered(value, entered.length),
    range: { low: largest.value, high: all ? largest.value : Number.POSITIVE_INFINITY },
  };
}
