import fc from 'fast-check';
import { expect, test } from 'vitest';
import { counted, countText } from '#lib/view/counted.ts';

test.each([
  [0, '0 funds'],
  [1, '1 fund'],
  [999, '999 funds'],
  [1_000, '1,000 funds'],
  [5_246, '5,246 funds'],
  [1_234_567, '1,234,567 funds'],
])('%i funds are written %s', (count, text) => {
  expect(counted(count, 'fund', 'funds')).toBe(text);
});

test('counts are written as the browser’s own English writes them', () => {
  const english = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
  fc.assert(
    fc.property(fc.maxSafeInteger(), (count) => {
      expect(countText(count)).toBe(english.format(count));
    }),
  );
});
