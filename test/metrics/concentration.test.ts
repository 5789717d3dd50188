import { describe, expect, test } from 'vitest';
import { concentrationOf, hhi, hhiRange } from '#lib/metrics/concentration.ts';
import { isRefused } from '#lib/metrics/interval.ts';
import { equityPartOf } from '#lib/metrics/left-out.ts';
import { completeList, tenLines } from '#test/fixtures/fund-builder.ts';

function concentrated(...lines: readonly string[]) {
  const found = concentrationOf(equityPartOf(completeList(...lines)));
  if (isRefused(found)) throw new Error('refused');
  return found;
}

describe('HHI and effective number', () => {
  test('.40/.35/.25 gives HHI .345 and N 2.899', () => {
    expect(hhi([0.4, 0.35, 0.25])).toBeCloseTo(0.345, 10);
    const { hhi: index, effectiveN } = concentrated('A 40', 'B 35', 'C 25');
    expect(index.low).toBeCloseTo(0.345, 10);
    expect(index.high).toBeCloseTo(0.345, 10);
    expect(effectiveN.low).toBeCloseTo(2.899, 3);
  });

  test('500 equal stocks give 0.002 and 500', () => {
    const index = hhi(Array.from({ length: 500 }, () => 1 / 500));
    expect(index).toBeCloseTo(0.002, 10);
    expect(1 / index).toBeCloseTo(500, 6);
  });

  test('an incomplete book: known squares, and the rest as large as it can be', () => {
    expect(hhiRange([0.4, 0.35], 0.25, 0.35)).toEqual({
      low: expect.closeTo(0.2825, 10),
      high: expect.closeTo(0.345, 10),
    });
    expect(hhiRange([0.1, 0.08], 0.82, 0.08).high).toBeCloseTo(0.0164 + 0.82 * 0.08, 10);
  });
});

describe('ten largest', () => {
  test('issuers, not lines', () => {
    const { topTen, largest } = concentrated('A 9', 'A 9', 'B 8', 'C 74');
    expect(largest.map((issuer) => issuer.issuer)).toEqual(['C', 'A', 'B']);
    expect(topTen.low).toBeCloseTo(1, 10);
  });

  test('ten lines say at least, and no more than the rest allows', () => {
    const part = equityPartOf(tenLines('A 5', 'B 5', 'C 4'));
    const found = concentrationOf(part);
    if (isRefused(found)) throw new Error('refused');
    expect(found.topTen.low).toBeCloseTo(0.14, 10);
    // A, B and C with one more line of 4 each, and seven unseen issuers of two lines of 4.
    expect(found.topTen.high).toBeCloseTo(0.14 + 3 * 0.04 + 7 * 0.08, 10);
  });
});

describe('lines that name nothing', () => {
  const twenty = Array.from({ length: 20 }, (_, i) => `Company ${i} Inc 4`);

  test('in a complete list: cash in no denominator, the unnamed tenth in upper ends only', () => {
    const { topTen, hhi: index, largest } = concentrated(...twenty, 'N/A 10', 'US Dollar 10');
    // Shares are between 80% and, if the unnamed line is one, 90% of net assets.
    expect(topTen.low).toBeCloseTo(0.4 / 0.9, 10);
    expect(topTen.high).toBeCloseTo(0.5 / 0.8, 10);
    expect(index.low).toBeCloseTo(0.032 / 0.81, 10);
    expect(index.high).toBeCloseTo((0.032 + 0.01) / 0.64, 10);
    expect(largest).toHaveLength(10);
    for (const { weight } of largest) expect(weight).toBeCloseTo(0.04 / 0.9, 10);
  });

  test('in a ten-line list: one more issuer at most, and equity may be all but its weight', () => {
    const small = ['C', 'D', 'E', 'F', 'G', 'H', 'I'].map((name) => `${name} Corp 1`);
    const found = concentrationOf(
      equityPartOf(tenLines('A Corp 30', 'B Corp 10', ...small, 'N/A 1')),
    );
    if (isRefused(found)) throw new Error('refused');
    expect(found.topTen.low).toBeCloseTo(0.47, 10);
    // A and B with another line of 1, eight issuers of two lines of 1, and the unnamed line.
    expect(found.topTen.high).toBeCloseTo((0.31 + 0.11 + 8 * 0.02 + 0.01) / 0.99, 10);
    expect(found.hhi.low).toBeCloseTo(0.1007, 10);
    expect(found.hhi.high).toBeCloseTo((0.1007 + 0.52 * 0.01 + 0.0001) / 0.99 ** 2, 10);
  });

  test('nothing to rank without a company', () => {
    expect(concentrationOf(equityPartOf(completeList('US Dollar 100')))).toEqual({
      refused: 'nothing-to-rank',
    });
  });
});
