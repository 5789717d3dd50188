/** Words of finance pages in the languages of the markets we know. Matched without regard to case. */
const STEMS = [
  // English
  'etfs?|etns?|ucits|funds?|expense ratio|ticker|tickers|portfolio|portfolios|holdings|invest\\w*|stocks?|shares|bonds?|equit(?:y|ies)|dividends?|yields?',
  'index fund|brokerage|vanguard|ishares|spdr|blackrock|invesco|schwab|fidelity|nasdaq|nyse|s&p|dow jones|russell|msci|ftse|treasur(?:y|ies)|bullish|bearish|calls|puts|options|hedge',
  'trad(?:e|es|ing|er|ers)|prices?|market cap|small[- ]cap|large[- ]cap|mid[- ]cap|volatility|inflation|leveraged?|roth|ira|401k|rebalanc\\w*|allocation|benchmark|returns?|munis?|taxable|tax[- ]loss|wash sale|sectors?|commodit(?:y|ies)|aum|nav',
  'put spreads?|call spreads?|credit spreads?|covered calls?|strikes?|lottos|0?dte|spx|vix|ndx|sipps?|tfsas?|rrsps?|fhsas?',
  // German, Dutch, French, Spanish, Italian, Portuguese
  'fonds|aktien|anleihen|börse|depot|aandelen|beleg\\w*|obligaties|actions|bourse|placements?|fondos?|acciones|bolsa|inversi\\w+|azioni|borsa|fundos?|ações|investiment\\w*|carteira|dividend\\w*',
].join('|');
const LATIN = new RegExp(`(?<![\\p{L}\\d])(?:${STEMS})(?![\\p{L}\\d])`, 'giu');
const CHINESE =
  /基金|配息|除息|殖利率|股票|股息|高股息|台股|美股|指數|指数|成分股|定期定額|投資|投资|證券|管理費|折溢價|淨值|債券|債|槓桿|反向|正2|反1|元大|國泰|富邦|群益|中信|復華|持股|張|漲|跌|買|賣|ファンド|投資信託|米国株|上場投信|銘柄/g;

const FUND =
  /(?<![\p{L}\d])(?:etfs?|etns?|etps?|ucits|exchange[- ]traded|index funds?|funds?|tracker|fonds|fondos?|fundos?)(?![\p{L}\d])|基金|ファンド|投信/giu;

/** Where a text speaks of finance: offsets of the words, ascending. */
export interface FinanceWords {
  readonly finance: readonly number[];
  /** Of these, words for funds. */
  readonly funds: readonly number[];
}

export function financeWordsIn(text: string): FinanceWords {
  const offsets = (pattern: RegExp) => Array.from(text.matchAll(pattern), ({ index }) => index);
  const finance = [...offsets(LATIN), ...offsets(CHINESE)].sort((a, b) => a - b);
  return { finance, funds: offsets(FUND) };
}

/** How many of the ascending offsets lie in a stretch. */
export function countBetween(offsets: readonly number[], from: number, to: number): number {
  return lowerBound(offsets, to) - lowerBound(offsets, from);
}

function lowerBound(offsets: readonly number[], value: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a short text speaks of funds. */
export function speaksOfFunds(text: string): boolean {
  return text.search(FUND) >= 0;
}
