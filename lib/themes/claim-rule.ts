/**
 * One pattern of fund names and what it claims.
 *
 * Rules are read in order, and each word is read once: what a rule matched is blanked for the rules
 * after it, unless `keep` is set. So the order of rules is their precedence ("Blue Chip" before "chip").
 */
export interface ClaimRule {
  /** With the flags `g` and, unless case matters, `i`. */
  readonly pattern: RegExp;
  /** Claims in the vocabulary of `claims.ts`; none for a false friend that is only blanked. */
  readonly claims: readonly string[] | ((matched: RegExpExecArray) => readonly string[]);
  /** The rule speaks only when the whole name matches this (no `g` flag). */
  readonly when?: RegExp;
  /** The rule is silent when the whole name matches this (no `g` flag). */
  readonly unless?: RegExp;
  /** The words stay readable for the rules after this one. */
  readonly keep?: true;
}

/** A claim and the words of the name that carry it. */
export interface FoundClaim {
  readonly claim: string;
  readonly words: string;
}

/** Takes the place of a word that was read; no letter, so that word boundaries stay where they were. */
const BLANK = '\u00b7';

/** Applies rules to a name, in order. Pure: the rules' regular expressions keep no state between calls. */
export function readClaims(name: string, rules: readonly ClaimRule[]): readonly FoundClaim[] {
  const found: FoundClaim[] = [];
  let unread = name;
  for (const rule of rules) {
    if (rule.when?.test(name) === false || rule.unless?.test(name) === true) continue;
    for (const match of unread.matchAll(rule.pattern)) {
      const claims = typeof rule.claims === 'function' ? rule.claims(match) : rule.claims;
      const words = name.slice(match.index, match.index + match[0].length).trim();
      for (const claim of claims) found.push({ claim, words });
      if (rule.keep !== true) unread = blanked(unread, match.index, match[0].length);
    }
  }
  return found;
}

function blanked(text: string, start: number, length: number): string {
  const end = start + length;
  return text.slice(0, start) + text.slice(start, end).replace(/\S/g, BLANK) + text.slice(end);
}
