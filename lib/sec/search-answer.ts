import * as z from 'zod/mini';
import { newestFiling } from '#lib/filings/identity/check-identity.ts';
import type { FoundReport } from '#lib/funds/latest.ts';
import { DOCUMENT_NAME } from './sec-addresses.ts';

/** Full-text search, as far as it is used. Hits come by relevance, not by date. */
export const searchAnswerSchema = z.object({
  timed_out: z.optional(z.boolean()),
  hits: z.object({
    hits: z.array(
      z.object({
        /** `0001004726-26-006437:primary_doc.xml` */
        _id: z.string(),
        _source: z.object({
          adsh: z.string(),
          /** Registrants, padded. */
          ciks: z.array(z.string()),
          form: z.string(),
          file_date: z.string(),
          /** Absent or null for forms without a period. */
          period_ending: z.nullish(z.string()),
        }),
      }),
    ),
  }),
});

export type SearchAnswer = z.output<typeof searchAnswerSchema>;

const ACCESSION = /^\d{10}-\d{2}-\d{6}$/;
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** A document that a search found. */
export interface FoundDocument {
  readonly cik: number;
  readonly accession: string;
  readonly filedOn: string;
  readonly form: string;
  readonly file: string;
  readonly period?: string;
  /** Inline XBRL, where the list says. */
  readonly hasTags?: boolean;
}

/** The hits that can be asked for, without those whose parts are not of EDGAR's shapes. */
export function foundDocuments({ hits }: SearchAnswer, cik: number | undefined): FoundDocument[] {
  return hits.hits.flatMap(({ _id, _source: { adsh, ciks, form, file_date, period_ending } }) => {
    const file = _id.slice(_id.indexOf(':') + 1);
    const numbers = ciks.map(Number).filter((number) => Number.isSafeInteger(number) && number > 0);
    const registrant = numbers.find((number) => number === cik) ?? numbers[0];
    const isSound =
      ACCESSION.test(adsh) &&
      _id.startsWith(`${adsh}:`) &&
      DOCUMENT_NAME.test(file) &&
      ISO_DATE.test(file_date);
    if (!isSound || registrant === undefined) return [];
    const period = period_ending && ISO_DATE.test(period_ending) ? { period: period_ending } : {};
    return [{ cik: registrant, accession: adsh, filedOn: file_date, form, file, ...period }];
  });
}

/** N-PORT reports, public ones only; an amendment restates the whole report. */
const REPORT_FORMS = new Set(['NPORT-P', 'NPORT-P/A']);

/** The newest period, and for one period the filing made last. */
export function newestReport(documents: readonly FoundDocument[]): FoundReport | undefined {
  const reports = documents.flatMap(({ cik, accession, filedOn, form, file, period }) =>
    REPORT_FORMS.has(form) && file === 'primary_doc.xml' && period !== undefined
      ? [{ cik, accession, filedOn, reportDate: period }]
      : [],
  );
  return newestFiling(reports);
}
