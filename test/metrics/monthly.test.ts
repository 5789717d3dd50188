import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FundMonth, MonthlyHistory } from '#lib/funds/filed-facts.ts';
import { monthAfter } from '#lib/funds/filed-facts-of-row.ts';
import { isRefused } from '#lib/metrics/interval.ts';
import { monthlyDrawdownOf } from '#lib/metrics/monthly-drawdown.ts';
import { netFlowOf } from '#lib/metrics/net-flow.ts';
import { returnCorrelationOf } from '#lib/metrics/return-correlation.ts';
import { twelveMonthReturnOf } from '#lib/metrics/twelve-month-return.ts';

const SOURCE = { kind: 'nport', url: 'https://www.sec.gov/x', asOf: '2026-06-30' } as const;

/** Months in a row that end in June 2026; `null`: the filing is not at hand. */
function history(...returns: readonly (number | null)[]): MonthlyHistory {
  const first = monthAfter('2026-07', -returns.length);
  const months = returns.flatMap((totalReturn, i): FundMonth[] =>
    totalReturn === null ? [] : [{ month: monthAfter(first, i), totalReturn }],
  );
  return { months, source: SOURCE };
}

const times = (count: number, value: number) => Array.from({ length: count }, () => value);

describe('return over twelve months', () => {
  test('one percent a month is 12.68% a year', () => {
    expect(twelveMonthReturnOf(history(...times(12, 0.01)))).toEqual({
      totalReturn: expect.closeTo(0.126825, 6),
      ...{ from: '2025-07', to: '2026-06', months: 12 },
    });
  });

  test('minus half and plus half is minus a quarter; older months do not count', () => {
    const found = twelveMonthReturnOf(history(0.9, ...times(10, 0), -0.5, 0.5));
    expect(found).toMatchObject({ totalReturn: expect.closeTo(-0.25, 9), from: '2025-07' });
  });

  test.each([
    ['eleven months', times(11, 0.01)],
    ['a gap in the year', [...times(6, 0.01), null, ...times(8, 0.01)]],
    ['no month', []],
  ])('refused for %s', (_, returns) => {
    expect(twelveMonthReturnOf(history(...returns))).toEqual({ refused: 'months-missing' });
  });

  test('refused when the newest month states no return, however long the run before it', () => {
    const known = history(...times(24, 0.01));
    const months = [...known.months, { month: '2026-07', creationsUsd: 1 }];
    expect(twelveMonthReturnOf({ ...known, months })).toEqual({ refused: 'months-missing' });
  });
});

describe('monthly drawdown', () => {
  test('up 10%, down 20%, down 10%, up: 28% from the top', () => {
    const found = monthlyDrawdownOf(history(...times(9, 0), 0.1, -0.2, -0.1, 0.3));
    expect(found).toMatchObject({ drawdown: expect.closeTo(0.28, 9), lowest: '2026-05' });
  });

  test('a fall in the very first month counts from the value before it', () => {
    expect(monthlyDrawdownOf(history(-0.1, ...times(11, 0.01)))).toMatchObject({
      drawdown: expect.closeTo(0.1, 9),
      lowest: '2025-07',
    });
  });

  test('a fund that only rose has none, and no lowest month', () => {
    expect(monthlyDrawdownOf(history(...times(12, 0.01)))).toEqual({
      ...{ drawdown: 0, from: '2025-07', to: '2026-06', months: 12 },
    });
  });

  test('refused below twelve months in a row', () => {
    expect(monthlyDrawdownOf(history(0.1, null, ...times(11, 0)))).toEqual({
      refused: 'months-missing',
    });
  });

  test('property: between 0 and 1, no smaller than the worst month, more months never shrink it', () => {
    const returns = fc.array(fc.double({ min: -0.9, max: 1, noNaN: true }), {
      ...{ minLength: 12, maxLength: 40 },
    });
    fc.assert(
      fc.property(returns, fc.double({ min: -0.9, max: 1, noNaN: true }), (months, older) => {
        const drawdown = (list: readonly number[]) => {
          const found = monthlyDrawdownOf(history(...list));
          return isRefused(found) ? Number.NaN : found.drawdown;
        };
        const own = drawdown(months);
        expect(own).toBeGreaterThanOrEqual(Math.max(0, -Math.min(...months)) - 1e-9);
        expect(own).toBeLessThanOrEqual(1);
        expect(drawdown([older, ...months])).toBeGreaterThanOrEqual(own - 1e-9);
      }),
    );
  });
});

