import type { CandidateForm } from './candidate.ts';
import { isRicLetter, type MarkedMarket, marketOfPrefix, marketOfSuffix } from './market-marks.ts';

/** A token of the text with the marks around it. Offsets are UTF-16 code units. */
export interface Token {
  readonly start: number;
  /** End of the symbol with its market suffix. */
  readonly end: number;
  /** Upper case, half width, without suffix. */
  readonly symbol: string;
  readonly form: CandidateForm;
  /** Market that the marks assert. */
  readonly market?: MarkedMarket;
}

/** Characters of the longest symbols we know (`020010`, `00679B`). */
const MAX_SYMBOL = 6;
/**
 * Taiwan's fund codes: 0050 to 0061; since 00625K five digits with an optional letter for the kind (A active,
 * B bonds, L leveraged, R inverse, K foreign currency, …); active funds from 00400A; the old 0061xx and 0062xx.
 */
const TAIWAN_CODE =
  /^(?:00(?:5\d|6[01])|00(?:62[5-9]|6[3-9]\d|[7-9]\d\d)[A-Z]?|00[45]\d\d[A-Z]|00(?:61|62|82)\d\d)$/;
const DOT_SUFFIX = /^(-[A-Z])?\.([A-Z]{1,5})(?![\w-])/;
const FILE_OR_DOMAIN =
  /^\.(?:com|org|net|io|gov|edu|co|uk|de|fr|eu|ch|ca|us|tw|jp|cn|app|dev|ai|info|tv|html?|php|aspx?|jsp|js|ts|py|rb|md|json|csv|txt|xml|pdf|png|jpe?g|svg|xlsx?)(?!\w)|^\.\d/;
const COLON_SUFFIX = /^:(US|LN|GR|CN|TW)(?!\w)/;
const PREFIX = /([A-Za-z]{2,12}(?: Arca| American)?)\s{0,2}[:：]\s{0,2}\$?$/;
/** Announces a symbol of whatever market. */
const SYMBOL_WORD = /^(?:ticker|symbol)s?$/i;
/** Longest exchange prefix with its colon and blanks. */
const PREFIX_WINDOW = 24;
const DOLLAR = 0x24;

/** Latin letters (with accents), digits and `_` make a word; Chinese characters do not join a symbol. */
export function isWordCode(code: number): boolean {
  if (code < 0x30) return false;
  if (code <= 0x39) return true;
  if (code < 0x41) return false;
  if (code <= 0x5a) return true;
  if (code === 0x5f) return true;
  if (code < 0x61) return false;
  return code <= 0x7a || (code >= 0xc0 && code <= 0x24f) || isFullWidth(code);
}

/** Full-width digits and letters, as Chinese pages write them (`００５０`, `ＱＱＱ`). */
function isFullWidth(code: number): boolean {
  return (code >= 0xff10 && code <= 0xff19) || (code >= 0xff21 && code <= 0xff3a);
}

/** Full-width digits and letters to ASCII, everything else unchanged. */
export function halfWidth(text: string): string {
  return text.replace(/[\uff10-\uff3a]/g, (char) =>
    String.fromCharCode(char.charCodeAt(0) - 0xfee0),
  );
}

export function isTaiwanCode(symbol: string): boolean {
  return TAIWAN_CODE.test(symbol);
}

/** End of the word around `at`. */
export function wordEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && isWordCode(text.charCodeAt(end))) end += 1;
  return end;
}

/**
 * Reads the word from `start` to `end` as a symbol: `undefined` where it is part of something longer
 * (a file name, a domain, an address) or too long to be one. `start` is behind a `$`.
 */
export function readToken(text: string, start: number, end: number): Token | undefined {
  const before = start > 0 ? text.charCodeAt(start - 1) : 0;
  if (isWordCode(before) || isGlue(text, start) || isContraction(text, end)) return undefined;
  const stop = withoutPlural(text, start, end);
  if (stop - start > MAX_SYMBOL) return undefined;
  const word = text.slice(start, stop);
  if (/[a-z]/.test(word) && before !== DOLLAR) return undefined;
  const symbol = halfWidth(word).toUpperCase();
  if (text[end] === ':' && marketOfPrefix(symbol)) return undefined;
  if (isTaiwanCode(symbol) && isInNumber(text, start, end)) return undefined;
  if (/^\d+$/.test(symbol) && !isTaiwanCode(symbol)) return undefined;
  return withSuffix(text, { start, end: stop, symbol, form: plainForm(symbol, before) });
}

