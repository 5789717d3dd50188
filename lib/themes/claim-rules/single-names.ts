import type { ClaimRule } from '../claim-rule.ts';

/**
 * Funds on one company. The company stands at a fixed place of the wrapper's phrase; it counts only
 * when it looks like a stock symbol or is a company on the list, so "Long Bitcoin Daily" stays a coin.
 */
const SUBJECT = String.raw`([A-Z][\w.&+-]*(?: [Hh]ynix)?)`;

const PHRASES: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:Long|Short|Inverse) (?:Daily )?${SUBJECT}(?= (?:Dail|Quarterly|Monthly|Weekly|ETF$|E$|ET$))`,
    'g',
  ),
  new RegExp(`(?<=^Corgi )${SUBJECT}(?= 2x Daily)`, 'g'),
  new RegExp(`(?<=^Direxion Daily )${SUBJECT}(?= (?:Bull|Bear))`, 'g'),
  new RegExp(
    `(?<=^Y[ie]eld[Mm]ax (?:Short )?)${SUBJECT}(?= (?:Short )?(?:Option|Performance))`,
    'g',
  ),
  new RegExp(`(?<=Yield(?:BOOST|Boost) )${SUBJECT}(?= ETF)`, 'g'),
  new RegExp(`(?<=^Roundhill )${SUBJECT}(?= WeeklyPay)`, 'g'),
  new RegExp(`(?<=^GraniteShares Autocallable )${SUBJECT}(?= ETF)`, 'g'),
  new RegExp(String.raw`(?<=Leveraged Long \+ Income )${SUBJECT}`, 'g'),
  new RegExp(`(?<=ProShares Ultra )${SUBJECT}`, 'g'),
  new RegExp(String.raw`(?<=Yield Premium Strategy )\w+ \(${SUBJECT}\)`, 'g'),
];

/** Companies that wrappers call by name instead of by symbol. */
const COMPANIES = new Set([
  'Alphabet',
  'Amazon',
  'Apple',
  'Google',
  'Meta',
  'Microsoft',
  'NVIDIA',
  'Netflix',
  'SK hynix',
  'SK Hynix',
  'SpaceX',
  'Tesla',
  'Circle',
  'Coinbase',
  'Palantir',
  'Strategy',
  'MicroStrategy',
]);

/** Symbols of funds, indexes, coins and words that stand where a stock's symbol could stand. */
const NO_COMPANY = new Set([
  'AI',
  'ARKK',
  'BNB',
  'BTC',
  'CSI',
  'DAX',
  'DIA',
  'DJ',
  'DOGE',
  'ETF',
  'ETH',
  'ETHA',
  'EURO',
  'FTSE',
  'FANG',
  'GDX',
  'GDXJ',
  'GLD',
  'GOLD',
  'HYG',
  'HYPE',
  'IBIT',
  'IWM',
  'KWEB',
  'LQD',
  'MAGS',
  'MSCI',
  'N100',
  'NYSE',
  'QQQ',
  'R2000',
  'REIT',
  'SDNR',
  'SLV',
  'SMH',
  'SOL',
  'SOXX',
  'SPY',
  'SUI',
  'TIPS',
  'TLT',
  'TOP',
  'TQQQ',
  'TREASURY',
  'UCITS',
  'US',
  'USD',
  'VIX',
  'XBI',
  'XLE',
  'XLK',
  'XRP',
  'XSP',
]);

const SYMBOL = /^[A-Z]{1,5}(?:\.[A-Z])?$/;

function companyClaims(subject: string | undefined): readonly string[] {
  if (subject === undefined) return [];
  const isCompany = COMPANIES.has(subject) || (SYMBOL.test(subject) && !NO_COMPANY.has(subject));
  return isCompany ? ['struct:single-stock', `single-name:${subject}`] : [];
}

/** "Anthropic AI Lab Ecosystem": a portfolio built round one company, which it need not hold. */
const ECOSYSTEMS: readonly ClaimRule[] = [
  {
    pattern: /\b(?:Google )?(Anthropic|OpenAI|Meta|DeepMind|SpaceX)(AI)?(?= (AI )?Lab\b)/g,
    claims: (m) =>
      m[2] === undefined
        ? [`single-name-theme:${m[1] ?? ''}`]
        : [`single-name-theme:${m[1] ?? ''}`, 'theme:artificial-intelligence'],
  },
  { pattern: /\bSpaceX(?= (&|and) )/g, claims: ['single-name-theme:SpaceX'] },
];

export const SINGLE_NAME_RULES: readonly ClaimRule[] = [
  ...PHRASES.map((pattern) => ({
    pattern,
    claims: (m: RegExpExecArray) => companyClaims(m[1]),
    keep: true as const,
  })),
  { pattern: /\b.+(?= adrhedged)/gi, claims: ['struct:single-stock'], when: /precidian/i },
  ...ECOSYSTEMS,
];
