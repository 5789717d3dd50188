import { describe, expect, test } from 'vitest';
import type { FundFacts, TrustFacts } from '#lib/funds/fund-facts.ts';
import { fundFinder, fundNameKey } from '#lib/metrics/fund-names.ts';
import { lookThrough } from '#lib/metrics/look-through.ts';
import { aFund, completeList, issuerIdOf, tenLines } from '#test/fixtures/fund-builder.ts';

function universe(...funds: readonly FundFacts[]) {
  const find = fundFinder(funds);
  return (line: { issuer: string }) => find(line.issuer);
}

const STOCKS = aFund({
  ticker: 'IVV',
  name: 'iShares Core S&P 500 ETF',
  holdings: completeList('NVIDIA Corp 60', 'Apple Inc 40'),
});
/** The reviewed table knows it as stocks, without a list. */
const TRUST: TrustFacts = {
  ...{ form: 'unit-trust', holds: 'S&P 500 stocks' },
  source: { kind: 'reviewed-table', url: 'https://example.com/' },
};
const BONDS = aFund({
  ticker: 'IUSB',
  name: 'iShares Core Universal USD Bond ETF',
  holdings: completeList('JPMorgan Chase & Co 60', 'United States Treasury 40'),
});

describe('look-through of a fund of funds', () => {
  const balanced = aFund({
    ticker: 'AOR',
    name: 'iShares Core 60/40 Balanced Allocation ETF',
    holdings: completeList(
      'iShares Core S&P 500 ETF 50',
      'iShares Core Universal USD Bond ETF 30',
      'iShares Unknown ETF 15',
      'BLACKROCK CASH FUNDS 5',
    ),
  });

  test('companies, other things and what stays unresolved add up', () => {
    const found = lookThrough(balanced, universe(STOCKS, BONDS));
    expect(found?.issuers.map(({ issuer, weight }) => [issuer, weight])).toEqual([
      ['NVIDIA Corp', expect.closeTo(0.3, 9)],
      ['Apple Inc', expect.closeTo(0.2, 9)],
    ]);
    expect(found).toMatchObject({
      companies: expect.closeTo(0.5, 9),
      other: expect.closeTo(0.35, 9),
      unresolved: expect.closeTo(0.15, 9),
      opened: ['IVV'],
    });
  });

  test('a bond fund’s issuers are not companies held', () => {
    const found = lookThrough(balanced, universe(STOCKS, BONDS));
    expect(found?.issuers.map(({ issuer }) => issuer)).not.toContain('JPMorgan Chase & Co');
  });

  test.each([
    ['SPDR Gold MiniShares', 'grantor-trust', 'gold'],
    ['iShares Bitcoin Trust ETF', 'grantor-trust', 'bitcoin'],
    ['Invesco DB Base Metals Fund', 'commodity-pool', 'base metal futures'],
  ] as const)('%s inside is known to be no company', (name, form, holds) => {
    const { holdings: _, ...bare } = aFund({ ticker: 'T', name, trust: { ...TRUST, form, holds } });
    const holder = aFund({ ticker: 'H', holdings: completeList(`${name} ETF 100`) });
    const found = lookThrough(holder, () => bare);
    expect(found).toMatchObject({ other: expect.closeTo(1, 9), unresolved: 0 });
    expect([...(found?.otherBy ?? [])]).toEqual([['commodity', expect.closeTo(1, 9)]]);
  });

  test('a ten-line list behind a line leaves its rest unresolved', () => {
    const short = { ...STOCKS, holdings: tenLines('NVIDIA Corp 8', 'Apple Inc 7') };
    const found = lookThrough(balanced, universe(short, BONDS));
    expect(found?.companies).toBeCloseTo(0.075, 9);
    expect(found?.unresolved).toBeCloseTo(0.15 + 0.425, 9);
  });

  test('a leveraged fund inside stays unresolved', () => {
    const leveraged = aFund({ ticker: 'TQQQ', name: 'ProShares UltraPro QQQ ETF' });
    const holder = aFund({ ticker: 'H', holdings: completeList('ProShares UltraPro QQQ ETF 100') });
    expect(lookThrough(holder, universe(leveraged))?.unresolved).toBeCloseTo(1, 9);
  });

  test('a loop ends', () => {
    const a = aFund({
      ticker: 'A',
      name: 'Loop One ETF',
      holdings: completeList('Loop Two ETF 100'),
    });
    const b = aFund({
      ticker: 'B',
      name: 'Loop Two ETF',
      holdings: completeList('Loop One ETF 100'),
    });
    const found = lookThrough(a, universe(a, b));
    expect(found).toMatchObject({ companies: 0, unresolved: 1, opened: ['B'] });
  });

  test('deeper than five funds stays unresolved', () => {
    const chain = Array.from({ length: 8 }, (_, i) =>
      aFund({
        ticker: `D${i}`,
        name: `Deep ${i} ETF`,
        holdings: completeList(`Deep ${i + 1} ETF 100`),
      }),
    );
    const found = lookThrough(chain[0]!, universe(...chain));
    expect(found?.opened).toEqual(['D1', 'D2', 'D3', 'D4', 'D5']);
    expect(found?.unresolved).toBe(1);
  });
});

