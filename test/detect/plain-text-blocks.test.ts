import { describe, expect, test } from 'vitest';
import { plainTextBlocks } from '#lib/detect/plain-text-blocks.ts';

const blocksOf = (text: string) => plainTextBlocks({ text }).page.blocks;

describe('plain text as a page', () => {
  test.each<[line: string, role: string]>([
    ['Three funds for life', 'heading'],
    ['三檔ETF比較', 'heading'],
    ['I hold three funds.', 'prose'],
    ['Which one?', 'prose'],
    ['These are: ', 'prose'],
    ['買了三檔。', 'prose'],
    ['all small letters, no end', 'prose'],
    [`A line ${'that goes on '.repeat(8)}and on`, 'prose'],
    ['• VTI', 'item'],
    ['- VTI 60%.', 'item'],
    ['12. VTI', 'item'],
    ['3) VTI', 'item'],
    ['  * VTI', 'item'],
    ['A - VTI', 'heading'],
  ])('“%s” is %s', (line, role) => {
    expect(blocksOf(line).map((block) => block.role)).toEqual([role]);
  });

  test('a heading has at most 90 characters', () => {
    expect(blocksOf('A'.repeat(90))[0]?.role).toBe('heading');
    expect(blocksOf('A'.repeat(91))[0]?.role).toBe('prose');
  });

  test('the first row of a table is its header', () => {
    expect(blocksOf(' Ticker \tName\nSMH\tVanEck')).toEqual([
      { text: ' Ticker ', role: 'cell', row: 0 },
      { text: 'Name', role: 'cell', row: 0 },
      { text: 'SMH', role: 'cell', row: 1, columnHeader: 'Ticker' },
      { text: 'VanEck', role: 'cell', row: 1, columnHeader: 'Name' },
    ]);
  });

  test('an empty line does not end a table, another line does', () => {
    const headers = (text: string) => blocksOf(text).map(({ columnHeader }) => columnHeader);
    expect(headers('A\tB\n\nC\tD')).toEqual([undefined, undefined, undefined, 'A', 'B']);
    expect(headers('A\tB\nand then\nC\tD')).toEqual(Array(5).fill(undefined));
  });

  test('a cell beyond the header has none; a repeated header is a header', () => {
    const [, , third, fourth] = blocksOf('A\tB\nA\tC\tD').slice(1);
    expect(third).toEqual({ text: 'C', role: 'cell', row: 1, columnHeader: 'B' });
    expect(fourth).toEqual({ text: 'D', role: 'cell', row: 1 });
    expect(blocksOf('A\tB\nA\tC')[2]).toEqual({ text: 'A', role: 'cell', row: 1 });
  });

  test('of a program only what it quotes is read', () => {
    expect(blocksOf('getSymbols("SPY");')).toEqual([
      { text: 'getSymbols(', role: 'control' },
      { text: '"SPY"', role: 'prose' },
      { text: ');', role: 'control' },
    ]);
  });

  test('address and language are handed on where there are any', () => {
    const about = { url: 'https://a.example/', lang: 'de' };
    expect(plainTextBlocks({ text: 'x', ...about }).page).toMatchObject(about);
    const bare = plainTextBlocks({ text: 'x' }).page;
    expect(Object.keys(bare)).toEqual(['blocks']);
  });

  test('every block stands in the text where its offset says', () => {
    const text = 'A\tB\n\n• item\nx = y("SPY", "QQQ");\nlast line';
    const { page, offsets } = plainTextBlocks({ text });
    const there = page.blocks.map((block, index) =>
      text.slice(offsets[index] ?? 0, (offsets[index] ?? 0) + block.text.length),
    );
    expect(there).toEqual(page.blocks.map((block) => block.text));
    expect(there).toContain('"QQQ"');
  });
});
