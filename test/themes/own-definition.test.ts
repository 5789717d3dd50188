import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fundDocumentsOf } from '#lib/themes/fund-documents.ts';
import { definitionTestOf } from '#lib/themes/own-definition.ts';
import { formerNameStatement } from '#lib/themes/wording.ts';
import { anyRows, anyWeights } from './any-portfolio.ts';
import { evidenceFrom, partOf } from './evidence-of.ts';

describe('holdings against the fund’s own definition', () => {
  test('own reports decide, a third party’s leave it open', () => {
    const rows = evidenceFrom([
      { company: 'Most', low: 0.6, high: 0.9 },
      { company: 'Little', low: 0, high: 0.2 },
      { company: 'Told', low: 0.9, high: 1, grade: 'C' },
      { company: 'Wide', low: 0, high: 1 },
    ]);
    const weights = { Most: 0.4, Little: 0.1, Told: 0.2, Wide: 0.2, Nobody: 0.1 };
    const { meets, fails, open } = definitionTestOf(partOf(weights), rows, 0.5);
    expect(meets).toBeCloseTo(0.4, 9);
    expect(fails).toBeCloseTo(0.1, 9);
    expect(open).toBeCloseTo(0.5, 9);
  });

  test('any portfolio: the three parts sum to 1', () => {
    fc.assert(
      fc.property(anyWeights, anyRows, (weights, rows) => {
        const { meets, fails, open } = definitionTestOf(partOf(weights), evidenceFrom(rows), 0.5);
        expect(meets + fails + open).toBeCloseTo(1, 9);
        expect(Math.min(meets, fails, open)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

test('a former name with its last day, or with the day of the document that still had it', () => {
  const source = { title: 'Supplement', url: 'https://www.sec.gov/x' };
  const text = formerNameStatement({ name: 'Old', until: '2024-08-12', source }, '12 Aug 2024');
  expect(text).toBe('Until 12 Aug 2024 this fund was named Old.');
  const seen = { name: 'Old', ticker: 'OLD', stillOn: '2019-01-31', source };
  expect(formerNameStatement(seen, '31 Jan 2019')).toBe(
    'On 31 Jan 2019 this fund was still named Old (OLD).',
  );
});

test.each(['AIQ', 'ARTY', 'BUG', 'CHAT', 'CIBR', 'IGPT', 'ROBT', 'SMH', 'THNQ', 'WTAI'])(
  'the own words of %s have a document and its address',
  (ticker) => {
    const own = fundDocumentsOf(ticker)?.ownDefinition;
    expect(own?.summary).toMatch(/\.$/);
    expect(own?.source.url).toMatch(/^https:/);
    expect(own?.source.title).not.toBe('');
  },
);