describe('what could not be opened, by its reason', () => {
  const holder = (...lines: readonly string[]) =>
    aFund({ ticker: 'H', name: 'Holder ETF', holdings: completeList(...lines) });
  const { holdings: _, ...bare } = STOCKS;

  test.each([
    ['a line that names nothing', holder('N/A 100'), 'unnamed'],
    ['no fund of that name', holder('Example Unknown ETF 100'), 'unknown-fund'],
    ['a fund whose list is not here', holder('iShares Core S&P 500 ETF 100'), 'no-list'],
    ['a fund that swaps move', holder('ProShares UltraPro QQQ ETF 100'), 'not-plain'],
    [
      'a fund of preferred shares',
      holder('iShares Preferred and Income Securities ETF 100'),
      'mixed',
    ],
    ['a fund of which nothing says what it is', holder('Silent Example ETF 100'), 'no-list'],
    ['a fund that holds itself', holder('Holder ETF 100'), 'too-deep'],
  ] as const)('%s', (_what, fund, reason) => {
    const all = universe(
      { ...bare, trust: TRUST },
      fund,
      aFund({ ticker: 'TQQQ', name: 'ProShares UltraPro QQQ ETF' }),
      aFund({ ticker: 'PFF', name: 'iShares Preferred and Income Securities ETF' }),
      { ...bare, ticker: 'SLNT', name: 'Silent Example ETF' },
    );
    const found = lookThrough({ ...fund, name: 'Holder ETF' }, all);
    expect(found?.why).toEqual(new Map([[reason, expect.closeTo(1, 9)]]));
    expect(found).toMatchObject({ companies: 0, other: 0 });
  });

  test('a short line is as unknown as a long one of its size', () => {
    const found = lookThrough(holder('Example Unknown ETF -30', 'N/A -10'), universe());
    expect(found?.unresolved).toBeCloseTo(0.4, 9);
  });

  test('nothing without a report', () => {
    expect(lookThrough(bare, universe())).toBeUndefined();
  });
});

describe('what ends in no company', () => {
  test('by what it is: funds of bonds are debt, of money market cash', () => {
    const cash = aFund({ ticker: 'MM', name: 'Example Money Market ETF' });
    const fund = aFund({
      ticker: 'H',
      holdings: completeList(
        'iShares Core Universal USD Bond ETF 40',
        'Example Money Market ETF 30',
        'Treasury Bill 20',
        'US Dollar 10',
      ),
    });
    const found = lookThrough(fund, universe(BONDS, cash));
    expect(Object.fromEntries(found?.otherBy ?? [])).toEqual({
      ...{ debt: expect.closeTo(0.4, 9), treasury: expect.closeTo(0.2, 9) },
      cash: expect.closeTo(0.4, 9),
    });
  });
});

