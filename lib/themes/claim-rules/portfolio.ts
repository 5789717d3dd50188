import type { ClaimRule } from '../claim-rule.ts';

/** Index, sector, size, style, factor, ESG, dividend and income words: read last. */
function words(pattern: string, ...claims: string[]): ClaimRule {
  return { pattern: new RegExp(pattern, 'gi'), claims };
}

const INDEXES: readonly ClaimRule[] = [
  words(String.raw`\bS&P ?500\b|\bSPY\b`, 'index:sp500'),
  words(String.raw`\bS&P ?100\b`, 'index:sp100'),
  words(String.raw`\b(S&P )?mid ?cap ?400\b`, 'index:sp400', 'size:mid'),
  words(
    String.raw`\b(S&P )?small ?cap ?600\b|\bS&P 600( small ?cap)?\b`,
    'index:sp600',
    'size:small',
  ),
  words(String.raw`\bnasdaq[- ]?100\b|\bQQQ\b|\bN100\b`, 'index:nasdaq100'),
  words(String.raw`\bdow( jones)? ?(30|industrial)\b`, 'index:dow30'),
  {
    pattern: /\brussell ?(1000|2000|2500|3000)\b|\bR(2000)\b/gi,
    claims: (m) => [`index:russell${m[1] ?? m[2] ?? ''}`],
  },
  words(String.raw`\bgrowth-100\b`, 'style:growth'),
];

const SECTORS: readonly ClaimRule[] = [
  words(String.raw`\bFANG\+?`, 'single-name-theme:FANG'),
  words(String.raw`\bmagnificent (seven|7)\b`, 'single-name-theme:Magnificent-Seven'),
  words(String.raw`\bregional bank(s|ing)?\b`, 'sector:financials', 'sub:regional-banks'),
  words(
    String.raw`\bbank(s|ing)?\b|\bfinancials?( services)?\b(?! data)|\bfinance\b|\binsurance\b|\bcapital markets\b|\bbroker-dealers\b|\bfinancial data\b`,
    'sector:financials',
  ),
  words(String.raw`\bcons(umer|\.) staples\b|\bfood & beverage\b`, 'sector:consumer-staples'),
  words(
    String.raw`\bcons(umer|\.) discret\w*|\bretail\b|\bhomebuild\w*( & supplies)?|\bauto industry\b|\bleisure and entertainment\b`,
    'sector:consumer-discretionary',
  ),
  words(String.raw`\bcommunications?( services)?\b|\btelecom\w*`, 'sector:communication-services'),
  words(
    String.raw`\bhealth ?care( (providers|equipment|services))?\b|\bmedic(al|ine)( (devices|breakthroughs))?\b|\bhealth\b`,
    'sector:healthcare',
  ),
  words(String.raw`\breal estate\b|\breits?\b`, 'sector:real-estate'),
  words(String.raw`\bMLPs?\b`, 'sub:mlp', 'sector:energy'),
  words(
    String.raw`\benergy\b|\b(big )?oil( & gas| and gas)?( (exploration( & production)?|exp\. & prod\.|equipment & services|services|refiners))?\b|\bnatural gas\b|\bmidstream\b`,
    'sector:energy',
  ),
  words(String.raw`\bindustrials?\b|\btransportation\b|\bshipping\b`, 'sector:industrials'),
  words(String.raw`\b(basic )?materials\b|\btimber\b`, 'sector:materials'),
  words(String.raw`\butilities\b`, 'sector:utilities'),
  words(
    String.raw`\b(information )?technolog(y|ies)\b|\btech(-software)?\b|\btechn$`,
    'sector:technology',
  ),
];

const SIZES: readonly ClaimRule[] = [
  words(String.raw`\bSMID\b|\bsmall[- ]mid\b([- ]cap)?|\bsmall/mid\b([- ]cap)?`, 'size:smid'),
  words(String.raw`\b(large|mega)[- ]?(cap|company|companies)\b|\blarge\b|\bmega\b`, 'size:large'),
  words(String.raw`\bmid[- ]?cap\b|\bmid\b(?= (core|growth|value))`, 'size:mid'),
  words(String.raw`\bmicro[- ]?cap\b`, 'size:micro'),
  words(String.raw`\b(ultra-)?small[- ]?(cap|company|companies)\b|\bsmall\b$`, 'size:small'),
];

const STYLES: readonly ClaimRule[] = [
  words(String.raw`\bfocus(ed)?\b|\bconcentrated\b`, 'style:focused'),
  words(String.raw`\bequal[- ]weight(ed)?\b`, 'factor:equal-weight'),
  words(String.raw`\bmulti-?factors?\b`, 'factor:multifactor'),
  words(String.raw`\bmin(imum)?[- ]vol(atility)?\b`, 'factor:min-vol'),
  words(String.raw`\blow[- ]vol(atility)?\b`, 'factor:low-vol'),
  words(
    String.raw`\bcash cows\b|\b(quality )?(free cash flow|FCF)\b|\bcash flow\b`,
    'factor:quality-cash-flow',
  ),
  words(String.raw`\bmomentum\b`, 'factor:momentum'),
  words(String.raw`\bquality\b`, 'factor:quality'),
  words(String.raw`\binsider\b`, 'factor:insider'),
  words(String.raw`\bhigh beta\b`, 'factor:high-beta'),
  words(String.raw`\bbuy-?backs?\b`, 'factor:buyback'),
  words(String.raw`\bgrowth\b`, 'style:growth'),
  words(String.raw`\bvalue\b|\bvalu$`, 'style:value'),
  words(
    String.raw`\bESG\b|\bSRI\b|\bsustainab\w*|\bresponsib\w*|\bimpact shares\b|\benvironmental(ly)?\b`,
    'esg',
  ),
  words(
    String.raw`\b(high )?dividends?( (aristocrats|achievers|growers|leaders))?\b|\baristocrats\b|\bdiv\b`,
    'dividend',
  ),
];

/** "Income" adds nothing where bonds, dividends or written options are claimed already. */
const INCOME: ClaimRule = {
  pattern: /\bincome\b|\bincom$/gi,
  claims: ['income'],
  unless:
    /dividend|muni|bond|premium|option|covered|max income|enhanced income|high income|fixed income|preferred|treasury|credit|short|nuclear income|corporate|loan/i,
};

export const PORTFOLIO_RULES: readonly ClaimRule[] = [
  ...INDEXES,
  ...SECTORS,
  ...SIZES,
  ...STYLES,
  INCOME,
];
