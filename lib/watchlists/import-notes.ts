import type { FundKey } from '#lib/funds/fund-key.ts';
import type { SizeDoubt } from './import-plain-sizes.ts';
import type { ReadSize, SizeRules } from './import-sizes.ts';
import { IMPORT_WORDS as WORDS } from './words/import-words.ts';

interface NotedLine {
  readonly fund: FundKey;
  readonly size: ReadSize;
  readonly doubt?: SizeDoubt;
}

/** What is said of the sizes of a whole import: money that is not in dollars, sizes below zero, and doubts. */
export function notesOn(lines: readonly NotedLine[], rules: SizeRules): readonly string[] {
  const sizes = lines.map(({ size }) => size);
  const short = sizes.filter(({ isNegative }) => isNegative).length;
  return [
    ...notesOnMoney(sizes, rules),
    ...(short > 0 ? [WORDS.belowZero(short)] : []),
    ...notesOnDoubts(lines),
  ];
}

function notesOnMoney(
  sizes: readonly ReadSize[],
  { foreign, weightsFirst }: SizeRules,
): readonly string[] {
  const hasDollars = sizes.some(
    ({ amount, currency = 'USD' }) => amount !== undefined && currency === 'USD',
  );
  const amounts = foreignOnes(sizes.filter(({ amount }) => amount !== undefined));
  const prices = foreignOnes(
    sizes.filter(({ amount, price }) => amount === undefined && price !== undefined),
  );
  return [
    ...(foreign === undefined ? [] : [WORDS.inCurrency(foreign.currency)]),
    ...(weightsFirst ? [WORDS.inSeveralCurrencies] : []),
    ...(foreign === undefined && !weightsFirst && amounts.length > 0
      ? [hasDollars ? WORDS.besideDollars(amounts) : WORDS.besideOthers(amounts)]
      : []),
    ...(prices.length > 0 ? [WORDS.withoutPrices(prices)] : []),
  ];
}

function foreignOnes(sizes: readonly ReadSize[]): readonly string[] {
  const named = sizes.flatMap(({ currency }) => currency ?? []);
  return [...new Set(named)].filter((currency) => currency !== 'USD');
}

function notesOnDoubts(lines: readonly NotedLine[]): readonly string[] {
  return (['several-numbers', 'no-size', 'one-number'] as const).flatMap((kind) => {
    const doubted = lines.flatMap(({ fund, doubt }) =>
      doubt?.kind === kind ? [{ ticker: fund.ticker, text: doubt.text.slice(0, 60) }] : [],
    );
    const [first] = doubted;
    const tickers = [...new Set(doubted.map(({ ticker }) => ticker))];
    return first === undefined ? [] : [WORDS.doubt[kind](tickers, first.text)];
  });
}
