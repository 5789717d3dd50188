import { describe, expect, test } from 'vitest';
import { feeDrag } from '#lib/metrics/fee-drag.ts';
import { addedFundOf } from '#lib/xray/added-fund.ts';
import { fundBookOf, innerFundNames } from '#lib/xray/fund-book.ts';
import { gateStateOf, shareOfDailyVolume } from '#lib/xray/gates.ts';
import { overlapMatrixOf } from '#lib/xray/overlap-matrix.ts';
import { otherOf, unresolvedByReason, unresolvedOf } from '#lib/xray/portfolio.ts';
import { portfolioConcentration } from '#lib/xray/portfolio-concentration.ts';
import { portfolioDrag, portfolioFee } from '#lib/xray/portfolio-fee.ts';
import { shockChange, shockExposureOf } from '#lib/xray/portfolio-shock.ts';
import { sharedHoldingsOf } from '#lib/xray/shared-holdings.ts';
import { aFund, aLine, aList, completeList, issuerIdOf } from '#test/fixtures/fund-builder.ts';
import { bookOf, listOf, part, whole, withFee } from './books.ts';

const near = (value: number) => expect.closeTo(value, 9);
const about = (value: number) => ({ low: near(value), high: near(value) });

describe('companies through all funds', () => {
  const list = listOf(
    [0.6, whole('A', 'NVIDIA Corp 50', 'Apple Inc 50')],
    [0.4, whole('B', 'NVIDIA Corp 25', 'Toyota Motor Corp 75')],
  );

  test('a company’s weight is the sum over funds of share of the list times weight in the fund', () => {
    expect(list.companies).toEqual([
      {
        issuerId: issuerIdOf('NVIDIA Corp'),
        issuer: 'NVIDIA Corp',
        weight: near(0.6 * 0.5 + 0.4 * 0.25),
        carriers: [
          { fund: 0, weight: near(0.3) },
          { fund: 1, weight: near(0.1) },
        ],
      },
      expect.objectContaining({ issuer: 'Apple Inc', weight: near(0.3) }),
      expect.objectContaining({ issuer: 'Toyota Motor Corp', weight: near(0.3) }),
    ]);
  });

  test('effective number: 1 / (0.4² + 0.3² + 0.3²)', () => {
    expect(portfolioConcentration(list)).toEqual({
      topTen: about(1),
      effectiveN: about(1 / 0.34),
      base: near(1),
    });
  });

  test('lines that name nothing are never added up', () => {
    const nameless = bookOf(
      aFund({ holdings: aList({ lines: [aLine('Apple Inc', 90), aLine('N/A', 10)] }) }),
    );
    const two = listOf([0.5, nameless], [0.5, nameless]);
    expect(two.companies).toHaveLength(1);
    expect(two.parts.get('unnamed')).toBeCloseTo(0.1, 9);
  });
});

