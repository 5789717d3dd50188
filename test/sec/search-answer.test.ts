import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { foundDocuments, newestReport, searchAnswerSchema } from '#lib/sec/search-answer.ts';
import { submissionsSchema, submittedDocuments } from '#lib/sec/submissions-answer.ts';
import { type ListedFiling, searchAnswer, submissionsAnswer } from '#test/replay/edgar-answers.ts';

const filing = (parts: Partial<ListedFiling>): ListedFiling => ({
  cik: 36_405,
  accession: '0001752724-26-000001',
  form: 'NPORT-P',
  filedOn: '2026-05-29',
  period: '2026-03-31',
  ...parts,
});

/** Accession number of the report chosen out of a search answer. */
function chosen(filings: readonly ListedFiling[]): string | undefined {
  const answer = searchAnswerSchema.parse(JSON.parse(searchAnswer(filings)));
  return newestReport(foundDocuments(answer, 36_405))?.accession;
}

const OLD = filing({
  accession: '0000000000-26-000001',
  period: '2025-12-31',
  filedOn: '2026-02-27',
});
const NEW = filing({
  accession: '0000000000-26-000002',
  period: '2026-03-31',
  filedOn: '2026-05-29',
});

describe('the newest report of a search', () => {
  test.each<[string, readonly ListedFiling[], string | undefined]>([
    ['nothing found', [], undefined],
    ['by relevance the older one is first', [OLD, NEW], NEW.accession],
    ['a late filing of an older period', [NEW, { ...OLD, filedOn: '2026-06-30' }], NEW.accession],
    [
      'an amendment of the newest period',
      [
        NEW,
        filing({ form: 'NPORT-P/A', accession: '0000000000-26-000003', filedOn: '2026-06-12' }),
      ],
      '0000000000-26-000003',
    ],
    [
      'an amendment of an older period, filed last',
      [
        NEW,
        { ...OLD, form: 'NPORT-P/A', accession: '0000000000-26-000004', filedOn: '2026-07-01' },
      ],
      NEW.accession,
    ],
    ['a notice of late filing is no report', [filing({ form: 'NT NPORT-P' })], undefined],
    ['a confidential one is none for the public', [filing({ form: 'NPORT-NP' })], undefined],
    ['an exhibit is not the report', [filing({ file: 'ex99.htm' })], undefined],
    ['a hit without a period', [filing({ period: '' })], undefined],
    ['an accession number of another shape', [filing({ accession: '17-1' })], undefined],
    ['a path in the name of a document', [filing({ file: '../../primary_doc.xml' })], undefined],
  ])('%s', (_, filings, accession) => {
    expect(chosen(filings)).toBe(accession);
  });

  test('the registrant asked for, of several; else the first', () => {
    const answer = searchAnswerSchema.parse(JSON.parse(searchAnswer([NEW])));
    const hit = answer.hits.hits[0];
    if (hit) hit._source.ciks = ['0000000007', '0000036405', 'x'];
    expect(foundDocuments(answer, 36_405)[0]?.cik).toBe(36_405);
    expect(foundDocuments(answer, 99)[0]?.cik).toBe(7);
    expect(foundDocuments(answer, undefined)[0]?.cik).toBe(7);
  });

  const recorded = join(
    import.meta.dirname,
    '../../../shared/data/sec/edgar/efts_nport_by_seriesid_EWJ_2026-09-12.json',
  );
  test.skipIf(!existsSync(recorded))('a recorded answer (EWJ)', () => {
    const answer = searchAnswerSchema.parse(JSON.parse(readFileSync(recorded, 'utf8')));
    expect(newestReport(foundDocuments(answer, 930_667))).toEqual({
      cik: 930_667,
      accession: '0001004726-26-006437',
      reportDate: '2026-05-31',
      filedOn: '2026-07-27',
    });
  });
});

describe('a registrant’s list of filings', () => {
  const list = submissionsSchema.parse(
    JSON.parse(
      submissionsAnswer(884_394, [
        filing({ form: '485BPOS', file: 'd1.htm', period: '' }),
        NEW,
        filing({ form: '497', file: 'd2.htm' }),
        filing({ accession: 'none' }),
      ]),
    ),
  );

  test('rows without the rendering folder, with what may be tagged', () => {
    const rows = submittedDocuments(list, 884_394);
    expect(rows.map(({ form, file, hasTags }) => [form, file, hasTags])).toEqual([
      ['485BPOS', 'd1.htm', true],
      ['NPORT-P', 'primary_doc.xml', false],
      ['497', 'd2.htm', false],
    ]);
    expect(newestReport(rows)?.accession).toBe(NEW.accession);
  });

  const recorded = join(
    import.meta.dirname,
    '../../../shared/data/sec/edgar/submissions_operating-company.json',
  );
  test.skipIf(!existsSync(recorded))('a recorded list parses; a company has no reports', () => {
    const company = submissionsSchema.parse(JSON.parse(readFileSync(recorded, 'utf8')));
    const rows = submittedDocuments(company, 1_318_605);
    expect(rows.length).toBeGreaterThan(500);
    expect(newestReport(rows)).toBeUndefined();
  });
});
