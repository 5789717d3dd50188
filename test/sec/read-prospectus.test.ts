import { describe, expect, test } from 'vitest';
import { readProspectus } from '#lib/sec/read-prospectus.ts';
import type { SecClient } from '#lib/sec/sec-client.ts';

const IDS = { classId: 'C000099999', seriesId: 'S000099999' };
const DOCUMENT = {
  ...{ cik: 9999999, accession: '0009999999-26-000001', filedOn: '2026-04-28' },
  ...{ form: '485BPOS', file: 'fund.htm' },
};

/** EDGAR's extract of a prospectus: fractions by tag, texts as they are. */
function answering(facts: Readonly<Record<string, string>>): SecClient {
  const context =
    '<context id="c1"><entity><segment><explicitMember dimension="dei:LegalEntityAxis">x:S000099999Member</explicitMember><explicitMember dimension="oef:ClassAxis">x:C000099999Member</explicitMember></segment></entity><period><endDate>2026-04-28</endDate></period></context>';
  const body = Object.entries(facts).map(
    ([tag, value]) => `<oef:${tag} contextRef="c1">${value}</oef:${tag}>`,
  );
  const bytes = new TextEncoder().encode(`<xbrl>${context}${body.join('')}</xbrl>`);
  return { read: async (_address, sink) => sink(bytes) };
}

const read = (facts: Readonly<Record<string, string>>) =>
  readProspectus(IDS, DOCUMENT, answering(facts), { signal: new AbortController().signal });

describe('the fee table of a prospectus at SEC', () => {
  test('the waiver’s last day as filers write it', async () => {
    const found = await read({
      ExpensesOverAssets: '0.0097',
      FeeWaiverOrReimbursementOverAssets: '-0.0013',
      NetExpensesOverAssets: '0.0084',
      FeeWaiverOrReimbursementOverAssetsDateOfTermination: 'April 30, 2027',
    });
    expect(found?.fee).toMatchObject({
      ...{ net: 0.0084, gross: 0.0097, waiver: { rate: 0.0013, ends: '2027-04-30' } },
    });
  });

  test.each([
    ['a percentage tagged as a fraction', { ExpensesOverAssets: '0.94' }],
    ['less than nothing', { ExpensesOverAssets: '-0.0094' }],
    ['only a part of the table', { ManagementFeesOverAssets: '0.0094' }],
  ])('%s is no fee', async (_, facts) => {
    expect(await read(facts)).toBeUndefined();
  });
});
