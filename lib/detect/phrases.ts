/**
 * Words and short phrases that a text is asked for at its beginning or at its end. They are compared one by one: an
 * expression of a hundred alternatives without regard to case takes a millisecond to compile, there were a dozen, and a
 * woken background waited for them before it could give a page its first mark.
 */
export type Phrases = readonly string[];

/** From one text, with bars between them. */
export function phrasesOf(text: string): Phrases {
  return text.split('|');
}

/** Signs that make a phrase a part of a longer word: at the end of what stands before it, at the beginning of what follows. */
export interface Joins {
  readonly before: RegExp;
  readonly after: RegExp;
}

export const JOINS = {
  letter: { before: /[\p{L}\d]$/u, after: /^[\p{L}\d]/u },
  /** Chinese characters do not join a Latin word: `主動式ETF`. */
  latin: { before: /[\p{Script=Latin}\d]$/u, after: /^[\p{Script=Latin}\d]/u },
  ascii: { before: /\w$/, after: /^\w/ },
} as const satisfies Record<string, Joins>;

/** Whether a text ends with a phrase that is no part of a longer word. */
export function endsWithPhrase(text: string, phrases: Phrases, joins: Joins): boolean {
  return phrases.some(
    (phrase) =>
      text.endsWith(phrase) && !joins.before.test(text.slice(0, text.length - phrase.length)),
  );
}

/** Whether a text begins with a phrase that is no part of a longer word. */
export function beginsWithPhrase(text: string, phrases: Phrases, joins: Joins): boolean {
  return phrases.some(
    (phrase) => text.startsWith(phrase) && !joins.after.test(text.slice(phrase.length)),
  );
}

/** A text without the first of the phrases that it begins with. */
export function withoutPhrase(text: string, phrases: Phrases): string {
  const found = phrases.find((phrase) => text.startsWith(phrase));
  return found === undefined ? text : text.slice(found.length);
}
