/** EDGAR's answers, written by us in the shapes of recorded ones; parts that nobody reads are short. */

export interface ListedFiling {
  readonly cik: number;
  readonly accession: string;
  readonly form: string;
  readonly filedOn: string;
  readonly period?: string;
  /** `primary_doc.xml` unless given. */
  readonly file?: string;
}

/** `efts.sec.gov/LATEST/search-index`; hits in the order given, as by relevance. */
export function searchAnswer(filings: readonly ListedFiling[]): string {
  const hits = filings.map(({ cik, accession, form, filedOn, period, file }, i) => ({
    _index: 'edgar_file',
    _id: `${accession}:${file ?? 'primary_doc.xml'}`,
    _score: 19.9 - i,
    _source: {
      ciks: [String(cik).padStart(10, '0')],
      period_ending: period ?? null,
      file_num: ['811-00000'],
      display_names: [`Example Trust  (CIK ${String(cik).padStart(10, '0')})`],
      xsl: form.startsWith('NPORT') ? 'xslFormNPORT-P_X01' : null,
      sequence: 1,
      root_forms: [form.replace('/A', '')],
      file_date: filedOn,
      form,
      adsh: accession,
      file_type: form,
      file_description: null,
      items: [],
    },
  }));
  return JSON.stringify({
    took: 44,
    timed_out: false,
    _shards: { total: 50, successful: 50, skipped: 0, failed: 0 },
    hits: {
      total: { value: hits.length, relation: 'eq' },
      max_score: hits.length > 0 ? 19.9 : null,
      hits,
    },
    aggregations: {},
    query: { from: 0, size: 100 },
  });
}

/** `data.sec.gov/submissions/CIK##########.json`: columns, newest first. */
export function submissionsAnswer(cik: number, filings: readonly ListedFiling[]): string {
  const column = (read: (filing: ListedFiling) => string | number) => filings.map(read);
  return JSON.stringify({
    cik: String(cik),
    entityType: 'other',
    name: 'Example Trust',
    filings: {
      recent: {
        accessionNumber: column(({ accession }) => accession),
        filingDate: column(({ filedOn }) => filedOn),
        reportDate: column(({ period = '' }) => period),
        form: column(({ form }) => form),
        isInlineXBRL: column(({ form }) => (form.startsWith('485') ? 1 : 0)),
        primaryDocument: column(({ form, file = 'primary_doc.xml' }) =>
          form.startsWith('NPORT') ? `xslFormNPORT-P_X01/${file}` : file,
        ),
      },
      files: [],
    },
  });
}

/** A prospectus with a tagged fee table, as inline XBRL. Figures in percent. */
export function prospectusXhtml(fees: {
  readonly seriesId: string;
  readonly classId: string;
  readonly grossPercent: number;
  readonly netPercent?: number;
  readonly date: string;
  /** Paragraphs of the strategy. */
  readonly strategy?: readonly string[];
}): string {
  const { seriesId, classId, grossPercent, netPercent, date, strategy } = fees;
  const text = strategy?.map((paragraph) => `<p>${paragraph}</p>`).join('');
  const fact = (tag: string, percent: number) =>
    `<td><ix:nonFraction name="oef:${tag}" contextRef="c7" unitRef="pure" decimals="4" scale="-2">${percent}</ix:nonFraction></td>`;
  return `<?xml version="1.0" encoding="UTF-8"?><html xmlns="http://www.w3.org/1999/xhtml" xmlns:ix="http://www.xbrl.org/2013/inlineXBRL" xmlns:xbrli="http://www.xbrl.org/2003/instance" xmlns:xbrldi="http://xbrl.org/2006/xbrldi" xmlns:oef="http://xbrl.sec.gov/oef/2026" xmlns:dei="http://xbrl.sec.gov/dei/2026">
<head><title>Prospectus</title></head><body><ix:header><ix:resources>
<xbrli:context id="c7"><xbrli:entity><xbrli:identifier scheme="http://www.sec.gov/CIK">0000000001</xbrli:identifier><xbrli:segment>
<xbrldi:explicitMember dimension="dei:LegalEntityAxis">x:${seriesId}Member</xbrldi:explicitMember><xbrldi:explicitMember dimension="oef:ClassAxis">x:${classId}Member</xbrldi:explicitMember>
</xbrli:segment></xbrli:entity><xbrli:period><xbrli:startDate>${date}</xbrli:startDate><xbrli:endDate>${date}</xbrli:endDate></xbrli:period></xbrli:context>
<xbrli:context id="c8"><xbrli:entity><xbrli:segment><xbrldi:explicitMember dimension="dei:LegalEntityAxis">x:${seriesId}Member</xbrldi:explicitMember></xbrli:segment></xbrli:entity><xbrli:period><xbrli:instant>${date}</xbrli:instant></xbrli:period></xbrli:context>
</ix:resources></ix:header><table><tr>${fact('ExpensesOverAssets', grossPercent)}${netPercent === undefined ? '' : fact('NetExpensesOverAssets', netPercent)}</tr></table>${text ? `<ix:nonNumeric name="oef:StrategyNarrativeTextBlock" contextRef="c8" escape="true">${text}</ix:nonNumeric>` : ''}</body></html>`;
}

/** EDGAR's refusal of an undeclared tool, in our words around its title; served with 403. */
export const UNDECLARED_TOOL =
  '<!DOCTYPE html>\n<html lang="en"><head><title>SEC.gov | Request blocked</title></head><body><h1>Your Request Originates from an Undeclared Automated Tool</h1><p>Reference ID: 0.00000000</p></body></html>';

export const TOO_MANY_REQUESTS =
  '<!DOCTYPE html>\n<html lang="en"><head><title>SEC.gov | Request Rate Threshold Exceeded</title></head><body><h1>Request Rate Threshold Exceeded</h1></body></html>';

/** The transient failure of full-text search: 500 with a short body. */
export const SEARCH_FAILURE = '{"message": "Internal server error"}';
