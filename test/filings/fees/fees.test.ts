import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { effectiveFee, newestFeesOf } from '#lib/filings/fees/class-fees.ts';
import { ProspectusReader } from '#lib/filings/prospectus/prospectus-reader.ts';
import { FilingProblem } from '#lib/filings/xml/filing-problem.ts';
import { RiskReturnProblem, riskReturnFilings } from '#lib/ingest/fees/risk-return-rows.ts';

function read(body: string) {
  const reader = new ProspectusReader();
  reader.write(new TextEncoder().encode(`<html>${body}</html>`));
  return reader.end().fees;
}

/** A context as Vanguard, Schwab or an older filer would write it. */
function context(id: string, members: Record<string, string>, prefix = 'xbrli') {
  const list = Object.entries(members)
    .map(
      ([axis, member]) =>
        `<xbrldi:explicitMember dimension="${axis}">${member}</xbrldi:explicitMember>`,
    )
    .join('');
  return `<${prefix}:context id="${id}"><${prefix}:entity><${prefix}:identifier scheme="http://www.sec.gov/CIK">0009999999</${prefix}:identifier><${prefix}:segment>${list}</${prefix}:segment></${prefix}:entity><${prefix}:period><${prefix}:startDate>2026-04-28</${prefix}:startDate><${prefix}:endDate>2026-04-28</${prefix}:endDate></${prefix}:period></${prefix}:context>`;
}

const SERIES = { 'dei:LegalEntityAxis': 'fil:S000099999Member' };
const CLASS = { ...SERIES, 'oef:ClassAxis': 'fil:C000099999Member' };
const OLD_CLASS = { ...SERIES, 'rr:ProspectusShareClassAxis': 'fil:C000099999Member' };

function fee(tag: string, value: string, attributes = 'scale="-2"', contextId = 'c1') {
  return `<td><ix:nonFraction name="${tag}" contextRef="${contextId}" unitRef="Pure" decimals="INF" ${attributes}>${value}</ix:nonFraction></td>`;
}

function only(body: string) {
  return read(body).get('C000099999');
}

