import type { FundKindName } from '#lib/metrics/fund-kind.ts';
import type { Interval } from '#lib/metrics/interval.ts';
import { isExact } from '#lib/metrics/interval.ts';
import type { OtherPart, UnresolvedPart } from '#lib/xray/fund-book.ts';
import type { GateState } from '#lib/xray/gates.ts';
import type { AiLayer } from '#lib/xray/portfolio-themes.ts';
import { type Digits, percent, percentAtLeast, percentAtMost } from '../format.ts';

/** The words of the X-ray page that stand for values of the core. */

export const OTHER_WORDS: Readonly<Record<OtherPart, string>> = {
  bonds: 'Bonds',
  cash: 'Cash and cash-like paper',
  commodities: 'Metals, coins and commodities',
  balance: 'Payables and rounding',
};

export const UNRESOLVED_WORDS: Readonly<Record<UnresolvedPart, string>> = {
  unlisted: 'Beyond the ten largest lines, which are all that is packaged of these funds',
  gap: 'The lines of the report do not add up to the fund',
  derivatives: 'Swaps, options or notes: the lines held are not what moves these funds',
  mixed: 'Shares and bonds in one fund, which its ten lines do not tell apart',
  'inner-funds': 'Funds inside these funds that could not be opened',
  unnamed: 'Lines whose report names nothing',
  'no-list': 'No portfolio report is packaged',
  'not-covered': 'Not in US filings, or no fund that we know',
  unreadable: 'The weights could not be read or are implausible',
};

/** Kinds in a table's cell. */
export const SHORT_KINDS: Readonly<Record<FundKindName, string>> = {
  'plain-equity': 'stocks',
  bond: 'bonds',
  mixed: 'mixed',
  'fund-of-funds': 'fund of funds',
  'leveraged-or-inverse': 'leveraged or inverse',
  'single-stock': 'single stock',
  buffer: 'buffer',
  'option-income': 'option income',
  'other-derivatives': 'derivatives',
  'commodity-trust': 'commodity trust',
  'crypto-trust': 'crypto trust',
  'commodity-pool': 'commodity pool',
  note: 'note',
  cash: 'cash',
  unclear: 'not known',
};

export const LAYER_WORDS: Readonly<Record<AiLayer, string>> = {
  infrastructure: 'AI infrastructure',
  platform: 'AI platform',
  application: 'AI application',
};

/** Word and shape, so that no meaning hangs on a colour. */
export const GATE_WORDS: Readonly<Record<GateState, { mark: string; word: string }>> = {
  pass: { mark: '○', word: 'pass' },
  over: { mark: '▲', word: 'over' },
  open: { mark: '◇', word: 'cannot be told' },
};

/** `7.3%`, `at least 7.3%` where the upper end is not known or not useful. */
export function leastText(value: number, isSure: boolean, digits: Digits = 1): string {
  return isSure ? percent(value, digits) : `at least ${percentAtLeast(value, digits)}`;
}

/** Below this a weight is not written as a number, which would read as none. */
export const LEAST_SHOWN = 0.001;
export const LESS = '<0.1%';

/** `7.3%`, rounded down; `<0.1%` for what would read as nothing. */
export function smallText(weight: number): string {
  return weight < LEAST_SHOWN ? LESS : percentAtLeast(weight);
}

/** `22 to 31%`, for narrow cells. */
export function tightRange(interval: Interval): string {
  if (isExact(interval)) return percent(interval.low, 0);
  const low = percentAtLeast(interval.low, 0);
  const high = percentAtMost(interval.high, 0);
  return low === high ? low : `${low.slice(0, -1)}–${high}`;
}

/** `VOO, QQQ, SMH and 4 more` */
export function someOf(words: readonly string[], most: number): string {
  if (words.length <= most) return words.join(', ');
  return `${words.slice(0, most).join(', ')} and ${words.length - most} more`;
}
