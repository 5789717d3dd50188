import { describe, expect, test } from 'vitest';
import { factsOfFiling } from '#lib/filings/nport/facts-of-filing.ts';
import { readNport } from '#lib/filings/nport/nport-reader.ts';
import { summariseFiling } from '#lib/ingest/nport/summarise-filing.ts';
import { lineNatureOf } from '#lib/metrics/line-nature-of.ts';
import {
  type FilingParts,
  filingXml,
  fixture,
  stockXml,
} from '#test/fixtures/filings/filing-xml.ts';

/**
 * Traps of real filings, one named fixture each; all companies and figures are invented.
 *
 * | trap of Form N-PORT                                    | test                                                        |
 * | ------------------------------------------------------ | ----------------------------------------------------------- |
 * | `pctVal` is a percentage, 12.84 is 12.84%              | pctVal is percent                                           |
 * | percentages do not sum to 100, nor tie to net assets   | percentages that do not tie to values are said              |
 * | cash collateral of lent securities stands as a holding | collateral for lent securities is marked …                  |
 * | CUSIP 000000000, 999999999, N/A; LEI, ISIN, name N/A   | placeholders identify nobody and merge nothing …            |
 * | identifiers are attributes                             | identifiers are read from attributes, never from text       |
 * | one security in several lots                           | lots of one security are one issuer                         |
 * | share classes, spellings                               | share classes and spellings of one company are one issuer   |
 * | a derivative's name is its counterparty or exchange    | derivatives: what they are written on is not … (ten shapes) |
 * | `pctVal` of a swap is its market value or its notional | a swap filed at its notional … ; chain: a future counts …   |
 * | baskets: several instruments, index components         | a basket is never its first leg; index-basket-swap          |
 * | shorts and written options                             | short positions are negative …; written-option-masked-delta |
 * | funds of funds, feeders                                | a fund of funds is called one                               |
 * | Cayman subsidiaries as one line                        | a subsidiary as one line is a fund, and said                |
 * | `repPdEnd` is the end of the fiscal year               | the report date is repPdDate …                              |
 * | amendments restate the report                          | an amendment says so; chain: an amendment stands …          |
 * | final filings, stale series                            | a final filing says so                                      |
 * | thousands separators                                   | thousands separators are read                               |
 * | private companies: no number, the name in the title    | placeholders …; a private company is named in the title     |
 * | N/A in amounts, returns, flows                         | N/A amounts are absent, not 0; monthly returns …            |
 * | currency-, asset-, issuerConditional                   | the three tests of these names                              |
 * | unit trusts have no series id                          | a unit investment trust has neither …; chain: QQQ’s …       |
 * | whose filing it is                                     | test/sec/get-latest.test.ts: trouble                        |
 * | cut off, refused, hostile documents                    | hostile.test.ts                                             |
 */
const encoder = new TextEncoder();

function read(parts: FilingParts = {}) {
  return readNport(encoder.encode(filingXml(parts)));
}

function holdingsOf(name: string) {
  return read({ holdings: fixture(name) }).holdings;
}

function only(name: string) {
  const [holding, ...rest] = holdingsOf(name);
  expect(rest).toEqual([]);
  return holding!;
}