describe('inline XBRL', () => {
  test.each([
    ['oef', CLASS, 'xbrli'],
    ['rr', OLD_CLASS, 'i'],
  ])('%s: figures, waiver with its end, turnover of the series', (prefix, members, contexts) => {
    const body =
      context('opaque-17', members, contexts) +
      context('s', SERIES, contexts) +
      fee(`${prefix}:ManagementFeesOverAssets`, '0.75', 'scale="-2"', 'opaque-17') +
      fee(`${prefix}:AcquiredFundFeesAndExpensesOverAssets`, '0.22', 'scale="-2"', 'opaque-17') +
      fee(`${prefix}:ExpensesOverAssets`, '0.97', 'scale="-2"', 'opaque-17') +
      fee(
        `${prefix}:FeeWaiverOrReimbursementOverAssets`,
        '0.13',
        'scale="-2" sign="-"',
        'opaque-17',
      ) +
      fee(`${prefix}:NetExpensesOverAssets`, '<span>0.84</span>', 'scale="-2"', 'opaque-17') +
      `<ix:nonNumeric name="${prefix}:FeeWaiverOrReimbursementOverAssetsDateOfTermination" contextRef="opaque-17">April 30, 2027</ix:nonNumeric>` +
      fee(`${prefix}:PortfolioTurnoverRate`, '19', 'scale="-2"', 's');
    expect(only(body)).toEqual({
      classId: 'C000099999',
      seriesId: 'S000099999',
      asOf: '2026-04-28',
      management: 0.0075,
      acquiredFunds: 0.0022,
      gross: 0.0097,
      waiver: -0.0013,
      net: 0.0084,
      waiverEnds: '2027-04-30',
      turnover: 0.19,
    });
  });

  test('a context that stands after its facts is found', () => {
    expect(only(fee('oef:ExpensesOverAssets', '0.03') + context('c1', CLASS))?.gross).toBe(0.0003);
  });

  test('an id that looks like another class decides nothing', () => {
    const body =
      context('ETF_S000011111_C000011111', CLASS) +
      fee('oef:ExpensesOverAssets', '0.03', 'scale="-2"', 'ETF_S000011111_C000011111');
    expect([...read(body).keys()]).toEqual(['C000099999']);
  });

  test.each([
    ['"none" in words is 0', 'none', 'format="ixt-sec:numwordsen"', 0],
    ['a dash is 0', '—', 'format="ixt:zerodash"', 0],
    ['no scale: a plain fraction', '0.0094', '', 0.0094],
    ['scale 0', '0.0094', 'scale="0"', 0.0094],
    [
      'decimal comma by the newer name of its format',
      '0,94',
      'scale="-2" format="ixt:num-comma-decimal"',
      0.0094,
    ],
    ['a comma that stands between no thousands is no number', '0,94', 'scale="-2"', undefined],
    ['decimal comma by its format', '0,94', 'scale="-2" format="ixt:numcommadecimal"', 0.0094],
    ['words without meaning are absent', 'see note', 'format="ixt-sec:numwordsen"', undefined],
    ['nil is absent', '', 'xsi:nil="true"', undefined],
    ['no number is absent', 'n/a', 'scale="-2"', undefined],
  ])('%s', (_, value, attributes, expected) => {
    const found = only(
      context('c1', CLASS) +
        fee('oef:ManagementFeesOverAssets', '0.5') +
        fee('oef:OtherExpensesOverAssets', value, attributes),
    );
    expect(found?.other).toBe(expected);
  });

  test('two figures for one thing give neither; the same twice is one', () => {
    const twice = (a: string, b: string) =>
      only(
        context('c1', CLASS) +
          fee('oef:ManagementFeesOverAssets', '0.5') +
          fee('oef:ExpensesOverAssets', a) +
          fee('oef:ExpensesOverAssets', b),
      );
    expect(twice('0.68', '0.69')).not.toHaveProperty('gross');
    expect(twice('0.68', '0.68')?.gross).toBe(0.0068);
  });

  test.each([
    ['net contradicted: gross is not what is paid', ['0.5', '0.6'], ['-0.4']],
    ['no net, and two waivers', [], ['-0.4', '-0.3']],
  ])('%s', (_, nets, waivers) => {
    const found = only(
      context('c1', CLASS) +
        fee('oef:ManagementFeesOverAssets', '0.9') +
        fee('oef:ExpensesOverAssets', '0.9') +
        nets.map((net) => fee('oef:NetExpensesOverAssets', net)).join('') +
        waivers.map((waiver) => fee('oef:FeeWaiverOrReimbursementOverAssets', waiver)).join(''),
    );
    expect(found && effectiveFee(found)).toBeUndefined();
    expect(found?.management).toBe(0.009);
  });

  test('what the adviser takes back is no waiver', () => {
    const found = only(
      context('c1', CLASS) +
        fee('oef:ExpensesOverAssets', '0.75') +
        fee('oef:FeeWaiverOrReimbursementOverAssets', '0.05') +
        fee('oef:NetExpensesOverAssets', '0.80'),
    );
    expect(found).toMatchObject({ gross: 0.0075, net: 0.008 });
    expect(found).not.toHaveProperty('waiver');
  });

  test('several prospectuses in one filing: where a figure stands narrows nothing', () => {
    const inDocument = (name: string, members: Record<string, string>) => ({
      ...members,
      'dei:DocumentInformationDocumentAxis': `fil:${name}Member`,
    });
    const strategy = (id: string) =>
      `<ix:nonNumeric name="oef:StrategyNarrativeTextBlock" contextRef="${id}"><p>The Fund tracks an index.</p></ix:nonNumeric>`;
    const reader = new ProspectusReader();
    const body =
      context('e', inDocument('ETFProspectus', CLASS)) +
      context('es', inDocument('ETFProspectus', SERIES)) +
      context('rs', inDocument('RetailProspectus', SERIES)) +
      fee('oef:ExpensesOverAssets', '0.03', 'scale="-2"', 'e') +
      fee('oef:PortfolioTurnoverRate', '2', 'scale="-2"', 'es') +
      fee('oef:PortfolioTurnoverRate', '2', 'scale="-2"', 'rs') +
      strategy('es') +
      strategy('rs');
    reader.write(new TextEncoder().encode(`<html>${body}</html>`));
    const { fees, strategies } = reader.end();
    expect(fees.get('C000099999')).toMatchObject({ gross: 0.0003, turnover: 0.02 });
    expect(strategies.get('S000099999')).toEqual(['The Fund tracks an index.']);
  });

  test('a narrower context, an unknown one and one without class are passed over', () => {
    const body =
      context('c1', { ...CLASS, 'oef:PerformanceMeasureAxis': 'oef:AfterTaxesMember' }) +
      context('c2', SERIES) +
      fee('oef:ExpensesOverAssets', '1') +
      fee('oef:ExpensesOverAssets', '2', 'scale="-2"', 'c2') +
      fee('oef:ExpensesOverAssets', '3', 'scale="-2"', 'nowhere');
    expect(read(body).size).toBe(0);
  });

  test('the extracted instance has plain fractions', () => {
    const body = `${context('c1', CLASS)}<oef:ExpensesOverAssets contextRef="c1" unitRef="Pure" decimals="4">0.0003</oef:ExpensesOverAssets>`;
    expect(only(body)?.gross).toBe(0.0003);
  });

  test('a document that stops is refused', () => {
    const reader = new ProspectusReader();
    reader.write(new TextEncoder().encode('<html><body>'));
    expect(() => reader.end()).toThrow(FilingProblem);
  });

  const real = join(
    import.meta.dirname,
    '../../../../shared/data/sec/edgar/rr_ixbrl_485BPOS_Delaware_excerpt.html',
  );
  test.skipIf(!existsSync(real))('a real excerpt (SKIPPED where it is not at hand)', () => {
    const fees = read(readFileSync(real, 'utf8')).get('C000006333');
    expect(fees).toEqual({
      classId: 'C000006333',
      seriesId: 'S000002391',
      asOf: '2023-11-30',
      management: 0.0053,
      distribution: 0.0025,
      other: 0.0016,
    });
  });
});

