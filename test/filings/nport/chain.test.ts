import { describe, expect, test } from 'vitest';
import { factsOfChain } from '#lib/filings/nport/chain-filings.ts';
import type { NportFiling } from '#lib/filings/nport/nport-filing.ts';
import { NportReader } from '#lib/filings/nport/nport-reader.ts';
import { type FilingParts, filingXml, fixture } from '../../fixtures/filings/filing-xml.ts';

/** Several reports of one fund read together. */

function read(parts: FilingParts): NportFiling {
  const reader = new NportReader();
  reader.write(new TextEncoder().encode(filingXml(parts)));
  return reader.end();
}

/** Shares of one company: a number of its own, how many, at what price. */
function shares(cusip: string, balance: number, price: number, category = 'EC'): string {
  return `<invstOrSec><name>Company ${cusip}</name><lei>N/A</lei><title>Common</title><cusip>${cusip}</cusip>
    <balance>${balance}</balance><units>NS</units><curCd>USD</curCd><valUSD>${balance * price}</valUSD>
    <pctVal>${(balance * price) / 10_000}</pctVal><payoffProfile>Long</payoffProfile><assetCat>${category}</assetCat>
    <issuerCat>CORP</issuerCat><invCountry>US</invCountry></invstOrSec>`;
}

const A = '11111A101';
const B = '22222B102';
const C = '33333C103';

function figures(
  returns: readonly string[],
  flows: readonly (readonly [string, string])[],
): string {
  const [one, two, three] = returns;
  const flow = ([sales, redemption]: readonly [string, string], i: number) =>
    `<mon${i + 1}Flow redemption="${redemption}" reinvestment="0" sales="${sales}"/>`;
  return `<returnInfo><monthlyTotReturns><monthlyTotReturn classId="C000099999" rtn1="${one}" rtn2="${two}" rtn3="${three}"/></monthlyTotReturns></returnInfo>
    ${flows.map(flow).join('')}`;
}

const MARCH = read({
  reportDate: '2026-03-31',
  figures: figures(
    ['1', '2', '3'],
    [
      ['100', '0'],
      ['0', '40'],
      ['N/A', '5'],
    ],
  ),
  holdings: shares(A, 50_000, 10) + shares(B, 40_000, 10) + shares(C, 10_000, 10),
});
const JUNE = read({
  reportDate: '2026-06-30',
  figures: figures(
    ['4', 'N/A', '-5'],
    [
      ['10', '1'],
      ['20', '2'],
      ['30', '3'],
    ],
  ),
  holdings: shares(A, 50_000, 10) + shares(B, 50_000, 10),
});

const context = { ticker: 'TEST', classId: 'C000099999' };
const factsOf = (...filings: NportFiling[]) =>
  factsOfChain(
    filings.map((filing) => ({ filing })),
    context,
  );

