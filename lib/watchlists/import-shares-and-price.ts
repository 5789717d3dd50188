import { type DecimalMark, numberWithMark } from './number-text.ts';

/** Shares and the price of one, in the money that the numbers were written in. */
export interface SharesAndPrice {
  readonly shares: number;
  readonly price: number;
}

/** How far a value may be from shares times price whatever their decimals; a part of the value. */
const MOST_OFF = 0.01;

/**
 * Of three numbers as written, of which two multiplied are the third but for rounding: shares, the price of one, and
 * their value, as broker's tables have them beside each other. Undefined for any others.
 */
export function sharesAndPrice(texts: readonly string[]): SharesAndPrice | undefined {
  if (texts.length !== 3) return undefined;
  return threeWith(texts, '.') ?? threeWith(texts, ',');
}

function threeWith(texts: readonly string[], mark: DecimalMark): SharesAndPrice | undefined {
  const [a, b, c] = texts.map((text) => ({
    value: numberWithMark(text, mark) ?? 0,
    decimals: text.split(mark)[1]?.length ?? 0,
  }));
  if (!(a && b && c && a.value > 0 && b.value > 0 && c.value > 0)) return undefined;
  const rounding = b.value * halfUnit(a) + a.value * halfUnit(b) + 0.5 * 10 ** -c.decimals;
  const off = Math.abs(a.value * b.value - c.value);
  if (off > Math.min(rounding, MOST_OFF * c.value)) return undefined;
  // Prices have cents. Some tables show them first.
  const isPriceFirst = a.decimals === 2 && b.decimals !== 2;
  const [shares, price] = isPriceFirst ? [b, a] : [a, b];
  return { shares: shares.value, price: price.value };
}

/** What rounding can have taken from a number as written; whole shares and whole prices are what they are. */
function halfUnit({ decimals }: { readonly decimals: number }): number {
  return decimals === 0 ? 0 : 0.5 * 10 ** -decimals;
}
