import * as z from 'zod/mini';
import type { FoundDocument } from './search-answer.ts';
import { DOCUMENT_NAME } from './sec-addresses.ts';

const texts = z.array(z.string());

/** A registrant's list of filings, as far as it is used: columns, one cell a filing, newest first. */
export const submissionsSchema = z.object({
  cik: z.union([z.string(), z.number()]),
  filings: z.object({
    recent: z.object({
      accessionNumber: texts,
      filingDate: texts,
      reportDate: texts,
      form: texts,
      primaryDocument: texts,
      /** 1 and 0. */
      isInlineXBRL: z.optional(z.array(z.number())),
    }),
  }),
});

export type Submissions = z.output<typeof submissionsSchema>;

const ACCESSION = /^\d{10}-\d{2}-\d{6}$/;
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** The filings as rows. The rendering folder of `xslFormNPORT-P_X01/primary_doc.xml` is taken off. */
export function submittedDocuments({ filings }: Submissions, cik: number): FoundDocument[] {
  const { accessionNumber, filingDate, reportDate, form, primaryDocument, isInlineXBRL } =
    filings.recent;
  return accessionNumber.flatMap((accession, i) => {
    const filedOn = filingDate[i] ?? '';
    const period = reportDate[i] ?? '';
    const file = (primaryDocument[i] ?? '').replace(/^xsl[\w-]*\//, '');
    const isSound = ACCESSION.test(accession) && ISO_DATE.test(filedOn) && DOCUMENT_NAME.test(file);
    if (!isSound) return [];
    const dated = ISO_DATE.test(period) ? { period } : {};
    const tags = isInlineXBRL?.[i];
    const tagged = tags === undefined ? {} : { hasTags: tags === 1 };
    return [{ cik, accession, filedOn, form: form[i] ?? '', file, ...dated, ...tagged }];
  });
}
