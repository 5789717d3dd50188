import { expect, test } from 'vitest';
import { readNport } from '#lib/filings/nport/nport-reader.ts';
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
  const report = reportOfFiling(filing, found, () => undefined);
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
