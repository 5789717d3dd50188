import { describe, expect, test } from 'vitest';
import { PROSPECTUS_LIMITS, ProspectusReader } from '#lib/filings/prospectus/prospectus-reader.ts';
import { pastReturnsOf } from '#lib/filings/returns/past-returns.ts';
import { TaggedReturns } from '#lib/filings/returns/tagged-returns.ts';

const CLASS = 'C000092055';

/** A prospectus of one class: contexts by id, then facts as `tag context value`. */
function returnsIn(contexts: Readonly<Record<string, string>>, facts: readonly string[]) {
  const context = ([id, inside]: [string, string]) => {
    const [from, to, member] = inside.split(' ');
    const measure = member
      ? `<xbrldi:explicitMember dimension="oef:PerformanceMeasureAxis">${member}Member</xbrldi:explicitMember>`
      : '';
    return `<xbrli:context id="${id}"><xbrli:entity><xbrli:segment>
      <xbrldi:explicitMember dimension="oef:ClassAxis">x:${CLASS}Member</xbrldi:explicitMember>${measure}
      </xbrli:segment></xbrli:entity><xbrli:period><xbrli:startDate>${from}</xbrli:startDate><xbrli:endDate>${to}</xbrli:endDate></xbrli:period></xbrli:context>`;
  };
  const fact = (line: string) => {
    const [tag, ref, value = ''] = line.split(' ');
    const sign = value.startsWith('-') ? 'sign="-"' : '';
    return `<ix:nonFraction name="${tag}" contextRef="${ref}" scale="-2" ${sign}>${value.replace('-', '')}</ix:nonFraction>`;
  };
  const returns = new TaggedReturns();
  const reader = new ProspectusReader(PROSPECTUS_LIMITS, returns);
  const xml = `<html>${Object.entries(contexts).map(context).join('')}${facts.map(fact).join('')}</html>`;
  reader.write(new TextEncoder().encode(xml));
  return returns.of(reader.end().contexts).get(CLASS);
}

describe('returns tagged in a prospectus', () => {
  test('oef: the period tells one, five and ten years apart, the measure what is taxed', () => {
    const found = returnsIn(
      {
        one: '2025-01-01 2025-12-31 oef:BasedonNAV',
        five: '2020-12-31 2025-12-31 oef:BasedonNAV',
        ten: '2016-01-01 2025-12-31 oef:BasedonNAV',
        since: '2010-09-07 2025-12-31 oef:BasedonNAV',
        oneTaxed: '2025-01-01 2025-12-31 oef:AfterTaxesOnDistributions',
        oneSold: '2025-01-01 2025-12-31 oef:AfterTaxesOnDistributionsAndSales',
        onePrice: '2025-01-01 2025-12-31 oef:BasedonMarketPrice',
        oneIndex: '2025-01-01 2025-12-31 x:SP500Index',
        year: '2025-01-01 2025-12-31',
        quarter: '2020-01-01 2020-03-31',
      },
      [
        'oef:AvgAnnlRtrPct one 17.84',
        'oef:AvgAnnlRtrPct five 14.38',
        'oef:AvgAnnlRtrPct ten 14.78',
        'oef:AvgAnnlRtrPct since 13.90',
        'oef:AvgAnnlRtrPct oneTaxed 17.50',
        'oef:AvgAnnlRtrPct oneSold 10.77',
        'oef:AvgAnnlRtrPct onePrice 17.82',
        'oef:AvgAnnlRtrPct oneIndex 17.88',
        'oef:AnnlRtrPct year 17.84',
        'oef:BarChartLowestQuarterlyReturn quarter -19.59',
      ],
    );
    expect(found).toEqual({
      calendarYears: [{ year: 2025, totalReturn: 0.1784 }],
      averages: [
        {
          ...{ over: 1, beforeTax: 0.1784 },
          ...{ afterTaxOnDistributions: 0.175, afterTaxOnDistributionsAndSale: 0.1077 },
        },
        { over: 5, beforeTax: 0.1438 },
        { over: 10, beforeTax: 0.1478 },
        { over: 'inception', beforeTax: 0.139 },
      ],
      worstQuarter: -0.1959,
      asOf: '2025-12-31',
    });
  });

  test('rr: the tag names the years', () => {
    const found = returnsIn(
      { c: '2024-01-01 2024-12-31', taxed: '2024-01-01 2024-12-31 rr:AfterTaxesOnDistributions' },
      [
        'rr:AverageAnnualReturnYear01 c 8.10',
        'rr:AverageAnnualReturnYear01 taxed 7.20',
        'rr:AverageAnnualReturnSinceInception c 9.30',
        'rr:AnnualReturn2023 c -4.40',
        'rr:BarChartHighestQuarterlyReturn c 20.54',
      ],
    );
    expect(found).toMatchObject({
      calendarYears: [{ year: 2023, totalReturn: -0.044 }],
      averages: [
        { over: 1, beforeTax: 0.081, afterTaxOnDistributions: 0.072 },
        { over: 'inception', beforeTax: 0.093 },
      ],
      bestQuarter: 0.2054,
    });
  });

  test('two figures for one thing give neither; an index alone gives nothing', () => {
    const contexts = { c: '2024-01-01 2024-12-31', index: '2024-01-01 2024-12-31 x:SP500Index' };
    const found = returnsIn(contexts, [
      'oef:AnnlRtrPct c 5.00',
      'oef:AnnlRtrPct c 6.00',
      'oef:BarChartHighestQuarterlyReturn c 9.00',
    ]);
    expect(found).toMatchObject({ calendarYears: [], bestQuarter: 0.09 });
    expect(returnsIn(contexts, ['oef:AvgAnnlRtrPct index 17.88'])).toBeUndefined();
  });
});

describe('returns without their periods, as in the data sets', () => {
  const average = (amount: number, measure = 'BasedonNAV') => ({
    ...{ tag: 'AvgAnnlRtrPct', measure, endsOn: '2025-12-31', amount },
  });
  const year = { tag: 'AnnlRtrPct', endsOn: '2025-12-31', amount: 0.1784 };

  test('one average is proved by the calendar year, the others are not told apart', () => {
    const found = pastReturnsOf([average(0.1478), average(0.1784), average(0.1438), year]);
    expect(found?.averages).toEqual([{ over: 1, beforeTax: 0.1784 }]);
  });

  test.each([
    ['no average equals the year', [average(0.1478), year]],
    ['the averages end in June', [{ ...average(0.1784), endsOn: '2025-06-30' }, year]],
    ['only a taxed one equals it', [average(0.1784, 'AfterTaxesOnDistributions'), year]],
  ])('%s: none is taken', (_, figures) => {
    expect(pastReturnsOf(figures)?.averages).toEqual([]);
  });
});
