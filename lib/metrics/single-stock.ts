/**
 * The one stock that a wrapper is about, from the fund's name: `NVDA` of "GraniteShares 2x Long NVDA
 * Daily ETF", `Tesla` of "T-REX 2X Long Tesla Daily Target ETF". Undefined for a sector or index.
 */
export function singleStockOf(name: string): string | undefined {
  const hedged = /^(?:Precidian ETFs Trust )?(.+?) ADRhedged/i.exec(name);
  if (hedged) return hedged[1];
  if (MANY_STOCKS.test(name)) return undefined;
  for (const pattern of TARGET_PLACES) {
    const target = pattern.exec(name)?.[1]?.trim();
    if (target) return isOneStock(target) ? target : undefined;
  }
  return undefined;
}

/** Where families write the target; the first pattern that matches decides. */
const TARGET_PLACES: readonly RegExp[] = [
  /\bdaily target \d(?:\.\d+)?x (?:long|short|inverse) (.+?)(?: etf)?$/i,
  /\b\d(?:\.\d+)?x (?:long|short|inverse) (.+?)(?: (?:daily|weekly|monthly|quarterly).*| dail?| target.*| etf)?$/i,
  /^direxion daily (.+?) (?:bull|bear)\b/i,
  /^corgi (.+?) \d(?:\.\d+)?x daily/i,
  /\byieldmax (?:short )?(.+?) (?:short )?option income/i,
  /\byieldboost (.+?)(?: etf)?$/i,
  /\byield premium strategy (.+?) (?:\(|etf)/i,
  /\broundhill (.+?) weeklypay/i,
  /\brex (.+?) growth & income/i,
  /\bautocallable (?!income)(.+?)(?: etf)?$/i,
  /^xetfs (.+?) daily income/i,
];

const MANY_STOCKS = /\b(?:universe|portfolio|target 12|target 25|basket|top weeklypay)\b/i;

/** Words that make the target an index, a sector, a country, a commodity or a coin. */
const NOT_ONE_STOCK =
  /\b(?:s&p|s&p500|nasdaq|dow|russell|msci|ftse|csi|index|cap|small|mid|large|mega|micro|bonds?|treasury|treasuries|year|sectors?|semiconductors?|technology|tech|software|internet|cloud|biotech|pharmaceutical|medical|healthcare|health|financials?|banks?|regional|retail|energy|oil|gas|gold|silver|copper|miners?|mining|metals?|materials?|industrials?|utilities|transportation|travel|homebuilders?|aerospace|defense|space|real estate|reit|consumer|staples|discretionary|communication|china|korea|japan|india|brazil|mexico|europe|emerging|developed|latin|eafe|world|uranium|nuclear|quantum|robotics|ai|artificial|intelligence|ecosystem|crypto|bitcoin|ether|ethereum|solana|xrp|dogecoin|hype|hyperliquid|sui|litecoin|cardano|stellar|coins?|innovation|fintech|cybersecurity|dividend|magnificent|seven|fang|titans|clean|solar|infrastructure|innovators|industry|stocks?|equity|volatility|vix|blockchain|drone|cannabis|lithium|electric|vehicles|top|natural|cruise|airlines?|memory|power|grid|ultra|topyielders)\b|^(?:qqq|spy|spx|smh|iwm|dia|tlt|xlk|xle|xlf|arkk|soxx|igv|ibit|gld|slv|gdx|gdxj|r2000|n100|ndx|rut|xbi|kre|jets|sdow|mags|dram|uso|ewy|kweb|fxi|btc|eth|sol|mgk|voo|100)$/i;

/** COIN and AI are symbols of companies as well as words; written in capitals they are symbols. */
const SYMBOLS_LIKE_WORDS = new Set(['COIN', 'AI', 'ON', 'META']);

function isOneStock(target: string): boolean {
  if (SYMBOLS_LIKE_WORDS.has(target)) return true;
  return !NOT_ONE_STOCK.test(target) && target.split(/\s+/).length <= 4;
}
