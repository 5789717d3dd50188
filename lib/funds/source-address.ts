/**
 * Addresses that a reader can open to check a figure. They are opened by a click, never fetched by us.
 * Where the accession number is not known, EDGAR's search or list shows the one filing to look for.
 */

/** Newest a report can be public: 60 days after its date (Rule 30b1-9), with room for late filers. */
const PUBLIC_WITHIN_DAYS = 150;

const DAY_MS = 86_400_000;

function daysLater(isoDate: string, days: number): string {
  return new Date(Date.parse(isoDate) + days * DAY_MS).toISOString().slice(0, 10);
}

/** What to look a fund's filings up by, best first: series id, registrant, name. */
export interface FilerKeys {
  readonly name: string;
  readonly nameIsCut?: boolean;
  readonly cik?: number;
  readonly seriesId?: string;
  readonly classId?: string;
}

/**
 * EDGAR full-text search for the fund's NPORT-P of one report date: the quoted series id is an exact
 * phrase of the filing, the filing dates are bounded by the report date, and the result list shows
 * "Reporting for". Without a series id the quoted name is used.
 */
export function nportSearchUrl(keys: FilerKeys, reportDate: string): string {
  const phrase = keys.seriesId ?? phraseOfName(keys);
  return fullTextSearch(phrase, 'NPORT-P', reportDate, daysLater(reportDate, PUBLIC_WITHIN_DAYS));
}

/**
 * Where the fee table stands: EDGAR's list of the class's 485BPOS filings; without a class id a
 * full-text search of such filings for the fund's quoted name in the year after the fiscal year's end.
 */
export function prospectusListUrl(keys: FilerKeys, periodEnd: string): string {
  const filer = keys.classId ?? keys.seriesId;
  if (!filer) {
    return fullTextSearch(phraseOfName(keys), '485BPOS', periodEnd, daysLater(periodEnd, 365));
  }
  return `https://www.sec.gov/cgi-bin/browse-edgar?action=getcompany&CIK=${filer}&type=485BPOS&dateb=&owner=include&count=40`;
}

/** EDGAR's list of the yearly census filings (N-CEN) of the series, or of its registrant. */
export function censusListUrl({ cik, seriesId, name, nameIsCut }: FilerKeys, asOf: string): string {
  const filer = seriesId ?? (cik === undefined ? undefined : String(cik).padStart(10, '0'));
  if (!filer) {
    const phrase = phraseOfName({ name, ...(nameIsCut && { nameIsCut }) });
    return fullTextSearch(phrase, 'N-CEN', asOf, daysLater(asOf, 365));
  }
  return `https://www.sec.gov/cgi-bin/browse-edgar?action=getcompany&CIK=${filer}&type=N-CEN&dateb=&owner=include&count=40`;
}

/** The index page of one filing, with every document of it. */
export function filingUrl(cik: number, accession: string): string {
  return `https://www.sec.gov/Archives/edgar/data/${cik}/${accession.replaceAll('-', '')}/${accession}-index.htm`;
}

/** One document of a filing. */
export function filedDocumentUrl(cik: number, accession: string, file: string): string {
  return `https://www.sec.gov/Archives/edgar/data/${cik}/${accession.replaceAll('-', '')}/${file}`;
}

/** EDGAR's list of everything a registrant filed. */
export function registrantUrl(cik: number): string {
  return `https://www.sec.gov/cgi-bin/browse-edgar?action=getcompany&CIK=${String(cik).padStart(10, '0')}&owner=include&count=40`;
}

/** The last word of a cut name may be half a word, so the phrase ends before it. */
function phraseOfName({ name, nameIsCut }: FilerKeys): string {
  return nameIsCut ? name.replace(/\s+\S*$/, '') : name;
}

/** EDGAR's search page reads its hash decoded twice, hence `%22` written as `%2522`. */
function fullTextSearch(phrase: string, form: string, from: string, to: string): string {
  const query = encodeURIComponent(encodeURIComponent(`"${phrase}"`));
  return `https://www.sec.gov/edgar/search/#/q=${query}&dateRange=custom&category=custom&startdt=${from}&enddt=${to}&forms=${form}`;
}