describe('correlation of monthly returns', () => {
  const wave = Array.from({ length: 30 }, (_, i) => Math.sin(i) / 10);

  test('a fund with itself, at twice the size, and the other way round', () => {
    const own = history(...wave);
    const at = (factor: number) => history(...wave.map((value) => value * factor));
    expect(returnCorrelationOf(own, own)).toMatchObject({ correlation: 1, months: 30 });
    expect(returnCorrelationOf(own, at(2))).toMatchObject({ correlation: expect.closeTo(1, 9) });
    expect(returnCorrelationOf(own, at(-1))).toMatchObject({ correlation: expect.closeTo(-1, 9) });
  });

  test('by hand: 24 pairs of (1, 1), (2, 3), (3, 2) percent give one half', () => {
    const thirds = (values: readonly number[]) => history(...times(8, 0).flatMap(() => values));
    const found = returnCorrelationOf(thirds([0.01, 0.02, 0.03]), thirds([0.01, 0.03, 0.02]));
    expect(found).toEqual({
      correlation: expect.closeTo(0.5, 9),
      ...{ from: '2024-07', to: '2026-06', months: 24 },
    });
  });

  test('only months that both state are paired', () => {
    const gaps = wave.map((value, i) => (i % 6 === 0 ? null : value));
    expect(returnCorrelationOf(history(...wave), history(...gaps))).toMatchObject({ months: 25 });
  });

  test.each([
    ['23 common months', wave.slice(0, 23), wave.slice(0, 23)],
    ['a fund that never moved', wave, times(30, 0)],
    ['no month in common', wave, []],
  ])('refused for %s', (_, a, b) => {
    expect(returnCorrelationOf(history(...a), history(...b))).toEqual({
      refused: 'too-few-months',
    });
  });

  test('property: symmetric, between -1 and 1', () => {
    const returns = fc.array(fc.double({ min: -0.5, max: 0.5, noNaN: true }), {
      ...{ minLength: 24, maxLength: 24 },
    });
    fc.assert(
      fc.property(returns, returns, (a, b) => {
        const [ab, ba] = [
          returnCorrelationOf(history(...a), history(...b)),
          returnCorrelationOf(history(...b), history(...a)),
        ];
        if (isRefused(ab) || isRefused(ba)) return expect(ab).toEqual(ba);
        expect(ab.correlation).toBeCloseTo(ba.correlation, 9);
        expect(Math.abs(ab.correlation)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('money in and out', () => {
  const flows = (...months: readonly (readonly [number, number])[]): MonthlyHistory => ({
    months: months.map(([creationsUsd, redemptionsUsd], i) => ({
      ...{ month: monthAfter('2026-04', i), creationsUsd, redemptionsUsd },
    })),
    source: SOURCE,
  });

  test('creations less redemptions of the last three months', () => {
    expect(netFlowOf(flows([10, 0], [100, 30], [0, 50], [5, 5]), 3)).toEqual({
      ...{ netUsd: 20, creationsUsd: 105, redemptionsUsd: 85 },
      ...{ from: '2026-05', to: '2026-07', months: 3 },
    });
  });

  test('reinvested distributions are no new money', () => {
    const { months, source } = flows([1, 0], [1, 0], [1, 0]);
    const reinvesting = months.map((month) => ({ ...month, reinvestedUsd: 1e6 }));
    expect(netFlowOf({ months: reinvesting, source }, 3)).toMatchObject({ netUsd: 3 });
  });

  test('a month that states one side only is no month', () => {
    const { months, source } = flows([1, 0], [1, 0], [1, 0]);
    const [first, second] = months;
    const last = { month: '2026-06', creationsUsd: 1 };
    expect(netFlowOf({ months: [first!, second!, last], source }, 3)).toEqual({
      refused: 'months-missing',
    });
    expect(netFlowOf({ months, source }, 12)).toEqual({ refused: 'months-missing' });
  });
});
