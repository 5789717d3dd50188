import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FundBook } from '#lib/xray/fund-book.ts';
import { overlapMatrixOf } from '#lib/xray/overlap-matrix.ts';
import { otherOf, type Portfolio, portfolioOf, unresolvedOf } from '#lib/xray/portfolio.ts';
import { portfolioConcentration } from '#lib/xray/portfolio-concentration.ts';
import { portfolioFee } from '#lib/xray/portfolio-fee.ts';
import { shockExposureOf } from '#lib/xray/portfolio-shock.ts';
import { aFee, aFund, aLine, aList } from '#test/fixtures/fund-builder.ts';
import { bookOf, listOf } from './books.ts';

const SEED = 20261121;
const RUNS = { seed: SEED, numRuns: 150 };

/** Names of 30 companies, so that funds share some. */
const COMPANIES = Array.from(
  { length: 30 },
  (_, at) => `Company ${String.fromCharCode(65 + at)}x Corp`,
);

interface AnyFund {
  readonly all: FundBook;
  /** The same fund, of which the ten largest lines are known. */
  readonly ten: FundBook;
}

/** A plain equity fund fully invested in distinct companies. */
const anyFund: fc.Arbitrary<AnyFund> = fc
  .tuple(
    fc.uniqueArray(fc.nat({ max: COMPANIES.length - 1 }), { minLength: 1, maxLength: 25 }),
    fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 25, maxLength: 25 }),
    fc.integer({ min: 0, max: 100 }),
  )
  .map(([places, sizes, fee]) => {
    const total = places.reduce((sum, _, at) => sum + (sizes[at] ?? 1), 0);
    const lines = places
      .map((place, at) => aLine(COMPANIES[place] ?? '', ((sizes[at] ?? 1) / total) * 100))
      .sort((a, b) => b.weight - a.weight);
    const of = (kept: typeof lines, coverage: 'complete' | 'top-ten') =>
      bookOf(
        aFund({ fee: aFee({ net: fee / 10_000 }), holdings: aList({ coverage, lines: kept }) }),
      );
    return { all: of(lines, 'complete'), ten: of(lines.slice(0, 10), 'top-ten') };
  });

const anyList = fc
  .array(fc.tuple(anyFund, fc.integer({ min: 1, max: 100 })), { minLength: 1, maxLength: 6 })
  .map((rows) => {
    const total = rows.reduce((sum, [, size]) => sum + size, 0);
    return rows.map(([fund, size]) => ({ fund, weight: size / total }));
  });

type AnyList = readonly { readonly fund: AnyFund; readonly weight: number }[];

function portfolio(rows: AnyList, isKnown: (at: number) => boolean): Portfolio {
  return portfolioOf(
    rows.map(({ fund, weight }, at) => ({ weight, book: isKnown(at) ? fund.all : fund.ten })),
  );
}

