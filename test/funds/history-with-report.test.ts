import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FundMonth, MonthlyHistory } from '#lib/funds/filed-facts.ts';
import { monthAfter } from '#lib/funds/filed-facts-of-row.ts';
import { historyWithReport } from '#lib/funds/history-with-report.ts';
import type { Source } from '#lib/funds/source.ts';
import { twelveMonthReturnOf } from '#lib/metrics/twelve-month-return.ts';

const at = (asOf: string): Source => ({ kind: 'nport', url: `https://www.sec.gov/${asOf}`, asOf });

/** So many months up to and with the last one; each returns what is given. */
function history(last: string, count: number, totalReturn: number): MonthlyHistory {
  const months = Array.from({ length: count }, (_, i) => ({
    month: monthAfter(last, i + 1 - count),
    totalReturn,
  }));
  return { months, source: at(`${last}-30`) };
}

const spanOf = ({ months }: MonthlyHistory) =>
  `${months.length}: ${months[0]?.month} to ${months.at(-1)?.month}`;

describe('packaged months with those of a report read since', () => {
  const next = history('2026-06', 3, 0.02);
  test.each<{ name: string; packaged?: MonthlyHistory; span: string; by: string; and?: string }>([
    { name: 'nothing packaged', span: '3: 2026-04 to 2026-06', by: '2026-06' },
    {
      name: 'three years packaged, and the next report',
      ...{ packaged: history('2026-03', 36, 0.01), span: '39: 2023-04 to 2026-06' },
      ...{ by: '2026-06', and: '2026-03' },
    },
    {
      name: 'the packaged report itself',
      ...{ packaged: history('2026-06', 36, 0.01), span: '36: 2023-07 to 2026-06' },
      ...{ by: '2026-06', and: '2026-06' },
    },
    {
      name: 'a month missing between: the packaged ones are more, and stand by their own filing',
      ...{ packaged: history('2026-02', 36, 0.01), span: '36: 2023-03 to 2026-02', by: '2026-02' },
    },
    {
      name: 'a month missing between, and no more months packaged than read',
      ...{ packaged: history('2026-02', 3, 0.01), span: '3: 2026-04 to 2026-06', by: '2026-06' },
    },
    {
      name: 'a newer package overtakes what was read',
      ...{ packaged: history('2026-09', 12, 0.01), span: '12: 2025-10 to 2026-09' },
      ...{ by: '2026-09', and: '2026-06' },
    },
  ])('$name', ({ packaged, span, by, and }) => {
    const both = historyWithReport(packaged, next);
    expect(spanOf(both)).toBe(span);
    expect(both.source).toEqual(at(`${by}-30`));
    expect(both.earlier).toEqual(and === undefined ? undefined : at(`${and}-30`));
  });

  test('over the turn of the year', () => {
    const both = historyWithReport(history('2025-12', 12, 0.01), history('2026-03', 3, 0.02));
    expect(spanOf(both)).toBe('15: 2025-01 to 2026-03');
  });

  test('a year goes on over both: nine packaged months of 1%, three read of 2%', () => {
    const both = historyWithReport(history('2026-03', 36, 0.01), history('2026-06', 3, 0.02));
    expect(twelveMonthReturnOf(both)).toEqual({
      totalReturn: expect.closeTo(1.01 ** 9 * 1.02 ** 3 - 1, 12),
      ...{ from: '2025-07', to: '2026-06', months: 12 },
    });
  });

  test('of a month in both the newer filing stands in what it states', () => {
    const packaged = {
      months: [{ month: '2026-06', totalReturn: 0.01, creationsUsd: 5, redemptionsUsd: 1 }],
      source: at('2026-06-30'),
    };
    const read = {
      months: [{ month: '2026-06', creationsUsd: 6, redemptionsUsd: 2 }],
      source: at('2026-06-30'),
    };
    expect(historyWithReport(packaged, read).months).toEqual([
      { month: '2026-06', totalReturn: 0.01, creationsUsd: 6, redemptionsUsd: 2 },
    ]);
  });

  test('whatever is packaged and read: oldest first, no month twice, none made up', () => {
    const months = fc
      .uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 12 })
      .map((places) =>
        places
          .toSorted((a, b) => a - b)
          .map((place): FundMonth => ({ month: monthAfter('2023-01', place), totalReturn: 0 })),
      );
    const chain = months.map(
      (all): MonthlyHistory => ({ months: all, source: at(`${all.at(-1)?.month}-30`) }),
    );
    fc.assert(
      fc.property(chain, chain, (packaged, read) => {
        const names = historyWithReport(packaged, read).months.map(({ month }) => month);
        expect(names).toEqual([...new Set(names)].toSorted());
        const given = [...packaged.months, ...read.months].map(({ month }) => month);
        expect(names.every((name) => given.includes(name))).toBe(true);
        const fewest = Math.max(packaged.months.length, read.months.length);
        expect(names.length).toBeGreaterThanOrEqual(fewest);
      }),
    );
  });
});
