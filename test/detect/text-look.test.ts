import { describe, expect, test } from 'vitest';
import { mayBeginSymbol, TextLook } from '#lib/detect/scan-blocks.ts';
import { symbols } from './tools.ts';

describe('a text that may hold a symbol is looked at closely', () => {
  test.each([
    ['three capitals in a row', 'I own SPY'],
    ['two letters that are a symbol', 'they hold VT in it'],
    ['a mark beside two letters', 'all of EU.TO is fine'],
    ['Taiwan’s codes', '每月定期定額 0050 與'],
    ['a cashtag in small letters', 'paid $spy here'],
    ['full-width letters', '買 ＳＰＹ 了'],
    // what stands before or behind the text could be a part of it
    ['capitals that end the text', 'law of the EU'],
    ['capitals that begin the text', 'EU law is old'],
    ['capitals with less than a prefix before them', 'in EU law'],
  ])('%s: “%s”', (_, text) => {
    expect(tellingOf(text)).toEqual([0]);
    expect(mayBeginSymbol(text)).toBe(true);
  });

  test.each<[what: string, text: string, capitals: number]>([
    ['no capitals', 'nothing at all, 2026', 0],
    ['single capitals', 'Law of the Union, Plan B', 0],
    ['two letters that are none', 'laws of EU and UK are old', 2],
    ['four characters before them', 'law EU is old', 1],
    ['two noughts and one figure', 'part 00 50', 0],
    ['a dollar and one letter', 'paid $a here', 0],
    ['one full-width letter', '買 Ｓ 了', 0],
  ])('and not with %s: “%s”', (_, text, capitals) => {
    const known = knownOf(text);
    expect(known.telling).toEqual([]);
    expect([...known.capitals.values()]).toEqual(capitals === 0 ? [] : [capitals]);
  });

  test('the capitals of a text that may hold one are not counted here', () => {
    expect([...knownOf('laws of EU and of VT here').capitals]).toEqual([]);
  });

  test.each(['nothing', 'Law', '00 50', '$a', 'Ｓ'])('no symbol begins in “%s”', (text) => {
    expect(mayBeginSymbol(text)).toBe(false);
  });
});

describe('a symbol cut in two by the page’s elements', () => {
  test.each([
    ['V', 'OO'],
    ['the V', 'OO fund'],
    ['VO', 'O'],
    ['the A', 'IQ'],
    ['the Z', 'ROZ'],
    ['$', 'AIQ'],
    ['$', 'aiq'],
    ['$a', 'iq'],
    ['$z', 'roz'],
    ['00', '50'],
    ['0', '050'],
    ['005', '0'],
    ['009', '00'],
    ['Ｓ', 'ＰＹ'],
  ])('“%s” and “%s” may be one', (left, right) => {
    expect(tellingOf(left, right)).not.toEqual([]);
  });

  test.each([
    ['a word and a blank', 'S ', 'py'],
    ['small letters only', 'S', ' py'],
    ['a number and a number', '15', '50'],
    ['a figure', '9', '050'],
    ['nothing before', '', 'py'],
  ])('%s may not: “%s” and “%s”', (_, left, right) => {
    expect(tellingOf(left, right)).toEqual([]);
  });
});

describe('neighbouring texts, looked at as one', () => {
  test.each<[what: string, texts: readonly string[], telling: readonly number[]]>([
    ['none', ['nothing', ' ', 'at all'], []],
    ['each by its own', ['I own SPY', ' ', 'nothing', 'the VT in it'], [0, 3]],
    ['once, however many symbols it holds', ['SPY, QQQ and VTI', ' and AIQ'], [0, 1]],
    ['one cut into letters', ['S', 'P', 'Y'], [1]],
    ['one after others of the same text', ['laws of EU and UK V', 'OO'], [1]],
    ['Taiwan’s code behind other figures', ['in 2026', ' 0050'], [1]],
  ])('%s', (_, texts, telling) => {
    expect(tellingOf(...texts)).toEqual(telling);
  });

  test('what the text before them ended with counts, and is not looked at again', () => {
    const known = { starts: [0, 0], lengths: [5, 2], telling: [], capitals: new Map() };
    const cut = new TextLook(symbols);
    cut.lookAt('the V', 0, { starts: [0], lengths: [5], telling: [], capitals: new Map() });
    cut.lookAt('OO', 1, known);
    expect(known.telling).toEqual([1]);
  });

  test('texts of blanks may be left out', () => {
    const known = { starts: [0, 14], lengths: [9, 7], telling: [], capitals: new Map() };
    new TextLook(symbols).lookAt('I own SPY     and VTI', 0, known);
    expect(known.telling).toEqual([0, 1]);
  });

  test('capital words that are no symbols are counted', () => {
    const known = knownOf('laws of EU and UK are old', ' ', 'the law of CC is new');
    expect([...known.capitals]).toEqual([
      [0, 2],
      [2, 1],
    ]);
  });
});

function knownOf(...texts: readonly string[]) {
  const starts = texts.map((_, index) => texts.slice(0, index).join('').length);
  const lengths = texts.map(({ length }) => length);
  const known = { starts, lengths, telling: [], capitals: new Map<number, number>() };
  new TextLook(symbols).lookAt(texts.join(''), 0, known);
  return known;
}

function tellingOf(...texts: readonly string[]): readonly number[] {
  return knownOf(...texts).telling;
}
