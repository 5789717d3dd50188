import { currencyIn, isCurrencyCode, withoutCurrency } from './currency-text.ts';
import { isGrouped } from './import-plain-words.ts';
import { sharesAndPrice } from './import-shares-and-price.ts';
import type { ReadSize } from './import-sizes.ts';
import { numberOf } from './number-text.ts';
import { sizeOf } from './size-text.ts';

/** The size that stands beside a ticker in a line without columns' names. Its weight is a fraction. */
export interface PlainSize {
  readonly size: ReadSize;
  readonly doubt?: SizeDoubt;
}

/** Why numbers beside a ticker are no size, or that words were put together to one number. */
export interface SizeDoubt {
  readonly kind: 'several-numbers' | 'no-size' | 'one-number';
  readonly text: string;
}

/** Words that say one thing of a size: `10 shares at $612.30`, `60%`, `500 EUR`. */
interface SizeItem {
  readonly text: string;
  /** How many words it takes. */
  readonly words: number;
  /** Absent: digits that are no size, such as a date. */
  readonly read?: ReadSize;
}

/** Words of the longest size: `10 shares at $612.30 USD`. */
const LONGEST_SIZE = 5;

/** Numbers beside one ticker, and cells, past which nothing could become clear any more. */
const MOST_NUMBERS = 12;
const MOST_CELLS = 60;

/**
 * Reads what stands behind a ticker: the rest of its own field, then the fields behind it, where the line has cells.
 * In prose, a size stands right behind its ticker; in a line of cells, names and the like may stand between.
 */
export function plainSize([own = [], ...cells]: readonly (readonly string[])[]): PlainSize {
  const near = cells.slice(0, MOST_CELLS);
  const found = sizeAmong([...itemsIn(own), ...near.flatMap(itemsOfCell)]);
  const { amount, price, currency = near.flat().find(isCurrencyCode) } = found.size;
  const isMoney = amount !== undefined || price !== undefined;
  return isMoney && currency !== undefined
    ? { ...found, size: { ...found.size, currency } }
    : found;
}

/** Whether words are a size from the first to the last. */
export function isSize(words: readonly string[]): boolean {
  return sizesOnly(words) !== undefined;
}

function sizesOnly(words: readonly string[]): readonly SizeItem[] | undefined {
  const items = itemsIn(words);
  const taken = items.reduce((sum, item) => sum + item.words, 0);
  const isAll = items.length > 0 && taken === words.length && items.every(({ read }) => read);
  return isAll ? items : undefined;
}

/**
 * Numbers are never put together. Of several, shares that say so are the size, or all three where two of them
 * multiplied are the third; else nothing tells which of them is.
 */
function sizeAmong(items: readonly SizeItem[]): PlainSize {
  const [first] = items;
  if (first === undefined) return { size: {} };
  const counted = items.find(({ read }) => read?.shares !== undefined)?.read;
  if (counted) return { size: counted };
  const product = productOf(items.filter(({ read }) => read?.amount !== undefined));
  if (product) return { size: product };
  const { read: size = {} } = first;
  const kind = doubtOf(items);
  const text = items.map((item) => item.text).join(' · ');
  if (kind === undefined) return { size };
  return { size: kind === 'one-number' ? size : {}, doubt: { kind, text } };
}

function doubtOf(items: readonly SizeItem[]): SizeDoubt['kind'] | undefined {
  if (items.length > 1) return 'several-numbers';
  if (items.some(({ read }) => read === undefined)) return 'no-size';
  return items.some(({ text }) => isGrouped(text)) ? 'one-number' : undefined;
}

function productOf(items: readonly SizeItem[]): ReadSize | undefined {
  const three = sharesAndPrice(items.map(({ text }) => withoutCurrency(text)));
  const currency = items.find(({ read }) => read?.currency !== undefined)?.read?.currency;
  return three && { ...three, ...(currency !== undefined && { currency }) };
}

/** Names are passed over; a cell that begins with digits and is no number says nothing certain. */
function itemsOfCell(words: readonly string[]): readonly SizeItem[] {
  const items = sizesOnly(words);
  if (items) return items;
  return DIGITS_FIRST.test(words[0] ?? '') ? [{ text: words.join(' '), words: words.length }] : [];
}

/** Items from the first word on, up to a word that begins none. */
function itemsIn(words: readonly string[]): SizeItem[] {
  const items: SizeItem[] = [];
  for (let at = 0; at < words.length && items.length < MOST_NUMBERS; ) {
    const item = itemAt(words, at);
    if (item === undefined) return items;
    items.push(item);
    at += item.words;
  }
  return items;
}

/** The longest run of words that is a size: `10 shares @ $612`, else `10 shares`, else `10`. */
function itemAt(words: readonly string[], at: number): SizeItem | undefined {
  if (!SIZE_FIRST.test(words[at] ?? '')) return undefined;
  for (let length = longestAt(words, at); length > 0; length -= 1) {
    const text = words.slice(at, at + length).join(' ');
    const read = sizeRead(text);
    if (read) return { text, words: length, read };
  }
  const text = words[at] ?? '';
  return DIGITS_FIRST.test(text) ? { text, words: 1 } : undefined;
}

/** Words of the longest size that can begin here: up to the second of two numbers in a row. */
function longestAt(words: readonly string[], at: number): number {
  const most = Math.min(words.length - at, LONGEST_SIZE);
  let wasNumber = false;
  for (let length = 0; length < most; length += 1) {
    const is = isNumber(words[at + length] ?? '');
    if (is && wasNumber) return length;
    wasNumber = is;
  }
  return most;
}

/** `10-20`, `€500`, `NT$100`, `~5`. */
const DIGITS_FIRST = /^[-−+~<>≈±]?(?:[A-Z]{0,2}\$|\p{Sc})?\d/u;

/** The same, or a sign or code of a currency by itself. */
const SIZE_FIRST = /^(?:[-−+~<>≈±]?(?:[A-Z]{0,2}\$|\p{Sc})?\d|\p{Sc}$|[A-Z]{1,2}\$$|[A-Z]{3}$)/u;

function isNumber(word: string): boolean {
  return DIGITS_FIRST.test(word) && numberOf(withoutCurrency(word).replace(/%$/, '')) !== undefined;
}

function isNegative(bare: string): boolean {
  const number = numberOf(bare.replace(/%$/, ''));
  return number !== undefined && number < 0;
}

/** `10 Stk`: shares in the words of other countries. */
const SHARES = /(?<=\d\s?)(?:units?|stk\.?|stück|anteile?|parts?|titres?|azioni|acciones|股)$/i;

function sizeRead(text: string): ReadSize | undefined {
  // `+0.5%` is a change of price.
  if (text.startsWith('+')) return undefined;
  const bare = withoutCurrency(text).replace(SHARES, 'shares');
  if (/[-−]/.test(bare) && isNegative(bare)) return { isNegative: true };
  const read = sizeOf(bare);
  if (read.kind !== 'size') return undefined;
  const currency = currencyIn(text);
  const named = currency === undefined ? {} : { currency };
  if ('weight' in read.size) return read.size;
  if ('amountUsd' in read.size) return { amount: read.size.amountUsd, ...named };
  const { shares, priceUsd } = read.size;
  return { shares, ...(priceUsd !== undefined && { price: priceUsd }), ...named };
}
