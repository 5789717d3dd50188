/** A commodity, currency or coin that a fund's name says it holds, in one or two plain words. */
export interface RawHolding {
  readonly word: string;
  readonly group: 'coin' | 'metal' | 'commodity' | 'currency' | 'volatility';
}

const COINS: readonly (readonly [string, RegExp])[] = [
  ['bitcoin and ether', /\b(?:bitcoin|btc)\b.*\bether/i],
  ['bitcoin', /\bbitcoin\b|\bbtc\b/i],
  ['ether', /\bether(?:eum)?\b/i],
  ['XRP', /\bxrp\b/i],
  ['Solana', /\bsolana\b|\bsol\b etf/i],
  ['Dogecoin', /\bdoge(?:coin)?\b/i],
  ['Litecoin', /\blitecoin\b/i],
  ['Hedera', /\bhedera\b|\bhbar\b/i],
  ['Chainlink', /\bchainlink\b/i],
  ['Avalanche', /\bavalanche\b|\bavax\b/i],
  ['Cardano', /\bcardano\b/i],
  ['Sui', /\bsui\b/i],
  ['Stellar', /\bstellar\b/i],
  ['Hyperliquid', /\bhyperliquid\b|\bhype\b/i],
  ['Polkadot', /\bpolkadot\b/i],
  ['Bittensor', /\bbittensor\b/i],
  [
    'coins',
    /\baltcoins?\b|\bcrypto core|\bcrypto(?:currency)? (?:\d+ )?(?:\w+ )?(?:index|asset|select|strategy)\b|\bcoindesk\b.*\b(?:crypto|20)\b/i,
  ],
];

const METALS: readonly (readonly [string, RegExp])[] = [
  ['gold and silver', /\bgold (?:and|&) silver\b/i],
  ['precious metals', /\bprecious metals?\b/i],
  ['platinum and palladium', /\bplatinum and palladium\b/i],
  ['gold', /\bgold\b/i],
  ['silver', /\bsilver\b/i],
  ['platinum', /\bplatinum\b/i],
  ['palladium', /\bpalladium\b/i],
  ['uranium', /\bphysical uranium\b/i],
];

const COMMODITIES: readonly (readonly [string, RegExp])[] = [
  ['base metals', /\bbase metals\b/i],
  ['copper', /\bcopper\b/i],
  ['oil', /\b(?:brent |crude )?oil\b/i],
  ['gasoline', /\bgasoline\b/i],
  ['natural gas', /\bnatural gas\b/i],
  ['corn', /\bcorn\b/i],
  ['wheat', /\bwheat\b/i],
  ['soybeans', /\bsoybeans?\b/i],
  ['sugar', /\bsugar\b/i],
  ['farm commodities', /\bagricultur\w*\b/i],
  ['carbon allowances', /\bcarbon (?:strategy|allowances?)\b|\bcarbon allowance\b/i],
  ['freight', /\bbreakwave\b/i],
  ['commodities', /\bcommodit(?:y|ies)\b|\bgsci\b|\bcmci\b/i],
  ['energy commodities', /\bdb energy\b/i],
];

const CURRENCIES: readonly (readonly [string, RegExp])[] = [
  ['the euro', /\bcurrencyshares euro\b/i],
  ['the Japanese yen', /\bcurrencyshares japanese yen\b/i],
  ['the British pound', /\bcurrencyshares british pound\b/i],
  ['the Swiss franc', /\bcurrencyshares swiss franc\b/i],
  ['the Australian dollar', /\bcurrencyshares australian dollar\b/i],
  ['the Canadian dollar', /\bcurrencyshares canadian dollar\b/i],
  ['the US dollar', /\b(?:u\.?s\.? ?dollar|usd)(?: index)? (?:bull|bear)/i],
];

/** A name that claims companies around the thing, not the thing itself. */
const COMPANY_WORDS =
  /\b(?:miners?|mining|explorers?|producers?|equit(?:y|ies)|companies|compan|industry|economy|innovators|thematic|ecosystem|adopters|standard|blockchain|royalt\w+|services|refiners|exploration|equipment|infrastructure|electrification|business|stocks|securities)\b|\boil (?:&|and) gas\b|\bgoldman\b|\bgolden\b|\bclimate\b|\bcarbon (?:transition|reduction|optimized|target)|\blow[- ]carbon|\bmarathon\b/i;

/** Undefined when the name claims no such thing, or claims the companies around it. */
export function rawHoldingOf(name: string): RawHolding | undefined {
  if (COMPANY_WORDS.test(name)) return undefined;
  const find = (table: readonly (readonly [string, RegExp])[]): string | undefined =>
    table.find(([, pattern]) => pattern.test(name))?.[0];
  const coin = find(COINS);
  if (coin) return { word: coin, group: 'coin' };
  if (/\bvix\b/i.test(name)) return { word: 'VIX futures', group: 'volatility' };
  const metal = find(METALS);
  if (metal) return { word: metal, group: 'metal' };
  const commodity = find(COMMODITIES);
  if (commodity) return { word: commodity, group: 'commodity' };
  const currency = find(CURRENCIES);
  return currency ? { word: currency, group: 'currency' } : undefined;
}
