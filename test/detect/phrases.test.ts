import { describe, expect, test } from 'vitest';
import {
  beginsWithOne,
  endsWithOne,
  phrasesOf,
  withoutBeginning,
  withoutEnding,
} from '#lib/detect/phrases.ts';
import { isLatinOrDigit, isLetterOrDigit } from '#lib/detect/signs.ts';

const ENDINGS = phrasesOf('etf|etfs|shares of|vs.');
const BEGINNINGS = phrasesOf('etf|etfs|has returned');

describe('what a text ends with', () => {
  test.each([
    ['the etf', true],
    ['etfs', true],
    ['(etf', true],
    ['ten shares of', true],
    ['spy vs.', true],
    ['主動式etf', false],
    ['betf', false],
    ['3etf', false],
    ['étf', false],
    ['etf ', false],
    ['shares  of', false],
    ['', false],
  ])('“%s”: %s', (text, expected) => {
    expect(endsWithOne(text, ENDINGS, isLetterOrDigit)).toBe(expected);
  });

  test('Chinese characters join no Latin word', () => {
    expect(endsWithOne('主動式etf', ENDINGS, isLatinOrDigit)).toBe(true);
    expect(endsWithOne('betf', ENDINGS, isLatinOrDigit)).toBe(false);
  });

  test('is taken away once, and only from the end', () => {
    expect(withoutEnding('etf etf', ENDINGS)).toBe('etf ');
    expect(withoutEnding('etf of', ENDINGS)).toBe('etf of');
    expect(withoutEnding('', ENDINGS)).toBe('');
  });
});

describe('what a text begins with', () => {
  test.each([
    ['etf', true],
    ['etfs, and', true],
    ['etf基金', false],
    ['etfx', false],
    ['etf2', false],
    ['has returned 4%', true],
    ['has', false],
    [' etf', false],
    ['', false],
  ])('“%s”: %s', (text, expected) => {
    expect(beginsWithOne(text, BEGINNINGS, isLetterOrDigit)).toBe(expected);
  });

  test('Chinese characters join no Latin word', () => {
    expect(beginsWithOne('etf基金', BEGINNINGS, isLatinOrDigit)).toBe(true);
  });

  test('is taken away once, and only from the beginning', () => {
    expect(withoutBeginning('etfetf', BEGINNINGS)).toBe('etf');
    expect(withoutBeginning('an etf', BEGINNINGS)).toBe('an etf');
  });
});
