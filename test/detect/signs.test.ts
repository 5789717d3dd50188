import { expect, test } from 'vitest';
import {
  firstSign,
  holdsEastern,
  holdsHan,
  isCapital,
  isLatinOrDigit,
  isLetter,
  isLetterOrDigit,
  isSmall,
  lastSign,
} from '#lib/detect/signs.ts';

test.each([
  // sign, letter or digit, letter, Latin or digit, capital, small
  ['a', true, true, true, false, true],
  ['Z', true, true, true, true, false],
  ['7', true, false, true, false, false],
  ['é', true, true, true, false, true],
  ['Ü', true, true, true, true, false],
  ['Σ', true, true, false, true, false],
  ['я', true, true, false, false, true],
  ['債', true, true, false, false, false],
  ['カ', true, true, false, false, false],
  ['𠮷', true, true, false, false, false],
  ['_', false, false, false, false, false],
  ['’', false, false, false, false, false],
  ['Ⓐ', false, false, false, false, false],
  [' ', false, false, false, false, false],
  ['', false, false, false, false, false],
])('“%s”', (sign, letterOrDigit, letter, latin, capital, small) => {
  expect(isLetterOrDigit(sign)).toBe(letterOrDigit);
  expect(isLetter(sign)).toBe(letter);
  expect(isLatinOrDigit(sign)).toBe(latin);
  expect(isCapital(sign)).toBe(capital);
  expect(isSmall(sign)).toBe(small);
});

test('first and last characters are whole', () => {
  expect([firstSign('𠮷野家'), lastSign('吉野𠮷')]).toEqual(['𠮷', '𠮷']);
  expect([firstSign('ab'), lastSign('ab')]).toEqual(['a', 'b']);
  expect([firstSign('a'), lastSign('a')]).toEqual(['a', 'a']);
  expect([firstSign(''), lastSign('')]).toEqual(['', '']);
});

test('Han and the syllables of Japanese', () => {
  expect([holdsHan('fee 費'), holdsHan('フ'), holdsHan('fee')]).toEqual([true, false, false]);
  expect([holdsEastern('費'), holdsEastern('フ'), holdsEastern('fee (é)')]).toEqual([
    true,
    true,
    false,
  ]);
});
