import { describe, expect, test } from 'vitest';
import { cutExcerpts, REACH } from '#lib/detect/excerpt.ts';
import { findCandidates } from '#lib/detect/find-candidates.ts';
import { plainTextBlocks } from '#lib/detect/plain-text-blocks.ts';
import { surroundingsOf } from '#lib/detect/surroundings.ts';
import { symbols } from './tools.ts';

function around(text: string, symbol: string) {
  const batch = findCandidates(plainTextBlocks({ text }).page, symbols);
  const found = surroundingsOf(batch).find(({ candidate }) => candidate.symbol === symbol);
  if (found === undefined) throw new Error(`no ${symbol}`);
  return found;
}

describe('what stands around a symbol', () => {
  test('its line and those beside it', () => {
    expect(around('first line\nI hold SPY here\nthird line', 'SPY')).toMatchObject({
      ...{ before: 'I hold ', surface: 'SPY', after: ' here', cell: 'I hold SPY here' },
      ...{ previousLine: 'first line', nextLine: 'third line', isRow: false, column: 0 },
    });
  });

  test('empty lines do not count as lines', () => {
    const { previousLine, nextLine } = around('first\n\n\nSPY\n\n\nlast', 'SPY');
    expect([previousLine, nextLine]).toEqual(['first', 'last']);
  });

  test('alone on a page there is nothing', () => {
    expect(around('SPY', 'SPY')).toMatchObject({
      ...{ before: '', after: '', cell: 'SPY', previousLine: '', nextLine: '', wide: 'SPY' },
      ...{ financeWords: 0, fundWords: 0, sureWords: 0 },
    });
  });

  test('its cell and column in a row', () => {
    expect(around('a\tb SPY c\td', 'SPY')).toMatchObject({
      isRow: true,
      column: 1,
      cell: 'b SPY c',
    });
    expect(around('SPY\td', 'SPY')).toMatchObject({ isRow: true, column: 0, cell: 'SPY' });
    expect(around('a\tSPY', 'SPY')).toMatchObject({ isRow: true, column: 1, cell: 'SPY' });
  });

  test('at most 160 characters of its line', () => {
    const { before, after } = around(`${'a '.repeat(100)}SPY${' b'.repeat(100)}`, 'SPY');
    expect([before.length, after.length]).toEqual([160, 160]);
  });

  test('lines are counted, far excerpts are far', () => {
    const numberOf = (text: string) =>
      around(text, 'QQQ').lineNumber - around(text, 'SPY').lineNumber;
    expect(numberOf('SPY and QQQ')).toBe(0);
    expect(numberOf('SPY\nQQQ')).toBe(1);
    expect(numberOf('SPY\n\n\nQQQ')).toBe(1);
    expect(numberOf('\nSPY\nx\nQQQ')).toBe(2);
    expect(numberOf(`SPY${' far'.repeat(200)} QQQ`)).toBeGreaterThanOrEqual(1000);
  });

  test.each<[text: string, finance: number, sure: number, funds: number]>([
    ['the price of SPY', 1, 0, 0],
    ['the ETF SPY', 1, 1, 1],
    ['the fund SPY fell with other stocks', 2, 0, 1],
    ['SPY pays dividends', 1, 1, 0],
    ['元大 SPY 基金 漲', 3, 1, 1],
    ['基金會 SPY', 0, 0, 0],
    [`dividends${' far'.repeat(80)} SPY`, 0, 0, 0],
    [`SPY${' far'.repeat(80)} dividends`, 0, 0, 0],
  ])('words of finance in “%s”: %d, sure %d, of funds %d', (text, finance, sure, funds) => {
    expect(around(text, 'SPY')).toMatchObject({
      ...{ financeWords: finance, sureWords: sure, fundWords: funds },
    });
  });
});

describe('excerpts', () => {
  const prose = (text: string) => ({ text, role: 'prose' as const });

  test('hold 220 characters on each side of a place', () => {
    const text = `${'a'.repeat(500)}SPY${'b'.repeat(500)}`;
    const { excerpts, spots } = cutExcerpts([prose(text)], [{ block: 0, start: 500 }]);
    expect(excerpts).toEqual([{ text: text.slice(500 - REACH, 500 + REACH) }]);
    expect(spots).toEqual([{ excerpt: 0, at: REACH }]);
  });

  test('join blocks by a line break and cells of one row by a tab', () => {
    const cell = (text: string, row: number) => ({ text, role: 'cell' as const, row });
    const blocks = [
      prose('x'),
      cell('a', 1),
      cell('SPY', 1),
      cell('b', 2),
      cell('c', 2),
      prose('y'),
    ];
    const { excerpts, spots } = cutExcerpts(blocks, [{ block: 2, start: 0 }]);
    expect(excerpts[0]?.text).toBe('x\na\tSPY\nb\tc\ny');
    expect(spots).toEqual([{ excerpt: 0, at: 4 }]);
  });

  test('places nearer than twice their reach share one', () => {
    const gap = (length: number) => {
      const blocks = [prose(`SPY${'-'.repeat(length - 3)}QQQ`)];
      const places = [0, length].map((start) => ({ block: 0, start }));
      return cutExcerpts(blocks, places);
    };
    expect(gap(2 * REACH - 1).spots).toEqual([
      { excerpt: 0, at: 0 },
      { excerpt: 0, at: 2 * REACH - 1 },
    ]);
    expect(gap(2 * REACH).spots).toEqual([
      { excerpt: 0, at: 0 },
      { excerpt: 1, at: REACH },
    ]);
  });

  test('reach over blocks on both sides, in whole or in part', () => {
    const blocks = [
      prose('a'.repeat(300)),
      prose('b'),
      prose('SPY'),
      prose('c'),
      prose('d'.repeat(300)),
    ];
    const { excerpts, spots } = cutExcerpts(blocks, [{ block: 2, start: 0 }]);
    const text = excerpts[0]?.text ?? '';
    expect(text.slice(spots[0]?.at, (spots[0]?.at ?? 0) + 3)).toBe('SPY');
    expect(spots[0]?.at).toBe(REACH);
    expect(text.length).toBe(2 * REACH);
    expect(text).toMatch(/^a+\nb\nSPY\nc\nd+$/);
  });

  test('of no place there are none', () => {
    expect(cutExcerpts([prose('SPY')], [])).toEqual({ excerpts: [], spots: [] });
  });
});
