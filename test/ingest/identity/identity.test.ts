import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkIdentity, newestFiling } from '#lib/filings/identity/check-identity.ts';
import { readNport } from '#lib/filings/nport/nport-reader.ts';
import { makeIdentityGate } from '#lib/ingest/identity/identity-gate.ts';
import { identityTable, TickerMapProblem } from '#lib/ingest/identity/identity-table.ts';
import { filingXml } from '#test/fixtures/filings/filing-xml.ts';
import { fact } from '../snapshot/sample-facts.ts';

const FUND_MAP = {
  fields: ['cik', 'seriesId', 'classId', 'symbol'],
  data: [
    [36405, 'S000002839', 'C000092055', 'VOO'],
    [1540305, 'S000076789', 'C000237640', 'IBIT'],
    [18, 'S000000009', 'C000000011', 'BOXL'],
    [1592900, 'S000088878', 'C000255262', 'EDGE'],
    [1, 'S000000001', 'C000000001', 'TWICE'],
    [2, 'S000000002', 'C000000002', 'TWICE'],
    [3, 'S000000003', 'C000000003', 'SAME'],
    [3, 'S000000003', 'C000000003', 'same '],
    [4, 'CIBR', 'C000000004', 'BAD'],
    [5, 'S000000005', 'C000000005', null],
  ],
};

const COMPANY_MAP = {
  '0': { cik_str: 1980994, ticker: 'IBIT', title: 'iShares Bitcoin Trust ETF' },
  '1': { cik_str: 884394, ticker: 'SPY', title: 'SPDR S&P 500 ETF TRUST' },
  '2': { cik_str: 1624512, ticker: 'BOXL', title: 'Boxlight Corp' },
  '3': { cik_str: 77, ticker: 'EDGE', title: 'Edge Holdings Inc' },
};

describe('ticker to identity, from both maps', () => {
  const table = identityTable(FUND_MAP, COMPANY_MAP);

  test('a series fund, a unit trust, an unknown symbol', () => {
    expect(table.get('VOO')).toEqual({
      kind: 'series',
      cik: 36405,
      seriesId: 'S000002839',
      classId: 'C000092055',
    });
    expect(table.get('SPY')).toMatchObject({ kind: 'registrant', cik: 884394 });
    expect(table.get('ZZZZ')).toBeUndefined();
  });

  test('a symbol in both maps is never resolved silently', () => {
    expect(table.get('IBIT')).toMatchObject({
      kind: 'collision',
      candidates: [{ seriesId: 'S000076789' }, { cik: 1980994 }],
    });
    for (const symbol of ['BOXL', 'EDGE', 'TWICE']) {
      expect(table.get(symbol)?.kind).toBe('collision');
    }
    expect(table.get('SAME')?.kind).toBe('series');
  });

  test('rows with impossible ids or without symbol are left out', () => {
    expect(table.has('BAD')).toBe(false);
    expect(table.has('NULL')).toBe(false);
  });

  test('columns are found by name', () => {
    const turned = {
      fields: [...FUND_MAP.fields].reverse(),
      data: FUND_MAP.data.map((row) => [...row].reverse()),
    };
    expect(identityTable(turned, COMPANY_MAP)).toEqual(table);
  });

  test.each([[{}], [{ fields: ['cik'], data: [] }], [null], [[]]])('%j is no fund map', (json) => {
    expect(() => identityTable(json, COMPANY_MAP)).toThrow(TickerMapProblem);
  });

  const real = join(import.meta.dirname, '../../../../shared/data/sec');
  const load = (name: string) => JSON.parse(readFileSync(join(real, name), 'utf8'));
  test.skipIf(!existsSync(real))('the SEC maps at hand (SKIPPED where there are none)', () => {
    const found = identityTable(
      load('company_tickers_mf_2025-09-14.json'),
      load('company_tickers_2026-04.json'),
    );
    expect(found.size).toBeGreaterThan(35_000);
    expect(found.get('GLD')).toMatchObject({ kind: 'registrant', cik: 1222333 });
    expect(found.get('BOTZ')).toMatchObject({ kind: 'series', seriesId: 'S000054693' });
  });
});

describe('the document is held against what was asked for', () => {
  const encode = (text: string) => readNport(new TextEncoder().encode(text));
  const series = encode(filingXml({ seriesId: 'S000099999' }));
  const trust = encode(filingXml({ seriesId: null, seriesName: 'N/A' }));

  test('the fund asked for', () => {
    expect(() => checkIdentity(series, { seriesId: 'S000099999' })).not.toThrow();
    expect(() => checkIdentity(trust, { cik: 9999999 })).not.toThrow();
  });

  test.each([
    ['a sibling of the same trust', series, { seriesId: 'S000088888', cik: 9999999 }],
    ['no series where one was asked for', trust, { seriesId: 'S000099999' }],
    ['a series where a unit trust was asked for', series, { cik: 9999999 }],
    ['another registrant', trust, { cik: 1 }],
    ['nothing to compare with', series, {}],
  ])('%s is refused', (_, filing, asked) => {
    expect(() => checkIdentity(filing, asked)).toThrow(
      expect.objectContaining({ kind: 'wrong-fund' }),
    );
  });

  test('newest report date first, then the amendment filed last', () => {
    const filings = [
      { id: 'old', reportDate: '2025-12-31', filedOn: '2026-06-30' },
      { id: 'amended', reportDate: '2026-03-31', filedOn: '2026-06-02' },
      { id: 'first', reportDate: '2026-03-31', filedOn: '2026-05-29' },
    ];
    expect(newestFiling(filings)?.id).toBe('amended');
    expect(newestFiling([])).toBeUndefined();
  });
});

describe('ids that contradict the fund are refused', () => {
  const house = (name: string, cik: number, n: number) =>
    Array.from({ length: n }, (_, i) =>
      fact(`${name[0]}${cik % 10}${i}`, {
        name: `${name} Fund ${i}`,
        cik,
        seriesId: 'S000000001',
        classId: 'C000000001',
      }),
    );
  const facts = [
    ...house('Alphahouse', 11, 40),
    ...house('Betahouse', 12, 20),
    ...house('Gamma Broad Funds Gamma', 13, 12),
  ];
  const check = (name: string, cik: number) => {
    const one = fact('ZZZ', { name, cik, seriesId: 'S000000009', classId: 'C000000009' });
    return makeIdentityGate([...facts, one]).check(one);
  };

  test("a house's fund at a registrant that is nearly all another's", () => {
    expect(check('Betahouse Growth ETF', 11)).toMatchObject({
      ids: {},
      finding: { rule: 'identity-doubtful', verdict: 'rejected' },
    });
  });

  test("a name that begins with another registrant's trust name", () => {
    expect(check('Gamma Broad Funds Gamma Growth ETF', 12).ids).toEqual({});
  });

  test('its own registrant, and a house too small to say', () => {
    expect(check('Betahouse Growth ETF', 12).ids).toMatchObject({ cik: 12 });
    expect(check('Singular Growth ETF', 11).ids).toMatchObject({ cik: 11 });
  });

  test('QQQ has become a series fund; SPYM has the ids of SPLG', () => {
    expect(makeIdentityGate([]).check(fact('QQQ', {})).ids).toMatchObject({
      seriesId: 'S000101292',
    });
    expect(makeIdentityGate([]).check(fact('SPYM', { cik: 1587982 })).ids).toMatchObject({
      cik: 1064642,
    });
  });
});
