import { firstSign, lastSign } from './signs.ts';

/**
 * Words and short phrases that a text is asked for at its beginning or at its end. They are compared one by one: an
 * expression of a hundred alternatives without regard to case takes a millisecond to compile, there were a dozen, and a
 * woken background waited for them before it could give a page its first mark.
 */
export type Phrases = readonly string[];

/**
 * From one text with bars between. Nothing is sorted or grouped: one text compared with a hundred phrases takes 2 µs, and
 * to group the dozen lists of this folder took half a millisecond of every first mark.
 */
export function phrasesOf(list: string): Phrases {
  return list.split('|');
}

/** Whether a sign right beside a phrase makes it a part of a longer word. */
export type Joins = (sign: string) => boolean;

/** Whether a text ends with a phrase that is no part of a longer word. */
export function endsWithOne(text: string, phrases: Phrases, joins: Joins): boolean {
  return phrases.some(
    (phrase) =>
      text.endsWith(phrase) && !joins(lastSign(text.slice(0, text.length - phrase.length))),
  );
}

/** Whether a text begins with a phrase that is no part of a longer word. */
export function beginsWithOne(text: string, phrases: Phrases, joins: Joins): boolean {
  return phrases.some(
    (phrase) => text.startsWith(phrase) && !joins(firstSign(text.slice(phrase.length))),
  );
}

/** A text without the first of the phrases that it begins with. */
export function withoutBeginning(text: string, phrases: Phrases): string {
  const found = phrases.find((phrase) => text.startsWith(phrase));
  return found === undefined ? text : text.slice(found.length);
}

/** A text without the first of the phrases that it ends with. */
export function withoutEnding(text: string, phrases: Phrases): string {
  const found = phrases.find((phrase) => text.endsWith(phrase));
  return found === undefined ? text : text.slice(0, text.length - found.length);
}
