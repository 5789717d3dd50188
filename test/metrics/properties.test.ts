import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Holding } from '#lib/funds/fund-facts.ts';
import { concentrationOf } from '#lib/metrics/concentration.ts';
import { type Interval, isRefused } from '#lib/metrics/interval.ts';
import { equityPartOf } from '#lib/metrics/left-out.ts';
import { overlapOf } from '#lib/metrics/overlap.ts';
import { aList } from '#test/fixtures/fund-builder.ts';

const RUNS = { seed: 20261121, numRuns: 300 };
const ROUNDING = 1e-9;

/** Books of 11 to 60 issuers that sum to 1, one line each, from a pool that overlaps by chance. */
const book = fc
  .uniqueArray(fc.integer({ min: 1, max: 120 }), { minLength: 11, maxLength: 60 })
  .chain((ids) =>
    fc
      .array(fc.integer({ min: 1, max: 1000 }), { minLength: ids.length, maxLength: ids.length })
      .map((parts) => linesOf(ids, parts)),
  );

function linesOf(ids: readonly number[], parts: readonly number[]): Holding[] {
  const total = parts.reduce((sum, part) => sum + part, 0);
  return ids.map((issuerId, i) => ({
    issuerId,
    issuer: `Company ${issuerId}`,
    weight: (parts[i] ?? 0) / total,
  }));
}

const whole = (lines: readonly Holding[]) => equityPartOf(aList({ lines }));

function cut(lines: readonly Holding[], count: number) {
  const largest = [...lines].sort((a, b) => b.weight - a.weight).slice(0, count);
  return equityPartOf(aList({ lines: largest, coverage: 'top-ten' }));
}

function contains(range: Interval, truth: Interval): boolean {
  return range.low <= truth.low + ROUNDING && range.high >= truth.high - ROUNDING;
}

function measured(part: ReturnType<typeof whole>) {
  const found = concentrationOf(part);
  if (isRefused(found)) throw new Error('refused');
  return found;
}

describe('overlap', () => {
  test('is symmetric, between 0 and 1, and no larger than either coverage', () => {
    fc.assert(
      fc.property(book, book, (a, b) => {
        const [ab, ba] = [overlapOf(whole(a), whole(b)), overlapOf(whole(b), whole(a))];
        expect(ab.overlap.low).toBeCloseTo(ba.overlap.low, 12);
        expect(ab.coverageAinB.low).toBeCloseTo(ba.coverageBinA.low, 12);
        expect(ab.overlap.low).toBeGreaterThanOrEqual(0);
        expect(ab.overlap.high).toBeLessThanOrEqual(1);
        expect(ab.overlap.low).toBeLessThanOrEqual(ab.coverageAinB.high + ROUNDING);
        expect(ab.overlap.low).toBeLessThanOrEqual(ab.coverageBinA.high + ROUNDING);
      }),
      RUNS,
    );
  });

  test('of a book with itself is 1, and its active share 0', () => {
    fc.assert(
      fc.property(book, (a) => {
        const found = overlapOf(whole(a), whole(a));
        expect(found.overlap.low).toBeCloseTo(1, 9);
        expect(found.activeShare.high).toBeCloseTo(0, 9);
      }),
      RUNS,
    );
  });

  test('active share is half the sum of absolute differences', () => {
    fc.assert(
      fc.property(book, book, (a, b) => {
        const weights = new Map(a.map((line) => [line.issuerId, line.weight]));
        for (const line of b) {
          weights.set(line.issuerId, (weights.get(line.issuerId) ?? 0) - line.weight);
        }
        const half = [...weights.values()].reduce((sum, d) => sum + Math.abs(d), 0) / 2;
        expect(overlapOf(whole(a), whole(b)).activeShare.low).toBeCloseTo(half, 9);
      }),
      RUNS,
    );
  });

  test('cut to ten lines, on one side or both, the interval holds the truth', () => {
    fc.assert(
      fc.property(book, book, (a, b) => {
        const truth = overlapOf(whole(a), whole(b));
        for (const seen of [
          overlapOf(cut(a, 10), whole(b)),
          overlapOf(whole(a), cut(b, 10)),
          overlapOf(cut(a, 10), cut(b, 10)),
        ]) {
          expect(contains(seen.overlap, truth.overlap)).toBe(true);
          expect(contains(seen.coverageAinB, truth.coverageAinB)).toBe(true);
          expect(contains(seen.coverageBinA, truth.coverageBinA)).toBe(true);
        }
      }),
      RUNS,
    );
  });

  test('with names withheld, the interval still holds the truth', () => {
    const nameless = (lines: readonly Holding[], every: number) =>
      lines.map((line, i): Holding => {
        const { issuerId: _, ...rest } = line;
        return i % every === 0 ? { ...rest, issuer: 'N/A', asset: 'EC' } : line;
      });
    fc.assert(
      fc.property(book, book, fc.integer({ min: 1, max: 5 }), (a, b, every) => {
        const truth = overlapOf(whole(a), whole(b));
        for (const seen of [
          overlapOf(whole(nameless(a, every)), whole(b)),
          overlapOf(whole(nameless(a, every)), whole(nameless(b, every + 1))),
          overlapOf(cut(nameless(a, every), 10), whole(b)),
        ]) {
          expect(contains(seen.overlap, truth.overlap)).toBe(true);
          expect(contains(seen.coverageAinB, truth.coverageAinB)).toBe(true);
          expect(contains(seen.coverageBinA, truth.coverageBinA)).toBe(true);
        }
      }),
      RUNS,
    );
  });

  test('one more known line never widens the interval', () => {
    fc.assert(
      fc.property(book, book, fc.integer({ min: 3, max: 30 }), (a, b, count) => {
        for (const other of [whole(b), cut(b, 10)]) {
          const before = overlapOf(cut(a, count), other);
          const after = overlapOf(cut(a, count + 1), other);
          expect(contains(before.overlap, after.overlap)).toBe(true);
          expect(contains(before.coverageAinB, after.coverageAinB)).toBe(true);
        }
      }),
      RUNS,
    );
  });
});

