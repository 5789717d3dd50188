/** The stated daily (or weekly, monthly …) multiple of a leveraged or inverse fund, from its name. */
export interface Leverage {
  /** 2 for twice, -1 for once inverse; absent where the name states a direction but no factor. */
  readonly factor?: number;
  readonly direction: 'long' | 'short';
  readonly period?: 'daily' | 'weekly' | 'monthly' | 'quarterly';
}

/** Bonds of short duration, buffers and closed bond ladders use the same words and mean others. */
const FALSE_FRIENDS =
  /\bultra[- ]?short[- ]?(?:bond|inc|dur|term|treas|muni|gov|mat(?!erial)|fixed|tax|horizon)|\bultra[- ]?short\b(?!.*(?:\bqqq|s&p|msci|ftse|russell|dow|nasdaq|real estate|financ|tech|energy|oil|gold|silver|utilit|bitcoin|ether|euro|yen|semicond|health|indust|material|consumer|china|japan|brazil|europe|lehman|20\+?|7-10|mid-?cap|small-?cap|biotech|gas|vix))|\b(?:ultra|power) buffer|\bbulletshares\b|\bbull ?bear\b|\b1x us stocks\b|\b1x bitcoin\b/i;

/** Whatever follows: this family's `UltraShort` is twice the opposite, and it has no bonds of short duration. */
const ALWAYS_INVERSE = /\bproshares ultra ?short\b/i;

/** Some lists garble `3×` to `3?`. */
const TIMES = /(-)?\b(\d(?:\.\d+)?)(?: ?x(?=\b|leveraged)|\? (?=long|short))/i;
/** Exchange-traded notes write `-3 Inverse` and `3 Leveraged`. */
const BARE_TIMES = /(-)?\b(\d(?:\.\d+)?) (?=inverse|leverage)/i;
const SHORT_WORDS =
  /\binverse\b|\bbear\b|\bultrashort\b|\bultra ?pro short\b|\bproshares short\b|\b(?:\dx|\d\.\d+x|daily|double) short\b|\bdaily target \d(?:\.\d+)?x short\b/i;
const LEVERAGE_WORDS =
  /\bultra ?pro\b|\bproshares ultra\b|\bultra (?=qqq|s&p|dow|mid|small|russell|msci|ftse|financ|tech|health|real|oil|gas|gold|silver|bitcoin|ether|nasdaq|energy|util|semi|indus|mater|consumer|bloom|vix|euro|yen|lehman|\d)|\bleveraged\b(?! loan)|\bdouble (?:long|short)\b|\bbull \d|\bdaily .* bull\b/i;
/** Families whose every fund of this kind resets daily, by their prospectuses. */
const DAILY_FAMILIES = /\bproshares\b|\bdirexion daily\b|\bmicrosectors\b/i;

/**
 * A family whose every fund is leveraged or inverse, so that a name which lost its "Bull 2X" to a list
 * still says so much, though neither direction nor multiple.
 */
export function isOfLeveragedFamily(name: string): boolean {
  return /\bdirexion daily\b/i.test(name);
}

/** Undefined when the name states neither a multiple nor an inverse direction. */
export function leverageFromName(name: string): Leverage | undefined {
  if (FALSE_FRIENDS.test(name) && !ALWAYS_INVERSE.test(name)) return undefined;
  const short = SHORT_WORDS.test(name);
  const multiple = statedMultiple(name);
  if (multiple === undefined && !short && !LEVERAGE_WORDS.test(name)) return undefined;
  if (multiple === 1 && !short) return undefined;
  const size = multiple === undefined ? impliedMultiple(name) : Math.abs(multiple);
  const direction = short || (multiple ?? 0) < 0 ? 'short' : 'long';
  const period = resetPeriod(name);
  return {
    direction,
    ...(size === undefined ? {} : { factor: direction === 'short' ? -size : size }),
    ...(period ? { period } : {}),
  };
}

/** Whether a name states a multiple or an inverse direction. */
export function statesLeverage(name: string): boolean {
  return leverageFromName(name) !== undefined;
}

function statedMultiple(name: string): number | undefined {
  const times = TIMES.exec(name) ?? BARE_TIMES.exec(name);
  if (!times) return undefined;
  return Number(times[2]) * (times[1] ? -1 : 1);
}

/** ProShares and others put the factor in a word: UltraPro is three, Ultra two, plain Short one. */
function impliedMultiple(name: string): number | undefined {
  if (/\bultra ?pro\b/i.test(name)) return 3;
  if (/\bultra|\bdouble\b/i.test(name)) return /\b1\.5x|\bultra vix\b/i.test(name) ? 1.5 : 2;
  if (/\bshort vix\b/i.test(name)) return 0.5;
  if (/\bproshares short\b/i.test(name)) return 1;
  return undefined;
}

function resetPeriod(name: string): Leverage['period'] {
  if (/\bdail(?:y)?\b/i.test(name)) return 'daily';
  if (/\bweekly\b/i.test(name)) return 'weekly';
  if (/\bquarterly\b(?! pay)/i.test(name)) return 'quarterly';
  if (/\bmonthly\b(?! pay)/i.test(name)) return 'monthly';
  return DAILY_FAMILIES.test(name) ? 'daily' : undefined;
}