describe('what is not looked through is said', () => {
  const gold = fundBookOf(
    {
      kind: 'found',
      facts: {
        ticker: 'GLD',
        name: 'SPDR Gold Shares',
        ids: {},
        trust: {
          form: 'grantor-trust',
          holds: 'gold',
          source: { kind: 'reviewed-table', url: 'https://www.sec.gov/' },
        },
      },
    },
    'US',
  );
  const leveraged = bookOf(aFund({ ticker: 'TQQQ', name: 'ProShares UltraPro QQQ' }));
  const bonds = bookOf(
    aFund({
      ticker: 'BND',
      name: 'Example Total Bond Market ETF',
      holdings: completeList('United States Treasury 100'),
    }),
  );
  const nowhere = fundBookOf({ kind: 'not-covered', ticker: 'XIU', market: 'CA' }, 'CA');

  test('gold and bonds are known to be no companies; swaps and foreign listings are not known', () => {
    const list = listOf(
      [0.4, whole('A', 'Apple Inc 96', 'US DOLLAR 4')],
      [0.2, gold],
      [0.1, bonds],
      [0.2, leveraged],
      [0.1, nowhere],
    );
    expect(Object.fromEntries(list.parts)).toEqual({
      companies: near(0.4 * 0.96),
      cash: near(0.4 * 0.04),
      commodities: near(0.2),
      bonds: near(0.1),
      derivatives: near(0.2),
      'not-covered': near(0.1),
    });
    expect(otherOf(list)).toBeCloseTo(0.316, 9);
    expect(unresolvedOf(list)).toBeCloseTo(0.3, 9);
    expect(unresolvedByReason(list)).toEqual([
      { part: 'derivatives', weight: near(0.2), tickers: ['TQQQ'] },
      { part: 'not-covered', weight: near(0.1), tickers: ['XIU'] },
    ]);
  });

  test('the rest of a ten-line list is unresolved, lending collateral takes no room', () => {
    const lent = part('A', 'Apple Inc 30', 'Securities Lending Collateral 6', 'NVIDIA Corp 4');
    expect(lent.parts.get('unlisted')).toBeCloseTo(0.66, 9);
    expect(lent.parts.get('companies')).toBeCloseTo(0.34, 9);
  });

  test('a fund of funds with gold and preferred shares: neither is called swaps', () => {
    const outer = aFund({
      ticker: 'OUT',
      name: 'Example Allocation ETF',
      holdings: completeList('SPDR Gold MiniShares ETF 60', 'Preferred ETF 40'),
    });
    const preferred = aFund({ ticker: 'PFF', name: 'iShares Preferred and Income Securities ETF' });
    const trust = gold.facts;
    const book = fundBookOf({ kind: 'found', facts: outer }, 'US', ({ issuer }) =>
      issuer.startsWith('SPDR') ? trust : preferred,
    );
    expect(Object.fromEntries(book.parts)).toEqual({ commodities: near(0.6), mixed: near(0.4) });
  });

  test('a fund of funds is opened, and its lines are asked for by name', () => {
    const inner = aFund({ ticker: 'IN', holdings: completeList('Apple Inc 100') });
    const outer = aFund({
      ticker: 'OUT',
      name: 'Example Allocation ETF',
      holdings: completeList('Inner Equity ETF 80', 'Unheard Of ETF 20'),
    });
    expect(innerFundNames(outer)).toEqual(['Inner Equity ETF', 'Unheard Of ETF']);
    const book = fundBookOf({ kind: 'found', facts: outer }, 'US', ({ issuer }) =>
      issuer === 'Inner Equity ETF' ? inner : undefined,
    );
    expect(Object.fromEntries(book.parts)).toEqual({
      companies: near(0.8),
      'inner-funds': near(0.2),
    });
  });
});

describe('ten-line lists give ranges', () => {
  test('hidden lines may belong to a company that another fund lists', () => {
    // A: 50% hidden in lines of at most 10%, so at most 20% more of one company: 0.5 × 0.2 = 0.1 of the list.
    const list = listOf(
      [0.5, part('A', 'Apple Inc 40', 'Exxon Mobil Corp 10')],
      [0.5, whole('B', 'NVIDIA Corp 100')],
    );
    const found = portfolioConcentration(list);
    const squares = 0.5 ** 2 + 0.2 ** 2 + 0.05 ** 2;
    // Filling NVIDIA with 0.1, then Apple with its one line more of 0.05, then what is left, 0.1, wherever it counts
    // most: an unseen company of 0.1 or Exxon with 0.05 (2 × 0.05 + 0.05 for each unit beats 0.1).
    const most = squares + 0.1 * 1.1 + 0.05 * 0.45 + 0.05 * 0.15 + 0.05 * 0.05;
    expect(found?.effectiveN.high).toBeCloseTo(1 / squares, 9);
    expect(found?.effectiveN.low).toBeCloseTo(1 / most, 9);
  });
});

describe('fees', () => {
  test('blended over the part whose fee is known', () => {
    const unknown = bookOf(aFund({ ticker: 'C', fee: undefined as never }));
    const list = listOf([0.5, withFee('A', 0.0003)], [0.3, withFee('B', 0.0068)], [0.2, unknown]);
    const fee = portfolioFee(list);
    expect(fee?.rate).toBeCloseTo((0.5 * 0.0003 + 0.3 * 0.0068) / 0.8, 12);
    expect(fee?.covered).toBeCloseTo(0.8, 12);
    expect(fee?.leftOut.map(({ book }) => book.ticker)).toEqual(['C']);
  });

  test('the drag of one fund is that of the SEC bulletin', () => {
    const assumptions = { amountUsd: 100_000, yearlyReturn: 0.04, years: 20 };
    const drag = portfolioDrag(listOf([1, withFee('A', 0.01)]), assumptions);
    expect(Math.round(drag.totalUsd)).toBe(39_899);
    expect(drag).toEqual(feeDrag(0.01, assumptions));
  });
});