/** `02-2345-0056` is a telephone. */
function isInNumber(text: string, start: number, end: number): boolean {
  return (
    /\d[-–]$/.test(text.slice(Math.max(0, start - 2), start)) || /^[-–]\d/.test(text.slice(end))
  );
}

function plainForm(symbol: string, before: number): CandidateForm {
  if (isTaiwanCode(symbol)) return 'code';
  return before === DOLLAR ? 'cashtag' : 'plain';
}

/**
 * `@SPY`, `#SPY`, `S&P500` and `X.SPY` are parts of names; `between three funds.SPY` only lacks a blank.
 */
function isGlue(text: string, start: number): boolean {
  const before = text[start - 1];
  if (before === '@' || before === '#') return true;
  if (before === '&')
    return /(?:^|[^A-Za-z])[A-Za-z]{1,2}&$/.test(text.slice(Math.max(0, start - 4), start));
  return (
    before === '.' &&
    !/(?:^|[\s)\]])[\p{L}-]*\p{Ll}{2}[)\]]?\.$|[)\]]\.$/u.test(
      text.slice(Math.max(0, start - 24), start),
    )
  );
}

/** `DON'T` and `WE'LL`, but not `SPY's`. */
function isContraction(text: string, end: number): boolean {
  const mark = text[end];
  if (mark !== "'" && mark !== '’') return false;
  return (
    /^[A-Za-z]/.test(text.slice(end + 1, end + 2)) &&
    !/^[sS](?![A-Za-z])/.test(text.slice(end + 1, end + 3))
  );
}

/** `QQQs` and `SPYs` end before the `s`. */
function withoutPlural(text: string, start: number, end: number): number {
  const isPlural = text[end - 1] === 's' && /^[A-Z]{2,5}s$/.test(text.slice(start, end));
  return isPlural ? end - 1 : end;
}

function withSuffix(text: string, token: Token): Token | undefined {
  const tail = text.slice(token.end, token.end + 10);
  const dotted = DOT_SUFFIX.exec(tail);
  // `.TO` goes on in letters that the expression does not know: `VFV.TOＱＱＱ`.
  const isWhole = dotted && !isWordCode(text.charCodeAt(token.end + dotted[0].length));
  if (isWhole && dotted[2]) return withDotSuffix(token, dotted[1] ?? '', dotted[2]);
  const colon = COLON_SUFFIX.exec(tail);
  const market = marketOfSuffix(colon?.[1] ?? '');
  if (colon && market) {
    return { ...token, end: token.end + colon[0].length, form: 'suffixed', market };
  }
  return FILE_OR_DOMAIN.test(tail) ? undefined : withPrefix(text, token);
}

function withDotSuffix(token: Token, unitClass: string, suffix: string): Token | undefined {
  const end = token.end + unitClass.length + 1 + suffix.length;
  const market = marketOfSuffix(suffix);
  if (market) {
    return { ...token, end, symbol: token.symbol + unitClass, form: 'suffixed', market };
  }
  if (unitClass === '' && isRicLetter(suffix)) return { ...token, end, form: 'ric', market: 'US' };
  return undefined;
}

function withPrefix(text: string, token: Token): Token | undefined {
  const lead = text.slice(Math.max(0, token.start - PREFIX_WINDOW), token.start);
  const last = lead.trimEnd().at(-1);
  if (last !== ':' && last !== '：' && last !== '$') return token;
  const word = PREFIX.exec(lead)?.[1] ?? '';
  if (SYMBOL_WORD.test(word)) return { ...token, form: 'prefixed' };
  const market = marketOfPrefix(word);
  return market ? { ...token, form: 'prefixed', market } : token;
}