describe('several reports of one fund', () => {
  test('months in order, whatever the order of the files; N/A is no month and no zero', () => {
    const { history } = factsOf(JUNE, MARCH);
    expect(history?.months).toEqual([
      {
        month: '2026-01',
        totalReturn: 0.01,
        creationsUsd: 100,
        reinvestedUsd: 0,
        redemptionsUsd: 0,
      },
      {
        month: '2026-02',
        totalReturn: 0.02,
        creationsUsd: 0,
        reinvestedUsd: 0,
        redemptionsUsd: 40,
      },
      { month: '2026-03', totalReturn: 0.03, reinvestedUsd: 0, redemptionsUsd: 5 },
      {
        month: '2026-04',
        totalReturn: 0.04,
        creationsUsd: 10,
        reinvestedUsd: 0,
        redemptionsUsd: 1,
      },
      { month: '2026-05', creationsUsd: 20, reinvestedUsd: 0, redemptionsUsd: 2 },
      {
        month: '2026-06',
        totalReturn: -0.05,
        creationsUsd: 30,
        reinvestedUsd: 0,
        redemptionsUsd: 3,
      },
    ]);
    expect(history?.source.asOf).toBe('2026-06-30');
  });

  test('the newest report’s holdings, and how much changed since the one before', () => {
    const facts = factsOf(MARCH, JUNE);
    expect(facts.holdings).toMatchObject({ asOf: '2026-06-30' });
    expect(facts.bookChange).toMatchObject({
      changed: expect.closeTo(0.1, 9),
      ...{ from: '2026-03-31', to: '2026-06-30', earlier: { asOf: '2026-03-31' } },
    });
  });

  test('a report in between is missing: no change is said', () => {
    const december = read({ reportDate: '2025-12-31', holdings: shares(A, 1, 10) });
    expect(factsOf(december, JUNE).bookChange).toBeUndefined();
  });

  test('cash and collateral that come and go are no trades', () => {
    const cash = shares('44444D104', 500, 1000, 'STIV');
    const withCash = read({ reportDate: '2026-03-31', holdings: shares(A, 50_000, 10) + cash });
    const without = read({ reportDate: '2026-06-30', holdings: shares(A, 50_000, 10) });
    expect(factsOf(withCash, without).bookChange?.changed).toBe(0);
  });

  test('an amendment stands for its date, wherever it is given', () => {
    const wrong = read({ reportDate: '2026-06-30', holdings: shares(C, 1, 10) });
    const amended = read({
      ...{ submissionType: 'NPORT-P/A', reportDate: '2026-06-30', holdings: shares(A, 9, 10) },
    });
    for (const order of [
      [wrong, amended],
      [amended, wrong],
    ]) {
      expect(factsOf(...order).holdings?.lines[0]?.issuer).toBe(`Company ${A}`);
    }
  });

  test('returns of another class are not the fund’s', () => {
    expect(
      factsOfChain([{ filing: JUNE }], { ticker: 'TEST', classId: 'C000000001' }).history
        ?.months[0],
    ).toEqual({ month: '2026-04', creationsUsd: 10, reinvestedUsd: 0, redemptionsUsd: 1 });
  });

  test('a loss of more than everything and a negative sum of sales are not taken', () => {
    const slip = read({
      reportDate: '2026-06-30',
      figures: figures(
        ['-150', '2', '3'],
        [
          ['-5', '1'],
          ['1', '1'],
          ['1', '1'],
        ],
      ),
    });
    expect(factsOf(slip).history?.months[0]).toEqual({
      ...{ month: '2026-04', reinvestedUsd: 0, redemptionsUsd: 1 },
    });
  });

  test('two funds are never chained', () => {
    const sister = read({ seriesId: 'S000088888', reportDate: '2026-03-31' });
    expect(() => factsOf(sister, JUNE)).toThrow('two funds: S000099999 and S000088888');
    const trust = read({ seriesId: null, seriesName: 'N/A', reportDate: '2026-03-31' });
    expect(() => factsOf(trust, JUNE)).toThrow('two funds');
  });

  test('QQQ’s reports from before it became a series fund are its own', () => {
    const qqq = { ...JUNE, cik: 1067839, seriesId: 'S000101292' };
    const { seriesId: _, ...trust } = { ...MARCH, cik: 1067839 };
    const facts = factsOf({ ...trust, seriesId: undefined }, qqq);
    expect(facts.history?.months).toHaveLength(6);
  });
});

describe('exposure with derivatives, out of a filing', () => {
  const exposureOf = (holdings: string) => factsOf(read({ holdings })).exposure;

  test('a future counts at notional, its market value does not', () => {
    expect(exposureOf(shares(A, 90_000, 10) + fixture('index-future'))).toMatchObject({
      ...{ direct: 0.9, derivatives: expect.closeTo(0.11116425, 9), linesWithoutNotional: 0 },
      ...{ gross: expect.closeTo(1.01116425, 9), net: expect.closeTo(1.01116425, 9) },
    });
  });

  test.each([
    ['received', '<otherRecDesc fixedOrFloating="Other">return of ALPH</otherRecDesc>', 1.9973],
    ['paid', '<otherPmntDesc fixedOrFloating="Other">return of ALPH</otherPmntDesc>', -1.9973],
  ])('a swap whose return is %s', (_, leg, derivatives) => {
    const swap = fixture('single-stock-swap').replace('<swapFlag>', `${leg}<swapFlag>`);
    expect(exposureOf(swap)).toMatchObject({ derivatives: expect.closeTo(derivatives, 9) });
  });

  test('without direction or dollars a line is counted, its size is not guessed', () => {
    const lines =
      fixture('single-stock-swap') + fixture('basket-swap') + fixture('index-basket-swap');
    expect(exposureOf(lines)).toMatchObject({ derivatives: 0, gross: 0, linesWithoutNotional: 3 });
  });

  test('a plain fund has none to say', () => {
    expect(exposureOf(shares(A, 90_000, 10))).toBeUndefined();
    expect(exposureOf(fixture('currency-forward') + fixture('nested-swaption'))).toBeUndefined();
  });
});