describe('header and figures', () => {
  test('the report date is repPdDate; repPdEnd is the end of the fiscal year', () => {
    const filing = read({ reportDate: '2026-03-31', fiscalYearEnd: '2026-09-30' });
    expect(filing.reportDate).toBe('2026-03-31');
    expect(filing.fiscalYearEnd).toBe('2026-09-30');
  });

  test('a unit investment trust has neither series id nor series name', () => {
    const filing = read({ seriesId: null, seriesName: 'N/A' });
    expect(filing.seriesId).toBeUndefined();
    expect(filing.seriesName).toBeUndefined();
    expect(filing.cik).toBe(9999999);
  });

  test('an amendment says so', () => {
    const filing = read({ submissionType: 'NPORT-P/A' });
    expect(filing.isAmendment).toBe(true);
    expect(summariseFiling(filing).problems.join()).toMatch(/amendment/);
  });

  test('a final filing says so', () => {
    const filing = read({ isFinal: 'Y', holdings: '' });
    expect(filing.isFinalFiling).toBe(true);
    expect(filing.holdings).toEqual([]);
    expect(summariseFiling(filing)).toMatchObject({ positions: 0, kind: 'no-holdings' });
  });

  test('monthly returns are fractions, flows dollars; N/A is absent, not 0', () => {
    const filing = read({
      figures: `<returnInfo><monthlyTotReturns>
          <monthlyTotReturn classId="C000099999" rtn1="19.92" rtn2="N/A" rtn3="-0.13"/><monthlyTotReturn rtn1="1" rtn2="2" rtn3="3"/>
        </monthlyTotReturns></returnInfo>
        <mon1Flow sales="100.5" reinvestment="0.00" redemption="N/A"/><mon2Flow sales="1" reinvestment="2" redemption="3"/>
        <mon3Flow sales="1" reinvestment="2" redemption="3"/>`,
    });
    expect(filing.monthlyReturns[0]).toEqual({
      classId: 'C000099999',
      returns: [expect.closeTo(0.1992, 10), undefined, expect.closeTo(-0.0013, 10)],
    });
    expect(filing.monthlyReturns[1]).not.toHaveProperty('classId');
    expect(filing.monthlyFlows[0]).toEqual({ salesUsd: 100.5, reinvestmentUsd: 0 });
    expect(filing.monthlyFlows).toHaveLength(3);
  });

  test('a month whose flows are not filed keeps its place', () => {
    const filing = read({
      figures:
        '<mon2Flow sales="2" reinvestment="0" redemption="0"/><mon3Flow sales="3" reinvestment="0" redemption="0"/>',
    });
    expect(filing.monthlyFlows.map(({ salesUsd }) => salesUsd)).toEqual([undefined, 2, 3]);
  });

  test('a date that does not exist is no date', () => {
    expect(read({ reportDate: '2026-02-30' }).reportDate).toBeUndefined();
  });

  test('leading blanks and a byte-order mark are skipped', () => {
    for (const lead of ['\n\n', '\uFEFF', '\uFEFF\r\n ']) {
      expect(readNport(encoder.encode(lead + filingXml())).seriesId).toBe('S000099999');
    }
  });

  test('a namespace prefix on every element changes nothing', () => {
    const prefixed = filingXml()
      .replace(/<(\/?)([a-z])/gi, '<$1n:$2')
      .replace('xmlns=', 'xmlns:n=');
    expect(readNport(encoder.encode(prefixed))).toEqual(read());
  });
});

