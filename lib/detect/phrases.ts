import { firstSign, lastSign } from './signs.ts';

/**
 * Words and short phrases that a text is asked for at its beginning or at its end. They are compared one by one: an
 * expression of a hundred alternatives without regard to case takes a millisecond to compile, there were a dozen, and a
 * woken background waited for them before it could give a page its first mark.
 */
export interface Beginnings {
  readonly byFirst: ReadonlyMap<string, readonly string[]>;
}

export interface Endings {
  readonly byLast: ReadonlyMap<string, readonly string[]>;
}

/** What texts begin with, from one text with bars between. */
export function beginnings(phrases: string): Beginnings {
  return { byFirst: Map.groupBy(phrases.split('|'), (phrase) => phrase.charAt(0)) };
}

/** What texts end with, from one text with bars between. */
export function endings(phrases: string): Endings {
  return { byLast: Map.groupBy(phrases.split('|'), lastOf) };
}

function lastOf(text: string): string {
  return text.charAt(text.length - 1);
}

/** Whether a sign right beside a phrase makes it a part of a longer word. */
export type Joins = (sign: string) => boolean;

/** Whether a text ends with a phrase that is no part of a longer word. */
export function endsWithOne(text: string, { byLast }: Endings, joins: Joins): boolean {
  for (const phrase of byLast.get(lastOf(text)) ?? []) {
    const at = text.length - phrase.length;
    if (text.endsWith(phrase) && !joins(lastSign(text.slice(0, at)))) return true;
  }
  return false;
}

/** Whether a text begins with a phrase that is no part of a longer word. */
export function beginsWithOne(text: string, { byFirst }: Beginnings, joins: Joins): boolean {
  for (const phrase of byFirst.get(text.charAt(0)) ?? []) {
    if (text.startsWith(phrase) && !joins(firstSign(text.slice(phrase.length)))) return true;
  }
  return false;
}

/** A text without the first of the phrases that it begins with. */
export function withoutBeginning(text: string, { byFirst }: Beginnings): string {
  const found = byFirst.get(text.charAt(0))?.find((phrase) => text.startsWith(phrase));
  return found === undefined ? text : text.slice(found.length);
}

/** A text without the first of the phrases that it ends with. */
export function withoutEnding(text: string, { byLast }: Endings): string {
  const found = byLast.get(lastOf(text))?.find((phrase) => text.endsWith(phrase));
  return found === undefined ? text : text.slice(0, text.length - found.length);
}
