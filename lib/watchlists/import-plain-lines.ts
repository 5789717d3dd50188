import type { FundKey } from '#lib/funds/fund-key.ts';
import type { TextRow } from './delimited-text.ts';
import { securityIdIn } from './security-id.ts';
import { sizeOf } from './size-text.ts';
import { fundKeyOf, isNoFund } from './ticker-text.ts';
import type { HoldingSize } from './watchlists.ts';

/** A ticker in a line of words, with the size behind it. */
export interface PlainFund {
  readonly fund: FundKey;
  readonly size?: HoldingSize;
}

/** Words of the longest size: `10 shares at $612.30 USD`. */
const LONGEST_SIZE = 5;

/** Capitals that are no ticker in lines of words. */
const PLAIN_WORDS = /^(ETFS?|FUNDS?|TRUST|INC|ISIN|WKN|CUSIP|IRA|ROTH|BUY|SELL|CASH)$/;

/** Lines as words: split at spaces and marks, but not at a comma inside a number. Empty lines are left out. */
export function linesOfWords(text: string): TextRow[] {
  return text
    .split('\n')
    .map((line, at) => ({
      line: at + 1,
      cells: line.split(/[\s;|"()[\]]+|,(?!\d)|(?<!\d),/).flatMap(withoutMarks),
    }))
    .filter(({ cells }) => cells.length > 0);
}

/**
 * Numbers without any sign that add up to 100 or to 1, give or take what rounding does, are shares of the list;
 * the sizes then by the same rows, else undefined.
 */
export function bareShares(funds: readonly PlainFund[], text: string): PlainFund[] | undefined {
  if (funds.length < 2 || /[$%×@€£]|\b(USD|shares?)\b/i.test(text)) return undefined;
  const amounts = funds.map(({ size }) => (size && 'amountUsd' in size ? size.amountUsd : 0));
  const sum = amounts.reduce((total, amount) => total + amount, 0);
  const whole = [1, 100].find((all) => Math.abs(sum / all - 1) <= ROUNDING);
  if (whole === undefined) return undefined;
  return funds.map(({ fund, size }, at) => {
    const weight = (amounts[at] ?? 0) / whole;
    return size === undefined ? { fund } : { fund, size: { weight: Math.min(1, weight) } };
  });
}

/** How far rounded shares may be from the whole. */
const ROUNDING = 0.02;

/** `QQQM:` is a word with a mark behind it; a dash or bullet alone is none. */
function withoutMarks(word: string): string[] {
  const bare = word.replace(/[:=]+$/, '');
  return /^[-–—•*·]*$/.test(bare) ? [] : [bare];
}

/** Every word of a line that is a ticker, each with the size written behind it: `VOO 60% GLD 10 × $240`. */
export function plainFunds({ cells }: TextRow): PlainFund[] {
  const tickers = cells.flatMap((word, place) => {
    const fund = isCurrencyBehind(cells, place) ? undefined : tickerIn(word);
    return fund === undefined ? [] : [{ fund, place }];
  });
  return tickers.map(({ fund, place }, i) => {
    const behind = cells
      .slice(place + 1, tickers[i + 1]?.place ?? cells.length)
      .filter((word) => !PLAIN_WORDS.test(word));
    const before = tickers.length === 1 ? (cells[place - 1] ?? '') : '';
    // `15% GLD`; a bare number before a ticker is the number of the line.
    const size = sizeIn(behind) ?? (/[%$]/.test(before) ? sizeIn([before]) : undefined);
    return size === undefined ? { fund } : { fund, size };
  });
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

/** `5000 USD`: the dollar, not the fund of that name. */
function isCurrencyBehind(cells: readonly string[], place: number): boolean {
  return cells[place] === 'USD' && /^[$\d.,]+$/.test(cells[place - 1] ?? '');
}

/** The longest run of words from the first on that is a size: `10 shares @ $612`, else `10 shares`, else `10`. */
function sizeIn(words: readonly string[]): HoldingSize | undefined {
  for (let length = Math.min(words.length, LONGEST_SIZE); length > 0; length -= 1) {
    const read = sizeOf(words.slice(0, length).join(' '));
    if (read.kind === 'size') return read.size;
  }
  return undefined;
}