describe('holdings', () => {
  test('pctVal is percent: 12.84 is a weight of 0.1284', () => {
    const [line] = read({ holdings: stockXml({ name: 'Alpha Corp', percent: 12.84 }) }).holdings;
    expect(line?.weight).toBeCloseTo(0.1284, 12);
    const low = read({ holdings: stockXml({ name: 'Alpha Corp', percent: 0.13 }) }).holdings;
    expect(low[0]?.weight).toBeCloseTo(0.0013, 12);
  });

  test('percentages that do not tie to values, and sums far from 100, are said', () => {
    const fractions = stockXml({ name: 'Alpha Corp', percent: 95 }).replace(
      '<pctVal>95</pctVal>',
      '<pctVal>0.95</pctVal>',
    );
    expect(summariseFiling(read({ holdings: fractions })).problems).toEqual([
      'percentages do not tie to values: 0.95% as filed, 95.00% from values and net assets',
      'the rows add up to 0.95% of net assets only',
    ]);
    const lent = stockXml({ name: 'Alpha Corp', percent: 112 });
    expect(summariseFiling(read({ holdings: lent })).problems).toEqual([
      'the rows add up to 112.00%: lent, borrowed or derivative',
    ]);
    const sound = stockXml({ name: 'Alpha Corp', percent: 99.4 });
    expect(summariseFiling(read({ holdings: sound })).problems).toEqual([]);
  });

  test('identifiers are read from attributes, never from text', () => {
    const withIdentifiers = (xml: string) =>
      read({
        holdings: stockXml({ name: 'Alpha Corp', percent: 50 }).replace(
          '</cusip>',
          `</cusip><identifiers>${xml}</identifiers>`,
        ),
      }).holdings[0];
    expect(withIdentifiers('<isin value="US1111111096"/><ticker value="ALPH"/>')).toMatchObject({
      ...{ isin: 'US1111111096', ticker: 'ALPH' },
    });
    const asText = withIdentifiers('<isin>US1111111096</isin><ticker>ALPH</ticker>');
    expect(asText).not.toHaveProperty('isin');
    expect(asText).not.toHaveProperty('ticker');
  });

  test('a subsidiary as one line is a fund, and said', () => {
    const summary = summariseFiling(read({ holdings: fixture('cayman-subsidiary') }));
    expect(summary.problems.join('\n')).toContain(
      'Example Cayman Commodity Fund Ltd is a subsidiary in one line of 24.00%',
    );
    const facts = factsOfFiling(read({ holdings: fixture('cayman-subsidiary') }), { ticker: 'X' });
    const [line] = facts.holdings?.lines ?? [];
    expect(line && lineNatureOf(line)).toBe('fund');
    for (const issuer of ['NU Holdings Ltd/Cayman Islands', 'Abbisko Cayman Ltd.']) {
      expect(lineNatureOf({ issuer, weight: 0.1 })).toBe('equity');
    }
  });

  test('lots of one security are one issuer', () => {
    const summary = summariseFiling(read({ holdings: fixture('lots') }));
    expect(summary).toMatchObject({ positions: 3, issuers: 2, top10Percent: 100 });
    expect(summary.hhi).toBeCloseTo(0.55 ** 2 + 0.45 ** 2, 6);
  });

  test('share classes and spellings of one company are one issuer', () => {
    const summary = summariseFiling(read({ holdings: fixture('share-classes') }));
    expect(summary).toMatchObject({ issuers: 2, hhi: 0.5, effectiveN: 2 });
  });

  test('placeholders identify nobody and merge nothing; a private company is named in the title', () => {
    const holdings = holdingsOf('placeholders');
    expect(holdings[0]).toMatchObject({ name: 'Private Rocket Company, Series F' });
    expect(holdings[1]).not.toHaveProperty('name');
    for (const holding of holdings) expect(holding).not.toHaveProperty('cusip');
    expect(holdings[2]).not.toHaveProperty('lei');
    const summary = summariseFiling(read({ holdings: fixture('placeholders') }));
    expect(summary.issuers).toBe(3);
    expect(summary.effectiveN).toBeCloseTo(1 / (0.04 + 0.01 + 0.01 + 0.09 + 0.09), 2);
  });

  test('N/A amounts are absent, not 0', () => {
    const [first, second] = holdingsOf('not-applicable-amounts');
    expect(first).not.toHaveProperty('weight');
    expect(first).not.toHaveProperty('valueUsd');
    expect(second).toMatchObject({ weight: 0.4, valueUsd: 400000 });
  });

  test('currencyConditional carries currency and rate', () => {
    expect(only('currency-conditional')).toMatchObject({ currency: 'JPY', exchangeRate: 150.25 });
  });

  test('assetConditional carries the category and what it is', () => {
    expect(only('asset-conditional')).toMatchObject({
      asset: 'OTHER',
      assetText: 'litigation claim',
    });
  });

  test('issuerConditional carries the category and what it is', () => {
    const holding = only('issuer-conditional');
    expect(holding).toMatchObject({ issuerCategory: 'OTHER', issuerText: 'supranational' });
  });

  test('thousands separators are read', () => {
    const [first] = holdingsOf('thousands-separators');
    expect(first).toMatchObject({ balance: 1_000_000, valueUsd: 600_000, weight: 0.6 });
  });

  test('a comma that stands between no thousands is not read away', () => {
    const body = stockXml({ name: 'Alpha Corp', percent: 5 });
    const [line] = read({ holdings: body.replace('<pctVal>5<', '<pctVal>5,25<') }).holdings;
    expect(line).not.toHaveProperty('weight');
  });

  test('percentages filed as fractions give way to values over net assets', () => {
    const body = fixture('short-position')
      .replaceAll('<pctVal>', '<pctVal>F')
      .replace(/<pctVal>F(-?[\d.]+)/g, (_, percent) => `<pctVal>${Number(percent) / 100}`);
    const weights = (holdings: string) =>
      factsOfFiling(read({ holdings }), { ticker: 'X' }).holdings?.lines.map(
        ({ weight }) => weight,
      );
    expect(weights(body)).toEqual(weights(fixture('short-position')));
  });

  test('a short position filed without its sign is negative all the same', () => {
    const body = fixture('short-position').replaceAll('>-', '>');
    const { holdings } = factsOfFiling(read({ holdings: body }), { ticker: 'X' });
    expect(holdings?.lines.at(-1)?.weight).toBeCloseTo(-0.2, 12);
  });

  test('collateral for lent securities is marked and is no equity position', () => {
    const [lent, collateral] = holdingsOf('lending-collateral');
    expect(lent).toMatchObject({ onLoanUsd: 120_000 });
    expect(lent).not.toHaveProperty('isLendingCollateral');
    expect(collateral).toMatchObject({ isLendingCollateral: true, asset: 'STIV' });
    const summary = summariseFiling(read({ holdings: fixture('lending-collateral') }));
    expect(summary).toMatchObject({ sumPercent: 110, top10Percent: 98, effectiveN: 1 });
  });

  test('a repurchase agreement has its counterparty', () => {
    expect(only('repurchase-agreement').repo).toEqual({ counterparty: 'Broker Dealer LLC' });
  });

  test('short positions are negative and no part of long equity', () => {
    expect(holdingsOf('short-position')[1]).toMatchObject({ payoff: 'Short', weight: -0.2 });
    const summary = summariseFiling(read({ holdings: fixture('short-position') }));
    expect(summary).toMatchObject({ sumPercent: 60, top10Percent: 80 });
  });

  test('country XX is not known', () => {
    expect(only('unknown-country')).not.toHaveProperty('country');
  });

  test('a fund of funds is called one', () => {
    expect(summariseFiling(read({ holdings: fixture('fund-of-funds') })).kind).toBe(
      'fund-of-funds',
    );
  });
});