describe('ten-line lists met on the way', () => {
  const inside = (...lines: readonly string[]) => {
    const list = { ...STOCKS, holdings: tenLines(...lines) };
    const fund = aFund({ ticker: 'H', holdings: completeList('iShares Core S&P 500 ETF 50') });
    return lookThrough(fund, universe(list));
  };

  test('say what their unlisted lines can weigh, and how often each company is listed', () => {
    const found = inside('NVIDIA Corp 8', 'Alphabet Inc 5', 'Alphabet Inc 4');
    expect(found?.partial).toEqual([
      {
        unlisted: expect.closeTo(0.5 * 0.83, 9),
        lineLimit: expect.closeTo(0.02, 9),
        lineCounts: new Map([
          [issuerIdOf('NVIDIA Corp'), 1],
          [issuerIdOf('Alphabet Inc'), 2],
        ]),
      },
    ]);
  });

  test('lending collateral takes no room among the net assets', () => {
    const found = inside('NVIDIA Corp 90', 'Invesco Private Prime Fund 20');
    expect(found?.unresolved).toBeCloseTo(0.05, 9);
  });

  test('with nothing left unlisted they are as good as whole', () => {
    expect(inside('NVIDIA Corp 60', 'Apple Inc 40')?.partial).toEqual([]);
    expect(inside('NVIDIA Corp 60', 'Apple Inc 41')?.unresolved).toBe(0);
  });

  test('a short smallest line limits nothing below zero', () => {
    expect(inside('NVIDIA Corp 60', 'Apple Inc -5')?.partial[0]?.lineLimit).toBe(0);
  });
});

describe('the fund behind a line’s name', () => {
  test.each([
    [
      'iShares Core MSCI International Developed Mkt ETF',
      'iShares Core MSCI International Developed Markets ETF',
    ],
    ['SPDR S&P 500 ETF Trust', 'State Street SPDR S&P 500 ETF Trust Unit'],
    ['Invesco QQQ Trust, Series 1', 'Invesco QQQ Trust Series 1'],
    ['iShares, Inc - iShares MSCI Japan ETF', 'iShares MSCI Japan Index Fund'],
    [
      'iShares 1-5 Year Investment Grade Corporate Bd ETF',
      'iShares 1-5 Year Investment Grade Corporate Bond ETF',
    ],
    ['iShares Core International Aggregate Bond ETF', 'iShares International Aggregate Bond Fund'],
    ['iShares MSCI Emerging Markets ETF', 'iShares MSCI Emerging Index Fund'],
    [
      'iShares iBoxx USD High Yield Corporate Bond ETF',
      'iShares iBoxx $ High Yield Corporate Bond ETF',
    ],
    ['iShares MSCI South Korea ETF', 'iShares Inc iShares MSCI South Korea ETF'],
    ['iShares MSCI Japan Small-Cap ETF', 'iShares MSCI Japan Sm Cap'],
    ['Vanguard FTSE Europe ETF', 'Vanguard FTSEEuropean ETF'],
  ])('%s is %s', (filed, listed) => {
    expect(fundNameKey(filed)).toBe(fundNameKey(listed));
  });

  test('an umbrella trust is no fund', () => {
    const find = fundFinder([STOCKS, BONDS]);
    expect(find('iShares Trust')).toBeUndefined();
  });

  test('a core fund and its plain sister stay two', () => {
    expect(fundNameKey('iShares Core MSCI Emerging Markets ETF')).not.toBe(
      fundNameKey('iShares MSCI Emerging Markets ETF'),
    );
  });

  test('two funds of one name: neither', () => {
    const find = fundFinder([STOCKS, { ...STOCKS, ticker: 'TWIN' }]);
    expect(find(STOCKS.name)).toBeUndefined();
  });

  test('a name cut at 30 characters matches the one fund it can be', () => {
    const find = fundFinder([STOCKS, BONDS]);
    expect(find('iShares Core Universal USD Bon')?.ticker).toBe('IUSB');
    expect(find('iShares Core')).toBeUndefined();
  });
});
