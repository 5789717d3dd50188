import { describe, expect, test } from 'vitest';
import { equityPartOf } from '#lib/metrics/left-out.ts';
import { overlapOf } from '#lib/metrics/overlap.ts';
import { ownedPartOf } from '#lib/metrics/owned-part.ts';
import { cardModelOf } from '#lib/view/card-model-of.ts';
import { type OwnedListInputs, ownedListOf } from '#lib/view/owned-list.ts';
import { viewContextOf } from '#lib/view/view-context.ts';
import { aFund, completeList, tenLines } from '#test/fixtures/fund-builder.ts';

const A = aFund({ ticker: 'A', holdings: completeList('X 60', 'Y 40') });
const B = aFund({
  ticker: 'B',
  holdings: { ...completeList('Y 50', 'Z 50'), asOf: '2026-03-31' },
});
const BONDS = aFund({ ticker: 'AGG', name: 'iShares Core U.S. Aggregate Bond ETF' });
const { holdings: _, ...UNLISTED } = aFund({ ticker: 'OLD' });
const FUND = aFund({ ticker: 'NEW', holdings: completeList('X 50', 'Y 20', 'W 30') });

function rowBeside(owned: OwnedListInputs, facts = FUND) {
  const book = ownedListOf(owned);
  const context = viewContextOf({
    plainFunds: [],
    today: '2026-11-21',
    ...(book && { owned: book }),
  });
  return cardModelOf({ kind: 'found', facts }, context).sameness?.[0];
}

describe('a list as one book', () => {
  test('share in the list times weight in the fund, added up by company', () => {
    const part = ownedPartOf([
      { part: equityPartOf(A.holdings!), weight: 0.5 },
      { part: equityPartOf(B.holdings!), weight: 0.5 },
    ]);
    expect(part?.issuers.map(({ issuer, weight }) => [issuer, weight])).toEqual([
      ['Y', expect.closeTo(0.45, 9)],
      ['X', expect.closeTo(0.3, 9)],
      ['Z', expect.closeTo(0.25, 9)],
    ]);
  });

  test('ten lines in the list widen what is said, and hold the truth', () => {
    const whole = completeList('X 40', 'Y 30', 'Z 20', 'W 10');
    const seen = ownedPartOf([{ part: equityPartOf(tenLines('X 40', 'Y 30')), weight: 1 }]);
    const truth = ownedPartOf([{ part: equityPartOf(whole), weight: 1 }]);
    const fund = equityPartOf(FUND.holdings!);
    const range = overlapOf(fund, seen!).overlap;
    const exact = overlapOf(fund, truth!).overlap;
    expect(range.low).toBeLessThanOrEqual(exact.low);
    expect(range.high).toBeGreaterThanOrEqual(exact.high);
  });

  test('an empty list is none', () => {
    expect(ownedPartOf([])).toBeUndefined();
  });
});

describe('the row on the card', () => {
  test('you already own 50% of this', () => {
    const funds = [
      { facts: A, weight: 0.5 },
      { facts: B, weight: 0.5 },
    ];
    expect(rowBeside({ name: 'Mine', total: 2, funds })).toMatchObject({
      overlap: {
        label: 'Beside your list “Mine”',
        // X: 30 of 50, Y: 20 of 20, W: none.
        text: 'you already own 50% of this',
        note: '2 of 2 funds of the list compared.',
      },
      dates: 'NEW 28 Feb 2026, your list 28 Feb 2026 to 31 Mar 2026',
    });
  });

  test('bonds in the list are owned too, but not compared', () => {
    const funds = [
      { facts: A, weight: 0.4 },
      { facts: BONDS, weight: 0.6 },
    ];
    expect(rowBeside({ name: 'Mine', total: 2, funds })?.overlap).toMatchObject({
      text: 'you already own 40% of this',
      note: '1 of 2 funds of the list compared.',
    });
  });

  test.each([
    ['funds that we have no facts of', undefined],
    [
      'a fund that holds companies by swaps',
      aFund({ ticker: 'TQQQ', name: 'ProShares UltraPro QQQ' }),
    ],
    ['a fund whose holdings are not packaged', UNLISTED],
  ])('%s: the rest of the list may hold it too, so “at least”', (_what, facts) => {
    const funds = [
      { facts: A, weight: 0.1 },
      { facts, weight: 0.9 },
    ];
    expect(rowBeside({ name: 'Mine', total: 3, funds })?.overlap).toMatchObject({
      // X: 6 of 50, Y: 4 of 20.
      text: 'you already own at least 10% of this',
      note: '1 of 3 funds of the list compared.',
    });
  });

  test('a list without comparable funds has no row', () => {
    expect(
      rowBeside({ name: 'Mine', total: 1, funds: [{ facts: BONDS, weight: 1 }] }),
    ).toBeUndefined();
  });
});