describe('derivatives: what they are written on is not the counterparty in the name', () => {
  test.each([
    [
      'currency-forward',
      {
        kind: 'forward',
        sold: { amount: 1000, currency: 'USD' },
        purchased: { amount: 150000, currency: 'JPY' },
        ends: '2026-06-17',
      },
    ],
    [
      'non-currency-forward',
      {
        kind: 'forward',
        payoff: 'Short',
        notional: 50000,
        reference: { kind: 'instrument', instrument: { issuer: 'Alpha Corp', cusip: '111111109' } },
      },
    ],
    [
      'index-future',
      {
        kind: 'future',
        payoff: 'Long',
        notional: 111164.25,
        unrealizedUsd: -752.4,
        reference: { kind: 'index', name: 'S&P 500 Index', identifier: 'SPX', components: 0 },
      },
    ],
    [
      'single-stock-swap',
      {
        kind: 'swap',
        counterparties: ['Big Bank AG'],
        notional: 1997300,
        reference: { kind: 'instrument', instrument: { isin: 'US1111111096', ticker: 'ALPH' } },
      },
    ],
    ['basket-swap', { kind: 'swap', notionalCurrency: 'EUR', reference: { kind: 'basket' } }],
    [
      'index-basket-swap',
      { kind: 'swap', reference: { kind: 'index', name: 'Custom Index', components: 2 } },
    ],
    [
      'written-option-masked-delta',
      {
        kind: 'option',
        putOrCall: 'Call',
        writtenOrPurchased: 'Written',
        exercisePrice: 710,
        ends: '2026-06-18',
      },
    ],
    [
      'nested-swaption',
      {
        kind: 'swaption',
        reference: {
          kind: 'derivative',
          derivative: { kind: 'swap', notional: 1560000, notionalCurrency: 'EUR' },
        },
      },
    ],
    ['warrant', { kind: 'warrant', delta: 0.45, exercisePrice: 11.5, ends: '2028-10-27' }],
    [
      'other-derivative',
      { kind: 'other', notional: 5000, notionalCurrency: 'USD', ends: '2029-12-31' },
    ],
  ])('%s', (name, expected) => {
    expect(only(name).derivative).toMatchObject(expected);
  });

  test('a masked delta (XXXX) and a notional of N/A are absent', () => {
    expect(only('written-option-masked-delta').derivative).not.toHaveProperty('delta');
    expect(only('index-basket-swap').derivative).not.toHaveProperty('notional');
  });

  test('a basket is never its first leg', () => {
    const reference = only('basket-swap').derivative?.reference;
    expect(reference).toMatchObject({ kind: 'basket' });
    expect(reference?.kind === 'basket' && reference.instruments).toHaveLength(3);
  });

  test('a swap filed at its notional is exposure through derivatives', () => {
    const summary = summariseFiling(read({ holdings: fixture('single-stock-swap') }));
    expect(summary).toMatchObject({ kind: 'other-derivatives', sumPercent: 199.73 });
    expect(summary).not.toHaveProperty('top10Percent');
  });
});
