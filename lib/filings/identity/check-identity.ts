import type { FilingIdentity } from '../nport/nport-reader.ts';
import { FilingProblem } from '../xml/filing-problem.ts';

/** The fund that was asked for. Unit trusts have a registrant number only. */
export interface AskedFund {
  readonly cik?: number;
  readonly seriesId?: string;
}

/**
 * Holds the document against what was asked for: an index or a redirect can hand out a sibling's filing,
 * with a real accession number and real figures. A series fund must state the series id; a unit trust
 * the registrant number, and no series.
 *
 * @throws {FilingProblem} `wrong-fund`
 */
export function checkIdentity({ cik, seriesId }: FilingIdentity, asked: AskedFund): void {
  if (asked.seriesId !== undefined) {
    if (seriesId === asked.seriesId) return;
    throw wrongFund(`series ${asked.seriesId}`, seriesId ? `series ${seriesId}` : 'no series');
  }
  if (asked.cik === undefined) throw wrongFund('a fund without any number', 'nothing to compare');
  if (cik !== asked.cik)
    throw wrongFund(`registrant ${asked.cik}`, `registrant ${cik ?? 'not stated'}`);
  if (seriesId !== undefined) throw wrongFund('a trust without series', `series ${seriesId}`);
}

function wrongFund(asked: string, found: string): FilingProblem {
  return new FilingProblem('wrong-fund', `asked for ${asked}, the document is of ${found}`);
}

/**
 * Of several filings of one fund: the newest report date, and for one date the one filed last, because an
 * amendment restates the whole report.
 */
export function newestFiling<T extends { readonly reportDate: string; readonly filedOn: string }>(
  filings: readonly T[],
): T | undefined {
  const order = (a: T, b: T) =>
    a.reportDate === b.reportDate
      ? a.filedOn.localeCompare(b.filedOn)
      : a.reportDate.localeCompare(b.reportDate);
  return [...filings].sort(order).at(-1);
}
