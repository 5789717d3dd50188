import { expect, test } from 'vitest';
import { compareThemes } from '#lib/themes/compare.ts';
import { evidenceFrom, partOf } from './evidence-of.ts';

const evidence = evidenceFrom([
  { company: 'Chips', low: 0.9, high: 1 },
  { company: 'Shop', low: 0, high: 0.05 },
]);

test('ranked when whatever the unknown companies do, the difference keeps its sign', () => {
  const fund = partOf({ Chips: 1 });
  const plain = partOf({ Chips: 0.2, Shop: 0.8 });
  const { difference, result } = compareThemes(fund, plain, [evidence]);
  expect(result).toBe('more');
  expect(difference.low).toBeCloseTo(0.8 * 0.9 - 0.8 * 0.05);
  expect(difference.high).toBeCloseTo(0.8);
  expect(compareThemes(plain, fund, [evidence]).result).toBe('less');
});

test('a company in both funds counts by its difference of weight only', () => {
  const fund = partOf({ Unknown: 0.6, Chips: 0.4 });
  const plain = partOf({ Unknown: 0.6, Shop: 0.4 });
  expect(compareThemes(fund, plain, [evidence]).result).toBe('more');
});

test('unknown companies leave it undecided', () => {
  const fund = partOf({ Unknown: 0.6, Chips: 0.4 });
  const plain = partOf({ Other: 0.6, Shop: 0.4 });
  expect(compareThemes(fund, plain, [evidence]).result).toBe('cannot-be-ranked');
});

test('a third party’s figure ranks nothing', () => {
  const hearsay = evidenceFrom([{ company: 'Chips', low: 1, high: 1, grade: 'C' }]);
  const compared = compareThemes(partOf({ Chips: 1 }), partOf({ Shop: 1 }), [hearsay]);
  expect(compared.result).toBe('cannot-be-ranked');
});
