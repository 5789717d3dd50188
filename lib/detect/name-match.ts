import { isLetterOrDigit } from './signs.ts';

/** Words of fund names that say nothing about which fund it is. */
const GENERIC = new Set(
  (
    'etf etfs fund funds trust index shares share ucits the and of inc class portfolio series ii iii idx usd eur gbp acc dist ' +
    'daily strategy managed active plc etc etn core select total market equity stock stocks bond bonds income growth value cap ' +
    'large small mid us u.s usa global world international high low dividend yield 500 s&p sp ex alpha'
  ).split(' '),
);
const BRANDS = new Set(
  (
    'ishares vanguard spdr invesco schwab fidelity blackrock proshares direxion wisdomtree vaneck xtrackers first jpmorgan ' +
    'global x ark amundi lyxor ubs hsbc bmo horizons state street goldman sachs franklin pimco dimensional avantis innovator ' +
    'graniteshares yieldmax roundhill powershares alps nuveen kraneshares defiance msci ftse russell nasdaq bloomberg stoxx'
  ).split(' '),
);

/** Words of a text in small letters, in order. */
function words(text: string): string[] {
  const found = [''];
  for (const sign of text.toLowerCase()) {
    const word = found.at(-1) ?? '';
    if (isLetterOrDigit(sign) || (word !== '' && JOINT.test(sign))) {
      found[found.length - 1] = word + sign;
    } else if (word !== '') found.push('');
  }
  return found.map((word) => word.replace(/[&'’.]+$/, '')).filter((word) => word !== '');
}

/** A text that can be asked for words, in small letters. */
export interface WordText {
  readonly has: (word: string) => boolean;
}

const JOINT = /[&'’.]/;

/** Looks for the few words asked for instead of taking the whole text apart. */
export function wordsIn(text: string): WordText {
  const lower = text.toLowerCase();
  return {
    has: (word) => {
      for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
        if (endsAt(lower, at - 1, -1) && endsAt(lower, at + word.length, 1)) return true;
      }
      return false;
    },
  };
}

/** Whether no word goes on at `from` in the direction of `step`: `S&P` is one word, `fund.` and `(fund` are `fund`. */
function endsAt(text: string, from: number, step: 1 | -1): boolean {
  let at = from;
  while (JOINT.test(text.charAt(at))) at += step;
  return !isLetterOrDigit(text.charAt(at));
}

/** A fund's name as {@link nameMatch} needs it, worked out once. */
export interface FundName {
  readonly words: readonly string[];
  /** Of these, words that say which fund it is. */
  readonly telling: readonly string[];
  readonly brands: readonly string[];
}

/** The symbol itself is no word of its fund's name (“QQQ Trust”, “MSCI ACWI ETF”). */
export function fundName(name: string, symbol: string): FundName {
  const own = [...new Set(words(name))].filter((word) => word !== symbol.toLowerCase());
  return {
    words: own,
    telling: own.filter((word) => !GENERIC.has(word) && !BRANDS.has(word)),
    brands: own.filter((word) => BRANDS.has(word)),
  };
}

/**
 * How much of a fund's name stands in a text: 0 nothing, 1 a telling word or brand with generic words,
 * 2 the name in all that matters.
 */
export function nameMatch({ words: own, telling, brands }: FundName, there: WordText): 0 | 1 | 2 {
  const hitsOf = (list: readonly string[]) => list.filter((word) => there.has(word)).length;
  const tellingHits = hitsOf(telling);
  const allHits = hitsOf(own);
  const brandHit = brands.some((word) => there.has(word));
  if (allHits >= 3 && allHits / own.length >= 0.6) return 2;
  if (tellingHits >= 2 || (tellingHits >= 1 && brandHit)) return 2;
  if (tellingHits === telling.length && telling.length > 0 && allHits >= 2) return 2;
  return tellingHits >= 1 || (brandHit && allHits >= 2) ? 1 : 0;
}
