import { describe, expect, test } from 'vitest';
import { compareViewOf } from '#lib/view/compare-view.ts';
import { addedViewOf } from '#lib/view/xray/added-view.ts';
import { csvText } from '#lib/view/xray/csv-text.ts';
import { fundRowsOf } from '#lib/view/xray/funds-view.ts';
import { gateRowsOf } from '#lib/view/xray/gates-view.ts';
import { listSheet } from '#lib/view/xray/list-sheet.ts';
import { type ListSizes, listWords } from '#lib/view/xray/list-words.ts';
import { overlapViewOf, pairText } from '#lib/view/xray/overlap-view.ts';
import { shockTargetsOf, shockViewOf } from '#lib/view/xray/shock-view.ts';
import { xrayAddress, xrayStart } from '#lib/view/xray/xray-address.ts';
import { xrayCsv } from '#lib/view/xray/xray-csv.ts';
import { xrayJson } from '#lib/view/xray/xray-json.ts';
import { companyRowsOf, xrayViewOf } from '#lib/view/xray/xray-view.ts';
import { listShares } from '#lib/watchlists/list-shares.ts';
import type { HoldingSize, Watchlist } from '#lib/watchlists/watchlists.ts';
import { addedFundOf } from '#lib/xray/added-fund.ts';
import type { FundBook } from '#lib/xray/fund-book.ts';
import { overlapMatrixOf } from '#lib/xray/overlap-matrix.ts';
import { type Portfolio, portfolioOf } from '#lib/xray/portfolio.ts';
import { shockExposureOf } from '#lib/xray/portfolio-shock.ts';
import { aFund } from '#test/fixtures/fund-builder.ts';
import { bookOf, listOf, part, whole } from './books.ts';

const ASSUMPTIONS = { amountUsd: 10_000, yearlyReturn: 0.04, years: 20 };
const DRAG = { assumptions: ASSUMPTIONS, isListValue: false };
const LEVERAGED = bookOf(aFund({ ticker: 'TQQQ', name: 'ProShares UltraPro QQQ' }));

const SURE = listOf(
  [0.6, whole('A', 'NVIDIA Corp 50', 'Apple Inc 50')],
  [0.4, whole('B', 'NVIDIA Corp 25', 'Toyota Motor Corp 75')],
);
const UNSURE = listOf(
  [0.5, whole('A', 'NVIDIA Corp 50', 'Apple Inc 50')],
  [0.3, part('B', 'NVIDIA Corp 10', 'Shell PLC 5')],
  [0.2, LEVERAGED],
);

const SIZES: ListSizes = { basis: 'weights', rows: [{ weight: 1 }], uncounted: [] };

