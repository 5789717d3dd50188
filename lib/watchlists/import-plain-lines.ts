import type { FundKey } from '#lib/funds/fund-key.ts';
import { isCurrencyCode } from './currency-text.ts';
import { cellsOf, type TextRow } from './delimited-text.ts';
import { isSize, type PlainSize, plainSize } from './import-plain-sizes.ts';
import { plainWords } from './import-plain-words.ts';
import { marketNamed } from './listing-market.ts';
import { securityIdIn } from './security-id.ts';
import { fundKeyOf, isNoFund } from './ticker-text.ts';

/** A line without columns' names. */
export interface PlainLine extends TextRow {
  /** Words of its cells, which marks between them make; one field where the line has no such mark. */
  readonly fields: readonly (readonly string[])[];
}

/** A ticker in such a line, with what stands beside it. */
export interface PlainFund extends PlainSize {
  readonly fund: FundKey;
}

/** Capitals that are no ticker in lines of words. */
const PLAIN_WORDS = /^(ETFS?|FUNDS?|TRUST|INC|ISIN|WKN|CUSIP|IRA|ROTH|BUY|SELL|CASH)$/;

/** Lines as fields of words. Empty lines are left out. */
export function* plainLinesOf(text: string): Generator<PlainLine, void> {
  for (const [at, line] of text.split('\n').entries()) {
    const fields = fieldsOf(line)
      .map(plainWords)
      .filter(({ length }) => length > 0);
    if (fields.length > 0)
      yield { line: at + 1, cells: fields.map((words) => words.join(' ')), fields };
  }
}

/** Nobody writes one of these inside a number. */
const CELL_MARKS = ['\t', ';', '|'] as const;

function fieldsOf(line: string): readonly string[] {
  const mark = CELL_MARKS.find((one) => line.includes(one));
  if (mark !== undefined) return cellsOf(line, mark);
  return hasCommaBehindTicker(line) ? cellsOf(line, ',') : [line];
}

/** `VOO,10,612.30`: commas part its cells, also those between digits. In `VOO, 1,000` they do not. */
function hasCommaBehindTicker(line: string): boolean {
  const words = line.matchAll(/(?<![\w.$])(\$?[A-Z0-9][A-Z0-9./:-]{0,30})"?,(?=\S)/g);
  for (const [, word = ''] of words) if (tickerIn(word)) return true;
  return false;
}

/** Every word of a line that is a ticker, each with the size written behind it: `VOO 60% GLD 10 × $240`. */
export function plainFunds({ fields }: PlainLine): PlainFund[] {
  const tickers = tickersIn(fields);
  return tickers.map(({ fund, field, word }, i) => {
    const next = tickers[i + 1];
    const own = fields[field] ?? [];
    const behind = [
      own.slice(word + 1, next?.field === field ? next.word : undefined),
      ...fields.slice(field + 1, next?.field),
    ];
    const found = plainSize(behind.map((words) => words.filter((one) => !PLAIN_WORDS.test(one))));
    const before = tickers.length === 1 ? (own[word - 1] ?? '') : '';
    // `15% GLD`; a bare number before a ticker is the number of the line.
    const isNone = Object.keys(found.size).length === 0 && found.doubt === undefined;
    return { fund, ...(isNone && /[%$]/.test(before) ? plainSize([[before]]) : found) };
  });
}

interface PlainTicker {
  readonly fund: FundKey;
  /** Which field, and which word of it. */
  readonly field: number;
  readonly word: number;
}

/** In a line of a table, with tickers and sizes in cells of their own, cells of several words are names. */
function tickersIn(fields: readonly (readonly string[])[]): PlainTicker[] {
  const isTable = fields.some(isTickerAlone) && fields.some(isSize);
  const cells = fields.flat();
  let place = 0;
  return fields.flatMap((words, field) =>
    words.flatMap((text, word) => {
      place += 1;
      if (isTable && (isName(words) || isExchangeBehindTicker(fields, field))) return [];
      const fund = isCurrencyAt(cells, place - 1) ? undefined : tickerIn(text);
      return fund === undefined ? [] : [{ fund, field, word }];
    }),
  );
}

function isTickerAlone(words: readonly string[]): boolean {
  return words.length === 1 && tickerIn(words[0] ?? '') !== undefined;
}

/** Several words that do not end with a ticker and its size. `TARGET RET 2045` names a year. */
function isName(words: readonly string[]): boolean {
  return words.length > 1 && !words.some((_, at) => isHoldingFrom(words, at));
}

function isHoldingFrom(words: readonly string[], at: number): boolean {
  const behind = words.slice(at + 1);
  return (
    tickerIn(words[at] ?? '') !== undefined &&
    isSize(behind) &&
    (at === 0 || behind.some((word) => /%|\p{Sc}/u.test(word)))
  );
}

/** `VOO`, then `ARCA`. */
function isExchangeBehindTicker(fields: readonly (readonly string[])[], at: number): boolean {
  const [words, before] = [fields[at] ?? [], fields[at - 1]];
  return (
    words.length === 1 &&
    marketNamed(words[0] ?? '') !== undefined &&
    before !== undefined &&
    isTickerAlone(before)
  );
}

/**
 * Lower-case words and names such as `Vanguard` are prose, letters alone are at most five in any US ticker, and
 * a bare number is a size, not a Taiwanese code.
 */
function tickerIn(word: string): FundKey | undefined {
  const isWord =
    /^\$?[A-Z0-9][A-Z0-9./:-]*$/.test(word) &&
    /[A-Z]/.test(word) &&
    !/^[A-Z]{6,}$/.test(word) &&
    !PLAIN_WORDS.test(word) &&
    !isNoFund(word) &&
    securityIdIn(word) === undefined;
  return isWord ? fundKeyOf(word) : undefined;
}

/** `5000 USD`: the dollar, not the fund of that name, which a line may begin with. */
function isCurrencyAt(cells: readonly string[], place: number): boolean {
  const isAmount = (cell: string | undefined) => /^[$€£¥\d.,]+$/.test(cell ?? '');
  const isNoFundHere = place > 0 || cells[place] !== 'USD';
  return (
    isCurrencyCode(cells[place] ?? '') &&
    (isAmount(cells[place - 1]) || (isNoFundHere && isAmount(cells[place + 1])))
  );
}
