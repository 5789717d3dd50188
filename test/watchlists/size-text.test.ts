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
  ])('%s is %d', (text, value) => {
    expect(numberOf(text)).toBe(value);
  });

  test.each(['', 'abc', '1,2,3', '1.2.3', '1,23.45,6', '--', '.', ',5', '12abc', '1e5'])(
    '%j is no number',
    (text) => {
      expect(numberOf(text)).toBeUndefined();
    },
  );
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
    ['0%', { kind: 'size', size: { weight: 0 } }],
    ['', { kind: 'none' }],
    ['   ', { kind: 'none' }],
  ])('%j', (text, expected) => {
    expect(sizeOf(text)).toEqual(expected);
  });

  test.each([
    ['a lot', 'Write a share'],
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
    fc.assert(
      fc.property(fc.oneof(weight, money), (size) => {
        const read = sizeOf(textOfSize(size));
        if (read.kind !== 'size') return false;
        const [was, is] = [Object.values(size)[0] ?? 0, Object.values(read.size)[0] ?? 0];
        return Object.keys(read.size)[0] === Object.keys(size)[0] && Math.abs(was - is) < 1e-9;
      }),
      { seed: 20261121 },
    );
  });
});