describe('the page says', () => {
  test('exactly, where everything is known', () => {
    const view = xrayViewOf(SURE, DRAG);
    expect(companyRowsOf(SURE, 10)[0]).toEqual({
      name: 'NVIDIA',
      weight: expect.closeTo(0.4, 9),
      text: '40.0%',
      through: 'A 30.0%, B 10.0%',
    });
    expect(view.figures.map(({ label, text }) => `${label}: ${text}`)).toEqual([
      'Fee of the whole list: 0.50% a year',
      'What fees cost: $2,090',
      'Largest company: NVIDIA 40.0%',
      'As concentrated as: 2.9 equal companies',
      'Ten largest companies: 100.0%',
      'Not looked through: 0.0%',
    ]);
    expect(view.unresolved).toEqual([]);
  });

  test.each<[what: string, other: FundBook, share: string, limit: string, fall: string]>([
    ['all is open', whole('B', 'P 34', 'Q 33', 'R 33'), '42.3%', 'X 42.3%', '−8.5%'],
    // 42.27% is not "at least 42.3%".
    ['half is not', LEVERAGED, '42.2%', 'X at least 42.2%', '−8.4%'],
  ])('the largest company in the same figure everywhere, where %s', (_what, other, ...texts) => {
    const list = listOf([0.5, whole('A', 'X 84.54', 'Y 15.46')], [0.5, other]);
    const [share, limit, fall] = texts;
    const figure = xrayViewOf(list, DRAG).figures.find(({ label }) => label === 'Largest company');
    expect(figure?.text).toBe(`X ${share}`);
    expect(companyRowsOf(list, 1)[0]).toMatchObject({ text: share, through: `A ${share}` });
    const gates = gateRowsOf(list, {}, new Map());
    expect(gates.find(({ name }) => name === 'largestCompany')?.value).toBe(limit);
    const exposure = shockExposureOf(list, list.companies.slice(0, 1));
    expect(shockViewOf(list, exposure, { fall: 0.2 }).change).toBe(fall);
  });

  test('of each fund how much ended in companies, as far as it is known', () => {
    expect(fundRowsOf(UNSURE.funds).map(({ ticker, opened }) => [ticker, opened])).toEqual([
      ['A', '100%'],
      ['B', 'at least 15%'],
      ['TQQQ', 'not known'],
    ]);
  });

  test('at least, and what is missing, where it is not', () => {
    const view = xrayViewOf(UNSURE, DRAG);
    expect(companyRowsOf(UNSURE, 1).map(({ text }) => text)).toEqual(['28.0%']);
    expect(view.unresolved).toEqual([
      { text: '25.5%', reason: expect.stringContaining('ten largest lines'), funds: 'B' },
      { text: '20.0%', reason: expect.stringContaining('Swaps'), funds: 'TQQQ' },
    ]);
    expect(view.parts.at(-1)).toMatchObject({ label: 'Not looked through', text: '45.5%' });
  });

  test('what a fund adds', () => {
    const added = addedFundOf(SURE, whole('C', 'NVIDIA Corp 83', 'Walmart Inc 17'));
    expect(addedViewOf('C', added)).toMatchObject({
      statement: 'You already own 40% of C',
      companies: [{ name: 'Walmart', text: '17.0%' }],
    });
    expect(addedViewOf('TQQQ', addedFundOf(SURE, LEVERAGED)).statement).toMatch(/swaps/);
  });

  test('what a fund adds at least, where part of the list may hold it too', () => {
    const list = listOf([0.8, whole('A', 'NVIDIA Corp 50', 'Apple Inc 50')], [0.2, LEVERAGED]);
    const added = addedFundOf(list, whole('C', 'NVIDIA Corp 83', 'Walmart Inc 17'));
    expect(addedViewOf('C', added)).toMatchObject({
      ...{ statement: 'You already own at least 40% of C', range: '40% to 60%' },
      notes: expect.arrayContaining(['1 of 2 funds of the list could be compared.']),
    });
  });

  test('a fall, with what it leaves out', () => {
    const [five] = shockTargetsOf(UNSURE, undefined, undefined);
    const exposure = shockExposureOf(UNSURE, five?.companies ?? []);
    const view = shockViewOf(UNSURE, exposure, { fall: 0.2, totalUsd: 1000 });
    expect(view.change).toBe('−10.9%');
    expect(view.isAtLeast).toBe(true);
    expect(view.money).toBe('$109 of $1,000');
    expect(view.notes.join(' ')).toMatch(/At most −.*Not counted: TQQQ \(20\.0% of the list\)/);
  });

  test('limits in words: within, over, and not decided by what is known', () => {
    const lines = { largestFund: 0.5, largestCompany: 0.2, tenLargest: 0.9, highestFee: 0.001 };
    const states = gateRowsOf(UNSURE, lines, new Map()).map(({ name, state }) => [name, state]);
    expect(states).toEqual([
      ['largestFund', 'pass'],
      ['largestCompany', 'over'],
      ['tenLargest', 'open'],
      ['highestFee', 'over'],
      ['shareOfDailyVolume', undefined],
      ['widestSpread', undefined],
    ]);
  });

  test('overlap as numbers, ranges and refusals', () => {
    const view = overlapViewOf(overlapMatrixOf(UNSURE.funds.map(({ book }) => book)));
    expect(view.tickers).toEqual(['A', 'B']);
    expect(view.rows[0]?.[1]).toMatchObject({ text: '10–25%', spoken: '10% to 25%' });
    expect(view.refused).toEqual([{ funds: 'TQQQ', reason: expect.stringMatching(/swaps/) }]);
    const pair = { tickers: ['A', 'B'], overlap: { low: 0.529, high: 0.9 } } as const;
    expect(pairText(pair)).toBe('A and B: at least 52%');
  });

  test('funds side by side', () => {
    const books = SURE.funds.map(({ book }) => book);
    const view = compareViewOf(books, new Map([['US A', 'fits']]));
    expect(
      view.columns.map(({ ticker, verdict, effectiveN }) => [ticker, verdict, effectiveN]),
    ).toEqual([
      ['A', 'fits', '2'],
      ['B', undefined, '1.6'],
    ]);
    expect(view.shared).toEqual([{ name: 'NVIDIA', texts: ['50.0%', '25.0%'] }]);
  });

  const owned = (ticker: string, size?: HoldingSize) => ({
    ...{ ticker, market: 'US' as const },
    ...(size && { size }),
  });
  const fiveThousand = owned('VOO', { amountUsd: 5000 });
  const unpriced = owned('BND', { shares: 90 });
  test.each<[what: string, rows: Watchlist['rows'], size: string, notes: readonly string[]]>([
    [
      'sizes of none',
      [owned('VOO'), owned('BND')],
      '2 funds, 100% of the list',
      ['No sizes entered: each fund counts the same.'],
    ],
    [
      'numbers of shares alone',
      [owned('VOO', { shares: 10 }), unpriced],
      '2 funds, 100% of the list',
      ['No price entered beside the numbers of shares: each fund counts the same.'],
    ],
    [
      'a sum and none',
      [fiveThousand, owned('GLD')],
      '1 fund · $5,000',
      ['Left out, no size entered: GLD.'],
    ],
    [
      'a sum and a percentage',
      [fiveThousand, owned('SMH', { weight: 0.25 })],
      '1 fund · $5,000',
      ['Left out, entered in percent where others are in dollars: SMH.'],
    ],
    [
      'priced shares and unpriced ones',
      [owned('VOO', { shares: 10, priceUsd: 600 }), unpriced],
      '1 fund · $6,000',
      ['Left out, shares entered without their price: BND.'],
    ],
    [
      'a percentage and unpriced shares',
      [owned('SMH', { weight: 0.25 }), unpriced],
      '1 fund, 100% of the list',
      ['Left out, shares entered without their price: BND.'],
    ],
    [
      'zeros',
      [owned('VOO', { amountUsd: 0 }), owned('BND')],
      '2 funds, 100% of the list',
      ['No size above 0 entered: each fund counts the same.'],
    ],
    [
      'every kind at once',
      [
        fiveThousand,
        owned('SMH', { weight: 0.25 }),
        unpriced,
        owned('GLD'),
        owned('IBIT', { amountUsd: 0 }),
      ],
      '1 fund · $5,000',
      [
        'Left out, no size entered: GLD.',
        'Left out, shares entered without their price: BND.',
        'Left out, entered in percent where others are in dollars: SMH.',
        'Left out, size 0 entered: IBIT.',
      ],
    ],
  ])('what the shares come from: %s', (_what, rows, size, notes) => {
    const shares = listShares({ id: 'a', name: 'Mine', rows });
    expect(listWords(shares, undefined)).toMatchObject({ size, notes });
    expect(listWords(shares, '28 Feb 2026').notes).toEqual([...notes, 'Holdings of 28 Feb 2026.']);
  });

  test.each([
    [0.04, 20, 'over 20 years at 4%:'],
    [0.045, 20, 'over 20 years at 4.5%:'],
    [0.041234, 1, 'over 1 year at 4.1234%:'],
    [-0.025, 2, 'over 2 years at −2.5%:'],
    [0, 10, 'over 10 years at 0%:'],
  ])('the growth that the sum is worked out with: %d over %d', (yearlyReturn, years, words) => {
    const drag = { assumptions: { amountUsd: 10_000, yearlyReturn, years }, isListValue: false };
    const note = xrayViewOf(SURE, drag).figures[1]?.note;
    expect(note).toContain(`Of $10,000 ${words}`);
  });

  test('a fund against a day’s volume: by money only, and how many were entered', () => {
    const volume = (...tickers: string[]) =>
      new Map(tickers.map((ticker) => [`US ${ticker}`, { dailyVolumeUsd: 1e6 }]));
    const said = (list: Portfolio, ...entered: string[]) =>
      gateRowsOf(list, { shareOfDailyVolume: 0.05 }, volume(...entered)).find(
        ({ name }) => name === 'shareOfDailyVolume',
      );
    const inMoney = portfolioOf(
      SURE.funds.map((fund) => ({ ...fund, amountUsd: fund.weight * 100_000 })),
    );
    expect(said(SURE, 'A', 'B')).toEqual({
      ...{ name: 'shareOfDailyVolume', label: 'Share of daily volume' },
      value: 'needs amounts in dollars',
    });
    expect(said(inMoney)).toMatchObject({ value: 'not entered' });
    expect(said(inMoney, 'B')).toMatchObject({ value: 'B 4.00% of 1 entered', state: 'open' });
    expect(said(inMoney, 'A', 'B')).toMatchObject({ value: 'A 6.00%', state: 'over' });
  });
});

