import type { ClaimRule } from '../claim-rule.ts';

/** Coins, commodities, currencies and bonds: what the fund holds when it holds no companies. */
function words(pattern: string, ...claims: string[]): ClaimRule {
  return { pattern: new RegExp(pattern, 'gi'), claims };
}

const COINS: readonly (readonly [string, string])[] = [
  ['bitcoin|btc', 'bitcoin'],
  ['ethereum|ether', 'ether'],
  ['solana|sol(?= \\+)', 'solana'],
  ['xrp', 'xrp'],
  ['dogecoin|doge', 'dogecoin'],
  ['litecoin', 'litecoin'],
  ['sui', 'sui'],
  ['avalanche', 'avalanche'],
  ['cardano', 'cardano'],
  ['chainlink', 'chainlink'],
  ['stellar', 'stellar'],
  ['hedera', 'hedera'],
  ['polkadot', 'polkadot'],
  ['hyperliquid|hype', 'hyperliquid'],
  ['bnb', 'bnb'],
];

const CRYPTO: readonly ClaimRule[] = [
  { pattern: /\bex-btc\b/gi, claims: ['ex:bitcoin'] },
  ...COINS.map(([pattern, coin]) => words(`\\b(${pattern})\\b`, `crypto-asset:${coin}`)),
  words(
    String.raw`\baltcoins?\b|\bcrypto( index| core\d| \d+| \d+ index)?\b`,
    'crypto-asset:basket',
  ),
];

const COMMODITIES: readonly ClaimRule[] = [
  words(String.raw`\b(physical )?precious metals?( basket)?\b`, 'commodity:precious-metals'),
  words(String.raw`\bbase metals\b`, 'commodity:base-metals'),
  words(String.raw`\b(physical )?gold\b`, 'commodity:gold'),
  words(String.raw`\b(physical )?silver\b`, 'commodity:silver'),
  words(String.raw`\b(physical )?platinum\b`, 'commodity:platinum'),
  words(String.raw`\b(physical )?palladium\b`, 'commodity:palladium'),
  words(String.raw`\bcorn\b`, 'commodity:corn'),
  words(String.raw`\bwheat\b`, 'commodity:wheat'),
  words(String.raw`\bsoybeans?\b`, 'commodity:soybeans'),
  words(String.raw`\bsugar\b`, 'commodity:sugar'),
  {
    pattern: /\bagricultur(e|al)\b/gi,
    claims: ['commodity:agriculture'],
    when: /\bDB\b|teucrium|k-1/i,
  },
  words(
    String.raw`\bagricultur(e|al)\b|\bagribusiness\b|\bagtech( & food)?\b`,
    'sector:agriculture',
  ),
  { pattern: /\bnatural gas\b/gi, claims: ['commodity:natural-gas'], when: /united states|ultra/i },
  {
    pattern: /\b(crude |brent |12 month )*oil\b/gi,
    claims: ['commodity:oil'],
    when: /united states|crude|brent|DB oil|defiance oil/i,
  },
  { pattern: /\benergy\b/gi, claims: ['commodity:energy'], when: /\bDB energy/i },
  {
    pattern: /\b(all |broad |diversified |dynamic )?commodit(y|ies)(-indexed)?\b/gi,
    claims: ['commodity:broad'],
    unless: /metals commodity|agricultur|energy commodity/i,
  },
  words(String.raw`\b(VIX|volatility)(?= (short|mid|premium))`, 'asset:volatility'),
  { pattern: /\bVIX\b/g, claims: ['asset:volatility'] },
  {
    pattern: /\b(euro|yen|british pound|swiss franc|dollar|renminbi|yuan)\b/gi,
    claims: ['asset:currency'],
    when: /currencyshares|(ultra|ultrashort) (euro|yen)|dollar (index|bullish|bearish)/i,
  },
];

const BONDS: readonly ClaimRule[] = [
  words(String.raw`\b(government )?money marke?t?s?\b`, 'asset:fixed-income', 'sub:money-market'),
  words(
    String.raw`\bconvertibles?( securities| bond| equity)?\b`,
    'asset:fixed-income',
    'sub:convertible',
  ),
  words(
    String.raw`\bpreferred( stocks?| securities)?( (&|and) (income( securities)?|hybrid \w+))?\b`,
    'asset:preferred',
  ),
  words(String.raw`\btips\b|\binflation[- ](linked|protected)\b`, 'asset:fixed-income', 'sub:tips'),
  words(
    String.raw`\b(mortgage|asset)[- ]backed( securi\w*)?|\b[cr]?mbs\b|\bsecuritized( \w+)?`,
    'asset:fixed-income',
    'sub:securitized',
  ),
  words(String.raw`\b(aaa |aa-bb |bbb )?clos?\b`, 'asset:fixed-income', 'sub:clo'),
  words(
    String.raw`\b(senior |leveraged )?loans?\b|\bfloating rate\b|\bfloati\b`,
    'asset:fixed-income',
    'sub:floating-rate',
  ),
  words(
    String.raw`\b(short |intermediate |national )?muni(cipal|cip|c)?s?\b( bonds?)?|\btax[- ](free|exempt)\b( bonds?)?|\bamt-free\b`,
    'asset:fixed-income',
    'sub:muni',
  ),
  words(
    String.raw`\bhigh yield\b(?! (equity|dividend))( (corporate|muni))?( bonds?)?|\bfallen angels?\b|\bhig\b$`,
    'asset:fixed-income',
    'sub:high-yield',
  ),
  words(
    String.raw`\b(investment grade )?corporate( bonds?)?\b`,
    'asset:fixed-income',
    'sub:corporate',
  ),
  words(String.raw`\binvestment gra?\w*( bonds?)?`, 'asset:fixed-income', 'sub:investment-grade'),
  words(
    String.raw`\btreasur(y|ies)( bonds?)?\b|\bt-bills?\b|\bt-bi$`,
    'asset:fixed-income',
    'sub:treasury',
  ),
  words(
    String.raw`\bgovernment(/credit)?( bonds?| securities)?\b`,
    'asset:fixed-income',
    'sub:government',
  ),
  words(
    String.raw`\b(total |core |core plus |aggregate |green |catastrophe )*bonds?\b|\bfixed income\b|\baggregate\b|\bcredit\b|\bdebt\b`,
    'asset:fixed-income',
  ),
  words(
    String.raw`\b(ultra[- ]?short|short|low|limited|enhanced short)([- ](term|duration|maturity))\b`,
    'asset:fixed-income',
  ),
  {
    pattern: /\bultra[- ]?short\b/gi,
    claims: ['asset:fixed-income'],
    unless: /proshares|dividend|yieldmax/i,
  },
  words(String.raw`\binflation( expectations| beneficiaries| guard| plus)?\b`, 'sub:inflation'),
  {
    pattern: /\b(asset )?allocation\b|\bbalanced\b|\bmulti-asset\b/gi,
    claims: ['asset:multi-asset'],
    unless: /buffer/i,
  },
];

export const ASSET_RULES: readonly ClaimRule[] = [...CRYPTO, ...COMMODITIES, ...BONDS];
