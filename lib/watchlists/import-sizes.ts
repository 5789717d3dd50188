import { currencyIn } from './currency-text.ts';
import type { TextRow } from './delimited-text.ts';
import type { ImportHeader } from './import-columns.ts';
import { type DecimalMark, numberWithMark } from './number-text.ts';
import type { HoldingSize } from './watchlists.ts';

/** The numbers beside one ticker, as far as the file has them. */
export interface ReadSize {
  readonly amount?: number;
  /** As written, 60 or 0.6; in lines without columns' names a fraction. */
  readonly weight?: number;
  readonly shares?: number;
  readonly price?: number;
  /** Of amount and price; absent: none named. */
  readonly currency?: string;
  readonly note?: string;
  /** A short position, or a debt: no size that a list could carry. */
  readonly isNegative?: true;
}

/** What all sizes of one import are read with. */
export interface SizeRules {
  /** Weights are fractions of 1, not percentages. */
  readonly fractions: boolean;
  /** The one currency of all amounts when it is not the dollar, with the sum of the amounts. */
  readonly foreign?: { readonly currency: string; readonly total: number };
  /** Amounts of several currencies, each with its share of the whole beside it: the shares are comparable. */
  readonly weightsFirst: boolean;
}

const MOST = 1e12;
/** The schema's bound, characters. */
const MOST_NOTE = 400;

export function readSize({ cells }: TextRow, header: ImportHeader, mark: DecimalMark): ReadSize {
  const { columns } = header;
  const cell = (column: number | undefined) => (column === undefined ? undefined : cells[column]);
  const number = (column: number | undefined) => {
    const text = cell(column)?.replace(/\b[A-Z]{1,2}(?=\$)|[$€£¥%]|\b[A-Z]{3}\b/g, '');
    return text === undefined ? undefined : numberWithMark(text, mark);
  };
  const [amount, weight] = [number(columns.amount), number(columns.weight)];
  const [shares, price] = [number(columns.shares), number(columns.price)];
  const currency =
    currencyIn(cell(columns.currency)) ??
    currencyIn(cell(columns.amount)) ??
    header.currency ??
    currencyOfPrice(cell(columns.price));
  const note = cell(columns.note)
    ?.replace(/^'(?=[=+\-@])/, '')
    .slice(0, MOST_NOTE);
  const said = note === undefined || note === '' ? {} : { note };
  const isNegative = [amount, weight, shares].some((value) => value !== undefined && value < 0);
  if (isNegative) return { isNegative: true, ...said };
  return {
    ...said,
    ...(inBounds(amount) && { amount }),
    ...(inBounds(weight) && { weight }),
    ...(inBounds(shares) && { shares }),
    ...(inBounds(price) && price > 0 && { price }),
    ...(currency !== undefined && { currency }),
  };
}

/** A dollar sign alone can be any country's dollar: amounts decide then, or the market. */
function currencyOfPrice(text: string | undefined): string | undefined {
  return text === undefined || /^\W*\$/.test(text) ? undefined : currencyIn(text);
}

function inBounds(value: number | undefined): value is number {
  return value !== undefined && value >= 0 && value <= MOST;
}

/**
 * How the sizes of a whole file are meant. Weights without a percent sign that sum to at most 1 are fractions;
 * amounts in one currency that is not the dollar can only become shares of the list, since we know no rates, and
 * only where nothing else of the list has a size that they would have to be compared with.
 */
export function sizeRulesOf(sizes: readonly ReadSize[], saysPercent: boolean): SizeRules {
  const weights = sizes.flatMap(({ weight }) => weight ?? []);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const amounts = sizes.filter(({ amount }) => amount !== undefined && amount > 0);
  const currencies = new Set(amounts.map(({ currency }) => currency ?? 'USD'));
  const [currency = 'USD'] = currencies;
  const total = amounts.reduce((all, { amount = 0 }) => all + amount, 0);
  return {
    // 1.02: rounded weights can add up to a little more than one.
    fractions: !saysPercent && weights.length > 0 && sum > 0 && sum <= 1.02,
    weightsFirst: currencies.size > 1 && amounts.every(({ weight }) => weight !== undefined),
    ...(currencies.size === 1 &&
      currency !== 'USD' &&
      !sizes.some(isOtherSize) && { foreign: { currency, total } }),
  };
}

function isOtherSize({ amount, weight, shares }: ReadSize): boolean {
  return amount === undefined && (weight !== undefined || shares !== undefined);
}

/** The amount where there is one in dollars, else the weight, else the shares with their price in dollars. */
export function sizeFrom(
  read: ReadSize,
  { fractions, foreign, weightsFirst }: SizeRules,
): HoldingSize | undefined {
  const { amount, weight, shares, price, currency = 'USD' } = read;
  const fraction = weight === undefined ? undefined : fractions ? weight : weight / 100;
  const share = fraction !== undefined && fraction <= 1 ? { weight: fraction } : undefined;
  if (weightsFirst && share) return share;
  if (amount !== undefined && currency === 'USD') return { amountUsd: amount };
  if (amount !== undefined && foreign) return { weight: amount / foreign.total };
  if (share) return share;
  if (shares === undefined) return undefined;
  return price !== undefined && price <= 1e9 && currency === 'USD'
    ? { shares, priceUsd: price }
    : { shares };
}

/** Two lines of one fund, as in two accounts: sizes of one kind are added; of two kinds the first stays. */
export function sizesTogether(
  a: HoldingSize | undefined,
  b: HoldingSize | undefined,
): HoldingSize | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  if ('weight' in a && 'weight' in b) return { weight: Math.min(1, a.weight + b.weight) };
  if ('amountUsd' in a && 'amountUsd' in b) return { amountUsd: a.amountUsd + b.amountUsd };
  if ('shares' in a && 'shares' in b) {
    const priceUsd = b.priceUsd ?? a.priceUsd;
    return { shares: a.shares + b.shares, ...(priceUsd !== undefined && { priceUsd }) };
  }
  return a;
}