describe('files to take along', () => {
  const report = { listName: 'Mine', madeOn: '2026-11-21', portfolio: UNSURE, drag: DRAG };

  test('JSON has every figure with its document and date', () => {
    const json = JSON.parse(xrayJson(report));
    expect(json.funds[0]).toMatchObject({
      ticker: 'A',
      share: 0.5,
      holdingsAsOf: '2026-02-28',
      holdingsSource: { kind: 'nport', url: expect.stringMatching(/^https:/) },
      feeSource: { kind: 'prospectus' },
    });
    expect(json.companies[0]).toMatchObject({ name: 'NVIDIA Corp', shareAtLeast: 0.28 });
    expect(json.madeOn).toBe('2026-11-21');
  });

  test('CSV has as many cells in every row as its head, at most', () => {
    const rows = xrayCsv(report).trimEnd().split('\r\n');
    expect(rows[0]).toBe(
      'what,name,percent at least,percent at most,amount USD,through,as of,source',
    );
    expect(rows).toContain('company,NVIDIA Corp,28,,,A 25; B 3');
    expect(rows.find((row) => row.startsWith('fund,A'))).toMatch(/2026-02-28,https:/);
  });

  test('a filed name is never a formula for a spreadsheet', () => {
    expect(csvText([['=HYPERLINK("x")', '+1', 'a,b', 'plain', 3, undefined]])).toBe(
      `"'=HYPERLINK(""x"")",'+1,"a,b",plain,3,\r\n`,
    );
  });

  test('the picture is well-formed, carries sources, and filed names stay text', () => {
    const hostile = listOf([1, whole('A', '<script>&"Corp 60', 'Apple Inc 40')]);
    const view = xrayViewOf(hostile, DRAG);
    const { svg, width, height } = listSheet({
      name: 'A & B <list>',
      madeOn: '2026-11-21',
      portfolio: hostile,
      view,
      words: listWords(SIZES, '28 Feb 2026'),
    });
    expect(width).toBe(1200);
    expect(height).toBeGreaterThan(400);
    expect(svg).not.toMatch(/<script/i);
    expect(svg).toContain('A &amp; B &lt;list&gt;');
    expect(svg).toContain('28 Feb 2026');
    expect(svg.match(/<text /g)?.length).toBe(svg.match(/<\/text>/g)?.length);
    expect(svg).toContain('Largest companies through all funds<');
  });

  test('the picture says once that shares are the least they can be', () => {
    const view = xrayViewOf(UNSURE, DRAG);
    const words = listWords(SIZES, '28 Feb 2026');
    const { svg } = listSheet({
      name: 'Mixed',
      madeOn: '2026-11-21',
      portfolio: UNSURE,
      view,
      words,
    });
    expect(svg).toContain('Largest companies through all funds, at least<');
    expect(svg).toContain('28.0%');
  });
});

describe('the address of the page', () => {
  test('says which list and funds, and is read back', () => {
    const start = {
      list: 'a/b c',
      funds: [
        { market: 'US', ticker: 'AIQ' },
        { market: 'CA', ticker: 'XIU' },
      ],
    } as const;
    const address = xrayAddress(start);
    expect(xrayStart(address.slice(address.indexOf('?')))).toEqual(start);
    expect(xrayAddress({ funds: [] })).toBe('xray.html');
  });

  test('what is no fund is left aside, and five are enough', () => {
    expect(xrayStart('?funds=US:AIQ,nonsense,XX:A,US:<b>').funds).toEqual([
      { market: 'US', ticker: 'AIQ' },
    ]);
    expect(xrayStart(`?funds=${Array(9).fill('US:AIQ').join(',')}`).funds).toHaveLength(5);
  });
});
