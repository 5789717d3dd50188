import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberOf } from '#lib/watchlists/number-text.ts';
import { sizeOf, textOfSize } from '#lib/watchlists/size-text.ts';

describe('numbers as people write them', () => {
  test.each([
    ['1234', 1234],
    ['1,234', 1234],
    ['1.234', 1234],
    ['1,234.5', 1234.5],
    ['1.234,5', 1234.5],
    ['12,34,567.8', 1234567.8],
    ['1 234,50', 1234.5],
    ['1\u202F234,50', 1234.5],
    ["1'234.5", 1234.5],
    ['0,123', 0.123],
    ['0.123', 0.123],
    ['25,5', 25.5],
    ['1,234,567', 1234567],
    ['-3.2', -3.2],
    ['(3.2)', -3.2],
    ['1.234,50-', -1234.5],
    ['− 3.2', -3.2],
    ['+5', 5],
    ['1 234 567,89', 1234567.89],
    ['100 200', 100200],
  ])('%s is %d', (text, value) => {
    expect(numberOf(text)).toBe(value);
  });

  test.each([
    '',
    'abc',
    '1,2,3',
    '1.2.3',
    '1,23.45,6',
    '--',
    '.',
    ',5',
    '12abc',
    '1e5',
    '5-6',
    '2024-01-15',
    '1+2',
    '(5',
    '-5-',
    '60 40',
    '10 20',
    '1 2345',
    '0 123',
    '1  234',
    "1 234'567",
    '10 612.30 6123',
    ' '.repeat(100_000),
  ])('%j is no number', (text) => {
    expect(numberOf(text)).toBeUndefined();
  });

  test('two numbers with any mark but a decimal one between them are never a third', () => {
    const two = fc.tuple(
      fc.nat(9_999),
      fc.nat(99),
      fc.constantFrom('-', ' - ', '+', '/', '  ', ' '),
    );
    fc.assert(
      fc.property(two, ([a, b, mark]) => {
        expect(numberOf(`${a}${mark}${b}`)).toBeUndefined();
      }),
      { seed: 20261122 },
    );
  });
});

test('a percentage has decimals where money has thousands', () => {
  expect(numberOf('4.521', 'decimals')).toBe(4.521);
  expect(numberOf('4,521', 'decimals')).toBe(4.521);
  expect(numberOf('4,521')).toBe(4521);
});

describe('sizes as a reader writes them', () => {
  test.each([
    ['25%', { kind: 'size', size: { weight: 0.25 } }],
    ['12,5 %', { kind: 'size', size: { weight: 0.125 } }],
    ['$5,000', { kind: 'size', size: { amountUsd: 5000 } }],
    ['5000 USD', { kind: 'size', size: { amountUsd: 5000 } }],
    ['10 shares', { kind: 'size', size: { shares: 10 } }],
    ['1 share', { kind: 'size', size: { shares: 1 } }],
    ['10.123 sh', { kind: 'size', size: { shares: 10.123 } }],
    ['10 × $612.30', { kind: 'size', size: { shares: 10, priceUsd: 612.3 } }],
    ['10x612,30', { kind: 'size', size: { shares: 10, priceUsd: 612.3 } }],
    ['1,000 @ 1,200', { kind: 'size', size: { shares: 1000, priceUsd: 1200 } }],
    ['0%', { kind: 'size', size: { weight: 0 } }],
    ['', { kind: 'none' }],
    ['   ', { kind: 'none' }],
  ])('%j', (text, expected) => {
    expect(sizeOf(text)).toEqual(expected);
  });

  test.each([
    ['a lot', 'Write a size like 25%'],
    ['5-6%', 'Write a size like 25%'],
    ['60 40', 'Write a size like 25%'],
    ['10-20 shares', 'Write shares'],
    ['10 @ 612.30 6123', 'price of one share'],
    ['ten shares', 'Write shares'],
    ['10 × free', 'price of one share'],
    ['101%', 'at most 100%'],
    ['-5%', 'cannot be negative'],
    ['2,000,000,000,000', 'trillion'],
  ])('%j is refused: %s', (text, message) => {
    const read = sizeOf(text);
    expect(read.kind).toBe('problem');
    expect(read).toHaveProperty('message', expect.stringContaining(message));
  });

  test('what is written is read back: shares to 4 decimals of a percent, money to the cent', () => {
    const weight = fc.integer({ min: 0, max: 1_000_000 }).map((part) => ({ weight: part / 1e6 }));
    const money = fc.integer({ min: 0, max: 1e11 }).map((cents) => ({ amountUsd: cents / 100 }));
    const shares = fc
      .tuple(fc.integer({ min: 0, max: 1e9 }), fc.option(fc.integer({ min: 1, max: 1e8 })))
      .map(([count, cents]) => ({
        shares: count / 1e4,
        ...(cents !== null && { priceUsd: cents / 100 }),
      }));
    fc.assert(
      fc.property(fc.oneof(weight, money, shares), (size) => {
        const read = sizeOf(textOfSize(size));
        if (read.kind !== 'size') return false;
        const was: [string, number][] = Object.entries(size);
        const is = new Map(Object.entries(read.size));
        const isSame = ([key, value]: [string, number]) =>
          Math.abs(value - (is.get(key) ?? Number.NaN)) < 1e-9;
        return is.size === was.length && was.every(isSame);
      }),
      { seed: 20261121 },
    );
  });
});
