import type { ClaimRule } from '../claim-rule.ts';

/**
 * What the wrapper does with the portfolio: leverage, inverse, one stock, options, buffers, dates.
 * A fund of these wrappers holds swaps, options or bills, whatever theme its name claims.
 */
const NUMBER = String.raw`(\d+(?:\.\d+)?)`;

/** "Ultra-Short Bond" and "UltraShort Income" name a maturity, not a leverage. */
const ULTRA_SHORT_MATURITY =
  /\bultra[- ]?short(?=[- ]?(term|duration|maturity|income|bond|fixed|muni|tax|treasury (?!\d)|treasury$|t-bi|government|investment|no dividend|mu\b|muni))/gi;

const LEVERAGE: readonly ClaimRule[] = [
  {
    pattern: ULTRA_SHORT_MATURITY,
    claims: ['asset:fixed-income'],
    unless: /no dividend|yieldmax/i,
  },
  { pattern: ULTRA_SHORT_MATURITY, claims: [] },
  { pattern: /\b(power|ultra) buff/gi, claims: ['struct:buffer'] },
  { pattern: /\b(AB|EA) ultra\b|\bbridgeway ultra-small\b|\bs&p ultra\b/gi, claims: [] },
  { pattern: /\bultrapro short\b/gi, claims: ['struct:inverse-3x'] },
  { pattern: /\bultrapro\b/gi, claims: ['struct:leveraged-3x'] },
  { pattern: /\bultrashort\b/gi, claims: ['struct:inverse-2x'], when: /proshares/i },
  {
    pattern: /\bultra\b/gi,
    claims: ['struct:leveraged-2x'],
    when: /proshares trust|proshares ultra/i,
  },
  { pattern: /\bproshares (trust proshares )?short\b/gi, claims: ['struct:inverse-1x'] },
  {
    pattern: new RegExp(String.raw`\bbear ${NUMBER}x\b|-${NUMBER}x? (?:inverse|short)\b`, 'gi'),
    claims: (m) => [`struct:inverse-${m[1] ?? m[2] ?? '1'}x`],
  },
  {
    pattern: new RegExp(
      String.raw`\b${NUMBER}x (?:daily )?(?:short|inverse)\b|\b(?:inverse|short) ${NUMBER}x\b`,
      'gi',
    ),
    claims: (m) => [`struct:inverse-${m[1] ?? m[2] ?? '1'}x`],
  },
  {
    pattern: /-(\d)\S? (?:inverse|short)\b(?: leve\w*)?/gi,
    claims: (m) => [`struct:inverse-${m[1] ?? '1'}x`],
  },
  { pattern: /\bdouble short\b/gi, claims: ['struct:inverse-2x'] },
  { pattern: /\bdouble long\b/gi, claims: ['struct:leveraged-2x'] },
  { pattern: /\bgold short etn\b/gi, claims: ['struct:inverse-1x'], keep: true },
  { pattern: /\byieldmax short\b|(?<=yieldmax \S+ )short\b/gi, claims: ['struct:inverse-1x'] },
  { pattern: /\b1x (bitcoin|gold|us)\b/gi, claims: [], keep: true },
  {
    pattern: new RegExp(
      String.raw`\b${NUMBER} ?x(?:leveraged)?\b|\b([234]) leve\w*|\b([234])\S(?= long)`,
      'gi',
    ),
    claims: (m) => {
      const times = m[1] ?? m[2] ?? m[3] ?? '2';
      return times === '1' ? [] : [`struct:leveraged-${times}x`];
    },
  },
  { pattern: /\bleveraged long\b/gi, claims: ['struct:leveraged'] },
];

const OPTIONS: readonly ClaimRule[] = [
  { pattern: /\bweeklypay\b/gi, claims: ['struct:weekly-pay'] },
  {
    pattern:
      /\bcovered (call|strategy)s?\b|\bcovered ca\b|\b(monthly )?options? income\b|\bpremium (income|yield(?! equity)|incom)\b|\bpremium in?$|\benhanced (options )?income\b|\benhanced yield\b|\bbuy-?write\b|\byield ?boost\b|\byield premium\b|\b0dte\b|\boption strategy\b|\bmax income\b|\bhigh income\b|\bportfolio optio\b|\bperformance & distribution\b/gi,
    claims: ['struct:option-income'],
    unless:
      /enhanced (fixed )?income (short|20)|enhanced (midstream|energy)|hedged equity index option/i,
  },
  { pattern: /\bequity premium(?= i)/gi, claims: ['struct:option-income'] },
  {
    pattern: /(?<=yieldmax .*)\btarget 12\b|\bfund of option income\b/gi,
    claims: ['struct:option-income'],
  },
  {
    pattern:
      /\b(deep |moderate |max |ultra |power |laddered )?buff(er|ers|ered|e)?\d*\b|\bfloor\d*\b|\bfloo\b|\bbarrier\b|\bdefined protecti\w*|\bstructured (outcome|alt)( prot\w*)?|\bdual directional\b|\bdefined outcome\b|\bequity protection\b/gi,
    claims: ['struct:buffer'],
    unless: /convertible/i,
  },
  { pattern: /\bautocall\w*/gi, claims: ['struct:autocallable'] },
  { pattern: /\baccelerated\b/gi, claims: ['struct:accelerated'] },
  { pattern: /\bdefined volatility\b/gi, claims: ['struct:defined-volatility'] },
  { pattern: /\btail\b( risk)?/gi, claims: ['struct:tail-hedge'] },
];

const OTHERS: readonly ClaimRule[] = [
  {
    pattern:
      /\bbulletshares\b|\bibonds\b|\bmy20\d\d\b|\bzero coupon\b|\b(term|target) maturity\b/gi,
    claims: ['struct:target-maturity', 'asset:fixed-income'],
    keep: true,
  },
  { pattern: /\blifepath\b|\btarget date\b|\blifex\b/gi, claims: ['struct:target-date'] },
  { pattern: /\bfund of funds\b/gi, claims: ['struct:fund-of-funds'] },
  { pattern: /\bstak(ing|ed)\b/gi, claims: ['struct:staking'] },
  { pattern: /\bmanaged futures\b/gi, claims: ['struct:managed-futures'] },
  {
    pattern: /\bfutures?\b(?= (strat|etf|etn|fund))/gi,
    claims: ['struct:futures'],
    unless: /future fund|kensho/i,
  },
  { pattern: /\blong[/ -]short\b/gi, claims: ['struct:long-short'] },
  { pattern: /\b(market|dollar) neutral\b/gi, claims: ['struct:market-neutral'] },
  {
    pattern:
      /\bcurrency[- ]hedged\b|\badrhedged\b|\bUSD[- ]hedged\b|\bhedged(?= (japan|europe|international))/gi,
    claims: ['struct:currency-hedged'],
  },
  {
    pattern: /\bhedged equity\b/gi,
    claims: ['struct:currency-hedged'],
    when: /xtrackers|wisdomtree/i,
  },
  { pattern: /\bhedged (equity|dividend|stock)\b/gi, claims: ['struct:hedged'] },
  { pattern: /\bactive(ly)?\b/gi, claims: ['struct:active'] },
];

export const WRAPPER_RULES: readonly ClaimRule[] = [...LEVERAGE, ...OPTIONS, ...OTHERS];
