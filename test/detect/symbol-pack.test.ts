import { describe, expect, test } from 'vitest';
import { isInPart, packSymbols, partOf, restOf } from '#lib/detect/symbol-pack.ts';
import { usSymbols } from '#lib/detect/us-symbols.ts';

describe('symbols as one string', () => {
  test.each<[symbols: string[]]>([
    [['SPY']],
    [['A', 'Z']],
    [['AA', 'AZ', 'ZA', 'ZZ']],
    [['SPY', 'SPYA', 'SPYZ', 'SPX', 'SPZ']],
    [['AAAAAA', 'ZZZZZZ', 'AAAAAB']],
    [[]],
  ])('%j come back, and nothing else', (symbols) => {
    const parts = packSymbols(symbols).split(' ');
    expect(parts).toHaveLength(6 * 26);
    for (const symbol of symbols) {
      const own = symbols.filter((other) => partOf(other) === partOf(symbol)).map(restOf);
      const part = parts[partOf(symbol)] ?? '';
      // All numbers of three letters, and the symbol's own with the next.
      const asked = new Set([...Array(26 ** 3).keys(), restOf(symbol), restOf(symbol) + 1]);
      const there = [...asked].filter((number) => isInPart(part, number));
      expect(there.sort((a, b) => a - b)).toEqual(own.sort((a, b) => a - b));
    }
  });

  test('every distance between two symbols survives', () => {
    const letters = (rest: number) =>
      [3, 2, 1, 0].map((power) => String.fromCharCode(65 + (Math.floor(rest / 26 ** power) % 26)));
    for (const gap of [
      1, 2, 67, 68, 69, 91, 92, 93, 1699, 1700, 1701, 1767, 1768, 40_000, 400_000,
    ]) {
      const other = `A${letters(gap).join('')}`;
      expect(restOf(other)).toBe(gap);
      const packed = packSymbols(['AAAAA', other]);
      const list = usSymbols(packed);
      expect([list.has('AAAAA'), list.has(other)]).toEqual([true, true]);
      const part = packed.split(' ')[partOf(other)] ?? '';
      expect([gap - 1, gap + 1].map((number) => isInPart(part, number))).toEqual([
        gap === 1,
        false,
      ]);
    }
  });

  test('a symbol named twice is packed once', () => {
    expect(packSymbols(['SPY', 'SPY'])).toBe(packSymbols(['SPY']));
  });

  test.each(['spy', '0050', 'BRK.B', '', 'SPY '])('“%s” cannot be packed', (symbol) => {
    expect(() => packSymbols([symbol])).toThrow('cannot be packed');
  });

  test.each(['spy', 'ＳＰＹ', '0050', '', 'SP Y', 'SPYAAAA'])(
    '“%s” is no symbol of a list',
    (symbol) => {
      expect(usSymbols(packSymbols(['SPY'])).has(symbol)).toBe(false);
    },
  );

  test.each(['0AX', 'AA[', 'aba'])('“%s” is not read as another symbol', (word) => {
    expect(usSymbols(packSymbols(['JX', 'ABA'])).has(word)).toBe(false);
  });
});