describe('whatever the list', () => {
  test('companies, other parts and what is unresolved make the whole', () => {
    fc.assert(
      fc.property(anyList, fc.nat({ max: 63 }), (rows, known) => {
        const list = portfolio(rows, (at) => Boolean(known & (1 << at)));
        const companies = list.parts.get('companies') ?? 0;
        expect(companies + otherOf(list) + unresolvedOf(list)).toBeCloseTo(1, 9);
        expect(list.companies.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(
          companies,
          9,
        );
        for (const { weight, carriers } of list.companies) {
          expect(carriers.reduce((sum, one) => sum + one.weight, 0)).toBeCloseTo(weight, 9);
        }
      }),
      RUNS,
    );
  });

  test('the order of the funds does not matter', () => {
    fc.assert(
      fc.property(anyList, (rows) => {
        const there = portfolio(rows, () => false);
        const back = portfolio([...rows].reverse(), () => false);
        expect(back.companies.map(({ issuer }) => issuer)).toEqual(
          there.companies.map(({ issuer }) => issuer),
        );
        const [a, b] = [portfolioConcentration(there), portfolioConcentration(back)];
        expect(a?.effectiveN.low).toBeCloseTo(b?.effectiveN.low ?? Number.NaN, 6);
        expect(a?.effectiveN.high).toBeCloseTo(b?.effectiveN.high ?? Number.NaN, 6);
        expect(portfolioFee(there)?.rate).toBeCloseTo(portfolioFee(back)?.rate ?? Number.NaN, 12);
      }),
      RUNS,
    );
  });

  test('a list of one fund is the fund', () => {
    fc.assert(
      fc.property(anyFund, ({ all }) => {
        const list = listOf([1, all]);
        expect(list.companies.map(({ weight }) => weight)).toEqual(
          all.issuers.map(({ weight }) => expect.closeTo(weight, 9)),
        );
        const rate = all.facts?.fee?.net;
        expect(portfolioFee(list)?.rate).toBeCloseTo(rate ?? Number.NaN, 12);
      }),
      RUNS,
    );
  });

  test('the same fund twice is that fund', () => {
    fc.assert(
      fc.property(anyFund, fc.integer({ min: 1, max: 99 }), ({ ten }, percent) => {
        const once = portfolioConcentration(listOf([1, ten]));
        const twice = portfolioConcentration(
          listOf([percent / 100, ten], [1 - percent / 100, ten]),
        );
        expect(twice?.effectiveN.low).toBeCloseTo(once?.effectiveN.low ?? Number.NaN, 6);
        expect(twice?.topTen.high).toBeCloseTo(once?.topTen.high ?? Number.NaN, 9);
      }),
      RUNS,
    );
  });

  test('knowing more never widens, and the truth lies within', () => {
    fc.assert(
      fc.property(anyList, fc.nat({ max: 63 }), (rows, known) => {
        const some = portfolio(rows, (at) => Boolean(known & (1 << at)));
        const none = portfolio(rows, () => false);
        const all = portfolio(rows, () => true);
        const inside = (inner: Portfolio, outer: Portfolio) => {
          const [small, large] = [portfolioConcentration(inner), portfolioConcentration(outer)];
          if (!small || !large) return;
          for (const figure of ['effectiveN', 'topTen'] as const) {
            expect(small[figure].low).toBeGreaterThanOrEqual(large[figure].low - 1e-6);
            expect(small[figure].high).toBeLessThanOrEqual(large[figure].high + 1e-6);
          }
        };
        inside(all, some);
        inside(some, none);
      }),
      RUNS,
    );
  });

  test('a shock’s range holds what falls when all is known', () => {
    fc.assert(
      fc.property(anyList, fc.nat({ max: COMPANIES.length - 1 }), (rows, place) => {
        const falls = (list: Portfolio) =>
          list.companies.filter(({ issuer }) => issuer === COMPANIES[place]);
        const all = portfolio(rows, () => true);
        const ten = portfolio(rows, () => false);
        if (falls(ten).length === 0) return;
        const truth = shockExposureOf(all, falls(all)).weight;
        const range = shockExposureOf(ten, falls(ten)).weight;
        expect(truth.low).toBeCloseTo(truth.high, 9);
        expect(truth.low).toBeGreaterThanOrEqual(range.low - 1e-9);
        expect(truth.low).toBeLessThanOrEqual(range.high + 1e-9);
      }),
      RUNS,
    );
  });

  test('the overlap matrix is symmetric, and what all lines say lies within what ten say', () => {
    fc.assert(
      fc.property(fc.array(anyFund, { minLength: 2, maxLength: 5 }), (funds) => {
        const all = overlapMatrixOf(funds.map((fund) => fund.all)).cells;
        const ten = overlapMatrixOf(funds.map((fund) => fund.ten)).cells;
        all.forEach((row, i) => {
          row.forEach((cell, j) => {
            expect(cell).toEqual(all[j]?.[i]);
            if (i === j) return;
            expect(cell.low).toBeGreaterThanOrEqual((ten[i]?.[j]?.low ?? 0) - 1e-6);
            expect(cell.high).toBeLessThanOrEqual((ten[i]?.[j]?.high ?? 0) + 1e-6);
          });
        });
      }),
      RUNS,
    );
  });
});
