/**
 * Words that hardly stand but where funds and markets are spoken of, in the languages of the markets we know.
 * Matched without regard to case.
 */
const SURE = [
  // English
  'etfs?|etns?|ucits|index funds?|mutual funds?|hedge funds?|expense ratio|portfolios?|dividends?|investors?|equities|brokerage|stock market|stock price|share price|shareholders?',
  'ishares|spdr|blackrock|invesco|schwab|grayscale|vaneck|wisdomtree|proshares|direxion|xtrackers|amundi|lyxor|nasdaq|nyse|s&p|dow jones|msci|ftse|treasur(?:ies|y bonds?|y bills?)|bullish|bearish|market cap|small[- ]cap|large[- ]cap|mid[- ]cap|volatility|inflation',
  'leveraged|roth|401k|rebalanc\\w*|munis?|tax[- ]loss|wash sale|commodit(?:y|ies)|aum|bogle\\w*|wall street|robinhood|interactive brokers|degiro|trade republic|trading ?212',
  'earnings|overweight|underweight|rallied|sell-?off|drawdowns?|sharpe|cagr|ytd|annuali[sz]ed|backtest\\w*|equal[- ]weight(?:ed)?|cap[- ]weighted|total return|basis points|short interest|(?:bull|bear) market|asset (?:class(?:es)?|allocation)|(?:out|under)perform\\w*',
  'put spreads?|call spreads?|credit spreads?|covered calls?|lottos|0?dte|spx|vix|ndx|dax|aex|cac 40|ibex|sipps?|tfsas?|rrsps?|fhsas?|ocf',
  // German, Dutch, French, Spanish, Italian, Portuguese
  'aktien|anleihen|börse|sparplan|sparpläne|aandelen|beleg(?:gen|ger|gers|ging)|obligaties|bourse|acciones|bolsa|azioni|obbligazioni|borsa|ações|dividend\\w*',
].join('|');
/** Words of finance with a sense in everyday life: a shop has prices, a town has bonds, a menu has options. */
const EVERYDAY = [
  'funds?|ticker|tickers|holdings|invest\\w*|stocks?|shares|bonds?|equity|yields?|vanguard|fidelity|russell|treasury|calls|puts|options|hedge',
  'trad(?:e|es|ing|er|ers)|prices?|leverage|ira|allocation|benchmark|returns?|taxable|sectors?|nav|strikes?|fees|bitcoin',
  'fonds|depot|actions|placements?|fondos?|inversi\\w+|fundos?|investiment\\w*|carteira|koop|verkocht|gekauft|verkauft|acheter|acheté|comprar|comprare',
].join('|');
/** Chinese characters do not join a Latin word: `主動式ETF`. */
const LATIN_SIGN = '[\\p{Script=Latin}\\d]';
/** The first group is a sure word. */
const LATIN = new RegExp(`(?<!${LATIN_SIGN})(?:(${SURE})|${EVERYDAY})(?!${LATIN_SIGN})`, 'giu');
const CHINESE =
  /(配息|除息|殖利率|股票|股息|台股|美股|指數|指数|成分股|定期定額|投資人|投资者|證券|证券|管理費|折溢價|淨值|净值|債券|债券|槓桿|正2|正二|反1|元大|國泰|富邦|群益|復華|持股|漲跌|買超|賣超|存股|複委託|投資信託|米国株|上場投信|銘柄|配当|経費率)|基金(?!會|会)|投資|投资|債|反向|中信|張|漲|涨|跌|買|买|賣|卖|ファンド/g;

const FUND =
  /(?<![\p{Script=Latin}\d])(?:etfs?|etns?|etps?|ucits|exchange[- ]traded|index funds?|funds?|tracker|fonds|fondos?|fundos?)(?![\p{Script=Latin}\d])|基金(?!會|会)|ファンド|投信/giu;

/** Where a text speaks of finance: offsets of the words, ascending. */
export interface FinanceWords {
  readonly finance: readonly number[];
  /** Of these, words that have no everyday sense. */
  readonly sure: readonly number[];
  /** Of these, words for funds. */
  readonly funds: readonly number[];
}

export function financeWordsIn(text: string): FinanceWords {
  const found = [...text.matchAll(LATIN), ...text.matchAll(CHINESE)].sort(
    (a, b) => a.index - b.index,
  );
  return {
    finance: found.map(({ index }) => index),
    sure: found.filter(([, sure]) => sure !== undefined).map(({ index }) => index),
    funds: Array.from(text.matchAll(FUND), ({ index }) => index),
  };
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