describe('concentration', () => {
  test('HHI lies between 1/n and 1, the effective number between 1 and n', () => {
    fc.assert(
      fc.property(book, (a) => {
        const { hhi, effectiveN } = measured(whole(a));
        expect(hhi.low).toBeGreaterThanOrEqual(1 / a.length - ROUNDING);
        expect(hhi.high).toBeLessThanOrEqual(1);
        expect(effectiveN.low).toBeGreaterThanOrEqual(1 - ROUNDING);
        expect(effectiveN.high).toBeLessThanOrEqual(a.length + 1e-6);
      }),
      RUNS,
    );
  });

  test('cut to ten lines, the intervals hold the truth', () => {
    fc.assert(
      fc.property(book, (a) => {
        const [truth, seen] = [measured(whole(a)), measured(cut(a, 10))];
        expect(contains(seen.topTen, truth.topTen)).toBe(true);
        expect(contains(seen.hhi, truth.hhi)).toBe(true);
        expect(contains(seen.effectiveN, truth.effectiveN)).toBe(true);
      }),
      RUNS,
    );
  });

  test('one more known line never widens an interval', () => {
    fc.assert(
      fc.property(book, fc.integer({ min: 3, max: 30 }), (a, count) => {
        const [before, after] = [measured(cut(a, count)), measured(cut(a, count + 1))];
        expect(contains(before.topTen, after.topTen)).toBe(true);
        expect(contains(before.hhi, after.hhi)).toBe(true);
      }),
      RUNS,
    );
  });

  test('the order of lines does not matter', () => {
    fc.assert(
      fc.property(book, (a) => {
        const [one, two] = [measured(whole(a)), measured(whole([...a].reverse()))];
        expect(two.topTen.low).toBeCloseTo(one.topTen.low, 12);
        expect(two.hhi.low).toBeCloseTo(one.hhi.low, 12);
        expect(two.largest.map((x) => x.issuer)).toEqual(one.largest.map((x) => x.issuer));
      }),
      RUNS,
    );
  });
});
