import type { TextRow } from './delimited-text.ts';
import { sizeOf } from './size-text.ts';
import { fundKeyOf, isNoFund } from './ticker-text.ts';
import type { FundKey, HoldingSize } from './watchlists.ts';

/** A ticker in a line of words, with the size behind it. */
export interface PlainFund {
  readonly fund: FundKey;
  readonly size?: HoldingSize;
}

/** Lines as words: split at spaces and marks, but not at a comma inside a number. Empty lines are left out. */
export function linesOfWords(text: string): TextRow[] {
  return text
    .split('\n')
    .map((line, at) => ({
      line: at + 1,
      cells: line.split(/[\s;|"]+|,(?!\d)/).filter(Boolean),
    }))
    .filter(({ cells }) => cells.length > 0);
}

/** Every word of a line that is a ticker, each with the size written behind it: `VOO 60% GLD 10 × $240`. */
export function plainFunds({ cells }: TextRow): PlainFund[] {
  const tickers = cells.flatMap((word, place) => {
    const fund = isCurrencyBehind(cells, place) ? undefined : tickerIn(word);
    return fund === undefined ? [] : [{ fund, place }];
  });
  return tickers.map(({ fund, place }, i) => {
    const behind = cells.slice(place + 1, tickers[i + 1]?.place ?? cells.length);
    const size = sizeIn(behind.join(' ')) ?? sizeIn(behind[0] ?? '');
    return size === undefined ? { fund } : { fund, size };
  });
}

/** Lower-case words are prose, and a bare number is a size, not a Taiwanese code. */
function tickerIn(word: string): FundKey | undefined {
  const isWord = /^[$A-Z0-9]/.test(word) && !/^[\d.,%$]+$/.test(word) && !isNoFund(word);
  return isWord ? fundKeyOf(word) : undefined;
}

/** `5000 USD`: the dollar, not the fund of that name. */
function isCurrencyBehind(cells: readonly string[], place: number): boolean {
  return cells[place] === 'USD' && /^[$\d.,]+$/.test(cells[place - 1] ?? '');
}

function sizeIn(text: string): HoldingSize | undefined {
  const read = sizeOf(text);
  return read.kind === 'size' ? read.size : undefined;
}
