import { expect, test } from 'vitest';
import { plainTextBlocks } from '#lib/detect/plain-text-blocks.ts';
import { programLines } from '#lib/detect/program-lines.ts';

const PROGRAM = [
  'const spy = vi.spyOn(api);',
  'export const VTI = 1;',
  "import { SPY } from './funds';",
  'import pandas as pd',
  '#include <GLD.h>',
  '#define IWM 0x40',
  'function QQQ(a, b) {',
  'if (status === OPEN) {',
  'return TAN * COS;',
  '}',
  'prices.SPY = load(1);',
  '>>> SPY.mean()',
  'data <- new.env()',
  'for x in VTI:',
  'SELECT SUM(GLD) FROM orders WHERE VOO IS NOT NULL',
  'INSERT INTO t (SPY) VALUES (1)',
  '$ make SPY',
  'export VTI=1 && make ALL',
  '"SPY": 0.4,',
  '<td class="x">SPY</td>',
  '    if (wm->QQQ == 0) return GLD;',
];
const PROSE = [
  'Class A shares (VTI) cost more.',
  'Import tariffs hit SPY; export orders fell.',
  'Let us hold VTI (60%) and BND (40%);',
  'Return of capital: JEPI, QYLD.',
  'If you buy SPY, hold it.',
  '$SPY calls, $QQQ puts',
  '$150 weekly into VTI',
  '    SPY, IWM and QQQ, as quoted',
  'For more: see VTI',
  'From SPY to VOO: what changed',
  'SPY = S&P 500',
  'QQQ(M)',
  'Vanguard(VTI)',
  '',
];

test.each(PROGRAM)('a line of a program: %s', (line) => {
  expect(programLines([line])).toEqual([true]);
});

test.each(PROSE)('no line of a program: %s', (line) => {
  expect(programLines([line])).toEqual([false]);
});

test('everything between fences, and what stands between two lines of a program', () => {
  expect(programLines(['SPY rose', '```', 'GLD SPY', '```', 'SPY fell'])).toEqual([
    ...[false, true, true, true, false],
  ]);
  expect(programLines(['let a = 1;', 'LDA IWM', 'let b = 2;'])).toEqual([true, true, true]);
});

test('of a program what it quotes is read, at its own place', () => {
  const text = 'We load two ETFs.\nspy = load("SPY", IWM);';
  const { page, offsets } = plainTextBlocks({ text });
  const read = page.blocks.flatMap(({ text: part, role }, index) =>
    role === 'control' ? [] : [text.slice(offsets[index], (offsets[index] ?? 0) + part.length)],
  );
  expect(read).toEqual(['We load two ETFs.', '"SPY"']);
});

test('a megabyte of one line takes no more than a moment', () => {
  for (const unit of ['a = ', 'x(', '"', '{ ', 'SELECT ', '$ a', ' ']) {
    const start = performance.now();
    programLines([unit.repeat(1_000_000 / unit.length)]);
    expect(performance.now() - start).toBeLessThan(1_000);
  }
});