describe('what an investor pays', () => {
  test.each([
    [{ net: 0.0084, gross: 0.0097 }, 0.0084],
    [{ gross: 0.0097 }, 0.0097],
    [{ net: 0, gross: 0.005 }, 0],
    [{ gross: 0.01, waiver: -0.0025 }, 0.0075],
    [{ gross: 0.01, waiver: 0.0025 }, 0.0075],
    [{}, undefined],
  ])('%j: %d', (fees, expected) => {
    expect(effectiveFee({ classId: 'C000099999', ...fees })).toBe(expected);
  });
});

describe('Risk/Return rows', () => {
  const SUB = [
    'adsh\tcik\tname\tfiled',
    'A-1\t1\tTrust\t20260128',
    'A-2\t1\tTrust\t20260428',
    'A-3\t1\tTrust\tnever',
  ];
  const HEADER =
    'adsh\ttag\tversion\tddate\tuom\tseries\tclass\tmeasure\tdocument\totherdims\tiprx\tvalue';
  const num = (adsh: string, tag: string, value: string, { cls = 'C000099999', dims = '' } = {}) =>
    `${adsh}\t${tag}\toef/2025\t20260131\tpure\tS000099999\t${cls}\t\tdoc\t${dims}\t0\t${value}`;

  test('the class as a dimension, its own column empty: sets since 2026', () => {
    const own = { cls: '', dims: 'Class=C000092055;' };
    const TXT = 'adsh\ttag\tclass\totherdims\tvalue';
    const ends = 'FeeWaiverOrReimbursementOverAssetsDateOfTermination';
    const filings = riskReturnFilings(
      SUB,
      [
        HEADER,
        num('A-1', 'ExpensesOverAssets', '0.0003', own),
        num('A-1', 'FeeWaiverOrReimbursementOverAssets', '-0.0001', own),
        num('A-1', 'ExpensesOverAssets', '0.9', { cls: '', dims: 'Class=C000092055;Fee=x;' }),
        num('A-1', 'ExpensesOverAssets', '0.8', { cls: '', dims: 'Fee=x;' }),
      ],
      [TXT, `A-1\t${ends}\t\tClass=C000092055;\t2027-04-30`],
    );
    expect(newestFeesOf('C000092055', filings)?.fees).toEqual({
      ...{ classId: 'C000092055', seriesId: 'S000099999', asOf: '2026-01-31' },
      ...{ gross: 0.0003, waiver: -0.0001, waiverEnds: '2027-04-30' },
    });
  });

  test('the newest filing that has the class wins', () => {
    const filings = riskReturnFilings(SUB, [
      HEADER,
      num('A-1', 'ExpensesOverAssets', '0.0009'),
      num('A-2', 'ExpensesOverAssets', '0.0008'),
      num('A-2', 'NetExpensesOverAssets', '0.0007'),
      num('A-2', 'ExpensesOverAssets', '0.5', { cls: 'C000088888' }),
      num('A-2', 'ExpensesOverAssets', '0.9', { dims: 'x' }),
      num('A-3', 'ExpensesOverAssets', '0.0001'),
      num('A-2', 'AvgAnnlRtrPct', '0.2'),
      'a short row',
    ]);
    const found = newestFeesOf('C000099999', filings);
    expect(found?.fees).toEqual({
      classId: 'C000099999',
      seriesId: 'S000099999',
      asOf: '2026-01-31',
      gross: 0.0008,
      net: 0.0007,
    });
    expect(found?.filing.accession).toBe('A-2');
    expect(newestFeesOf('C000077777', filings)).toBeUndefined();
  });

  test('where two net figures are filed, an older filing says what is paid', () => {
    const filings = riskReturnFilings(SUB, [
      HEADER,
      num('A-1', 'ExpensesOverAssets', '0.0009'),
      num('A-2', 'ExpensesOverAssets', '0.02'),
      num('A-2', 'NetExpensesOverAssets', '0.0007'),
      num('A-2', 'NetExpensesOverAssets', '0.0008'),
    ]);
    expect(newestFeesOf('C000099999', filings)?.fees.gross).toBe(0.0009);
  });

  test('a newer filing that names the class without a total does not hide the older total', () => {
    const filings = riskReturnFilings(SUB, [
      HEADER,
      num('A-1', 'ExpensesOverAssets', '0.0009'),
      num('A-2', 'PortfolioTurnoverRate', '0.1'),
    ]);
    expect(newestFeesOf('C000099999', filings)?.fees.gross).toBe(0.0009);
  });

  test('columns are found by name, a missing one is named', () => {
    expect(() => riskReturnFilings(SUB, ['adsh\ttag'])).toThrow(RiskReturnProblem);
    expect(() => riskReturnFilings(['adsh'], [HEADER])).toThrow(/filed/);
  });
});
