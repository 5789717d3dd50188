/**
 * Words of finance in small letters. Plain words and not an expression: one with all of them takes longer to compile than
 * a woken background needs for everything else (`phrases.ts`).
 */

/** Hardly stand but where funds and markets are spoken of, in the languages of the markets we know. */
export const SURE_WORDS =
  // English
  'etf etfs etn etns ucits portfolio portfolios investor investors equities brokerage shareholder ' +
  'shareholders ishares spdr blackrock invesco schwab grayscale vaneck wisdomtree proshares direxion xtrackers amundi ' +
  'lyxor nasdaq nyse msci ftse treasuries bullish bearish volatility inflation leveraged roth 401k muni munis ' +
  'commodity commodities aum robinhood degiro trading212 earnings overweight underweight rallied selloff ' +
  'drawdown drawdowns sharpe cagr ytd annualised annualized lottos dte 0dte ' +
  'spx vix ndx dax aex ibex sipp sipps tfsa tfsas rrsp rrsps fhsa fhsas ocf ' +
  // German, Dutch, French, Spanish, Italian, Portuguese
  'aktien anleihen börse sparplan sparpläne aandelen beleggen belegger beleggers belegging obligaties bourse acciones ' +
  'bolsa azioni obbligazioni borsa ações';

/** The same, with any ending. */
export const SURE_BEGINNINGS = 'dividend rebalanc bogle backtest outperform underperform';

/** The same, of several words each, by bars. A word alone may be one of everyday life. */
export const SURE_PHRASES =
  'index fund|index funds|mutual fund|mutual funds|hedge fund|hedge funds|expense ratio|stock market|stock price|' +
  'share price|s&p|dow jones|treasury bond|treasury bonds|treasury bill|treasury bills|market cap|small cap|small-cap|' +
  'large cap|large-cap|mid cap|mid-cap|tax loss|tax-loss|wash sale|wall street|interactive brokers|trade republic|' +
  'trading 212|sell-off|equal weight|equal-weight|equal weighted|equal-weighted|cap weighted|cap-weighted|total return|' +
  'basis points|short interest|bull market|bear market|asset class|asset classes|asset allocation|put spread|' +
  'put spreads|call spread|call spreads|credit spread|credit spreads|covered call|covered calls|cac 40';

/** With a sense in everyday life: a shop has prices, a town has bonds, a menu has options. */
export const EVERYDAY_WORDS =
  'fund funds ticker tickers holdings stock stocks shares bond bonds equity yield yields vanguard fidelity ' +
  'russell treasury calls puts options hedge trade trades trading trader traders price prices leverage ira allocation ' +
  'benchmark return returns taxable sector sectors nav strike strikes fees bitcoin ' +
  'fonds depot actions placement placements fondo fondos fundo fundos carteira koop verkocht ' +
  'gekauft verkauft acheter acheté comprar comprare';

/** The same, with any ending. */
export const EVERYDAY_BEGINNINGS = 'invest inversi';

export const FUND_WORDS =
  'etf etfs etn etns etp etps ucits fund funds tracker fonds fondo fondos fundo fundos';
export const FUND_PHRASES = 'exchange traded|exchange-traded|index fund|index funds';
