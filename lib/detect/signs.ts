/**
 * What kind of sign stands beside a word. An expression that names a property of Unicode takes an engine 0.2 ms to
 * read, and a woken background waits for it before its first mark: only signs that are neither ASCII nor marks of print
 * are asked of one, and only then it is made.
 */
const PLAIN_SIGN = /^[\0-\x7f\u2000-\u206f]?$/;
const PLAIN_LETTER = /[A-Za-z\d]/;
/** Digits and Latin letters with and without marks, without those of phonetics. */
const LATIN_WORDS =
  /[A-Za-z\d\xaa\xba\xc0-\xd6\xd8-\xf6\xf8-\u02b8\u1e00-\u1eff\u2c60-\u2c7f\uff21-\uff3a\uff41-\uff5a]+/g;
/** Han characters, without those of rare names beyond the basic plane. */
const HAN = /[\u3005\u3007\u3400-\u9fff\uf900-\ufaff]/;
/** Of Han characters, and of the syllables that Japanese writes between them. */
const EASTERN = /[\u3040-\u30ff\u3400-\u9fff]/;

/** The first character, whole where it takes two code units; empty in an empty text. */
export function firstSign(text: string): string {
  const [first = ''] = text.slice(0, 2);
  return first;
}

/** The last character, whole where it takes two code units; empty in an empty text. */
export function lastSign(text: string): string {
  const [first = '', second = first] = text.slice(-2);
  return second;
}

export function isLetterOrDigit(sign: string): boolean {
  if (PLAIN_SIGN.test(sign)) return PLAIN_LETTER.test(sign);
  return /[\p{L}\d]/u.test(sign);
}

export function isLetter(sign: string): boolean {
  return isLetterOrDigit(sign) && !/\d/.test(sign);
}

/** Chinese characters do not join a Latin word: `主動式ETF`. */
export function isLatinOrDigit(sign: string): boolean {
  return sign.search(LATIN_WORDS) === 0;
}

/** Words of Latin letters and digits, with their offsets. Chinese characters end them: `主動式ETF`. */
export function latinWordsIn(
  text: string,
): Iterable<{ readonly 0: string; readonly index: number }> {
  return text.matchAll(LATIN_WORDS);
}

/** A letter that has a small form. */
export function isCapital(sign: string): boolean {
  return sign !== sign.toLowerCase() && isLetterOrDigit(sign);
}

/** A letter that has a capital form. */
export function isSmall(sign: string): boolean {
  return sign !== sign.toUpperCase() && isLetterOrDigit(sign);
}

export function holdsHan(text: string): boolean {
  return HAN.test(text);
}

export function holdsEastern(text: string): boolean {
  return EASTERN.test(text);
}
