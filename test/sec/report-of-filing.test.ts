import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { NportReader, readNport } from '#lib/filings/nport/nport-reader.ts';
import { XML_LIMITS } from '#lib/filings/xml/xml-limits.ts';
import { secReportSchema } from '#lib/funds/sec-record.ts';
import { reportOfFiling } from '#lib/sec/report-of-filing.ts';
import { filingXml } from '#test/fixtures/filings/filing-xml.ts';

test('the report’s three months are kept: returns, flows; what is N/A is not', () => {
  const figures = `<returnInfo><monthlyTotReturns><monthlyTotReturn classId="C000099999" rtn1="1.5" rtn2="N/A" rtn3="-2"/></monthlyTotReturns></returnInfo>
    <mon1Flow redemption="40" reinvestment="0" sales="100"/><mon2Flow redemption="N/A" reinvestment="N/A" sales="N/A"/><mon3Flow redemption="1" reinvestment="0" sales="2"/>`;
  const filing = readNport(new TextEncoder().encode(filingXml({ figures })));
  const found = {
    ...{ cik: 9_999_999, accession: '0001752724-26-000001' },
    ...{ reportDate: '2026-03-31', filedOn: '2026-05-20' },
  };
  const report = reportOfFiling(filing, { found }, () => undefined);
  expect(secReportSchema.parse(report).months).toEqual([
    {
      month: '2026-01',
      totalReturn: 0.015,
      creationsUsd: 100,
      reinvestedUsd: 0,
      redemptionsUsd: 40,
    },
    { month: '2026-03', totalReturn: -0.02, creationsUsd: 2, reinvestedUsd: 0, redemptionsUsd: 1 },
  ]);
});

describe('of a series of several classes', () => {
  const classes = ['C000000001', 'C000000002'].map(
    (id, i) =>
      `<monthlyTotReturn classId="${id}" rtn1="${i + 1}" rtn2="${i + 1}" rtn3="${i + 1}"/>`,
  );
  const figures = `<returnInfo><monthlyTotReturns>${classes.join('')}</monthlyTotReturns></returnInfo>`;
  const filing = readNport(new TextEncoder().encode(filingXml({ figures })));
  const found = {
    ...{ cik: 9_999_999, accession: '0001752724-26-000001' },
    ...{ reportDate: '2026-03-31', filedOn: '2026-05-20' },
  };
  test.each([
    ['C000000001', [0.01, 0.01, 0.01]],
    ['C000000002', [0.02, 0.02, 0.02]],
    ['C000000003', undefined],
    [undefined, undefined],
  ])('the returns of the class asked for are taken: %s', (classId, returns) => {
    const { months } = reportOfFiling(filing, { found, classId }, () => undefined);
    expect(months?.map(({ totalReturn }) => totalReturn)).toEqual(returns);
  });

  const VANGUARD_500 = join(
    import.meta.dirname,
    '../../../shared/data/sec/nport/vanguard-500_2025-06-30.xml',
  );
  if (!existsSync(VANGUARD_500)) process.stderr.write(`SKIPPED: no ${VANGUARD_500}\n`);
  test.skipIf(!existsSync(VANGUARD_500))('as filed: the ETF class of Vanguard’s 500 fund', () => {
    const reader = new NportReader({ ...XML_LIMITS, bytes: 80_000_000, holdings: 40_000 });
    reader.write(readFileSync(VANGUARD_500));
    const asked = { found: { ...found, reportDate: '2025-06-30' }, classId: 'C000092055' };
    const { months } = reportOfFiling(reader.end(), asked, () => undefined);
    expect(months?.map(({ month, totalReturn = 0 }) => [month, totalReturn.toFixed(4)])).toEqual([
      ['2025-04', '-0.0068'],
      ['2025-05', '0.0629'],
      ['2025-06', '0.0508'],
    ]);
  });
});