describe('overlap', () => {
  test('the matrix of x .40 y .35 z .25 and x .20 y .30 w .50 says 50%', () => {
    const { tickers, cells, refused } = overlapMatrixOf([
      whole('A', 'X Corp 40', 'Y Corp 35', 'Z Corp 25'),
      bookOf(aFund({ ticker: 'T', name: 'ProShares UltraPro QQQ' })),
      whole('B', 'X Corp 20', 'Y Corp 30', 'W Corp 50'),
    ]);
    expect(tickers).toEqual(['A', 'B']);
    expect(cells).toEqual([
      [about(1), about(0.5)],
      [about(0.5), about(1)],
    ]);
    expect(refused).toEqual([{ ticker: 'T', why: 'swaps-options-futures' }]);
  });

  test('what a fund adds: min of fund and list by company, and the companies that are new', () => {
    const list = listOf([1, whole('A', 'X Corp 40', 'Y Corp 60')]);
    expect(addedFundOf(list, whole('B', 'X Corp 83', 'W Corp 17'))).toEqual({
      alreadyOwned: about(0.4),
      newCompanies: [{ issuer: 'W Corp', weight: near(0.17) }],
      isSure: true,
      compared: 1,
      total: 1,
    });
  });

  test('companies that several funds hold, the most shared first', () => {
    const shared = sharedHoldingsOf([
      whole('A', 'X Corp 40', 'Y Corp 60'),
      whole('B', 'X Corp 10', 'Y Corp 20', 'Z Corp 70'),
      whole('C', 'X Corp 100'),
    ]);
    expect(shared).toEqual([
      { issuer: 'X Corp', weights: [near(0.4), near(0.1), near(1)], holders: 3 },
      { issuer: 'Y Corp', weights: [near(0.6), near(0.2), undefined], holders: 2 },
    ]);
  });
});

describe('a shock', () => {
  test('top five of 12, 10, 9, 8 and 7 percent at -20% is -9.2%', () => {
    const list = listOf([
      1,
      whole('A', 'One 12', 'Two 10', 'Three 9', 'Four 8', 'Five 7', 'Six 6', 'US DOLLAR 48'),
    ]);
    const exposure = shockExposureOf(list, list.companies.slice(0, 5));
    expect(shockChange(exposure, 0.2)).toEqual(about(-0.092));
  });

  test('a company can also stand among the unlisted lines of a fund; path-dependent funds are refused', () => {
    const list = listOf(
      [0.4, whole('A', 'NVIDIA Corp 50', 'Apple Inc 50')],
      [0.5, part('B', 'Exxon Mobil Corp 10', 'Shell PLC 2')],
      [0.1, bookOf(aFund({ ticker: 'TQQQ', name: 'ProShares UltraPro QQQ' }))],
    );
    const nvidia = list.companies.filter(({ issuer }) => issuer === 'NVIDIA Corp');
    const exposure = shockExposureOf(list, nvidia);
    // Two hidden lines of at most 2% of B, which is half of the list.
    expect(exposure.weight).toEqual({ low: near(0.2), high: near(0.2 + 0.5 * 0.04) });
    expect(exposure.byFund).toEqual([{ fund: 0, weight: near(0.2) }]);
    expect(exposure.refused).toEqual([2]);
    expect(exposure.refusedWeight).toBeCloseTo(0.1, 12);
  });
});

describe('gates', () => {
  test.each([
    [0.1, 0.1, 0.1, 'pass'],
    [0.11, 0.2, 0.1, 'over'],
    [0.05, 0.2, 0.1, 'open'],
  ] as const)('%d to %d against %d: %s', (low, high, line, state) => {
    expect(gateStateOf({ low, high }, line)).toBe(state);
  });

  test('a position of 250,000 in a fund that trades 1.5 million a day is a sixth of a day', () => {
    expect(shareOfDailyVolume(250_000, 1_500_000)).toBeCloseTo(1 / 6, 12);
    expect(shareOfDailyVolume(1, 0)).toBeUndefined();
  });
});
