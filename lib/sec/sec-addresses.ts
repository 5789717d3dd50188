/**
 * The addresses that we ask SEC for. `/cgi-bin` is not among them: SEC's robots.txt closes it. Every part that
 * goes into an address is a number or was matched against its pattern before.
 */
const SEARCH = 'https://efts.sec.gov/LATEST/search-index';
const SUBMISSIONS = 'https://data.sec.gov/submissions/';
const ARCHIVES = 'https://www.sec.gov/Archives/edgar/data/';

/** Match patterns of all hosts that we ask: the optional host permissions and `connect-src`. */
export const SEC_HOSTS = ['efts.sec.gov', 'www.sec.gov', 'data.sec.gov'] as const;
export const SEC_PATTERNS: readonly string[] = SEC_HOSTS.map((host) => `https://${host}/*`);

export interface SearchQuestion {
  /** Series or class id; searched for as an exact phrase. */
  readonly id: string;
  readonly forms: readonly string[];
  /** Filing dates, ISO. */
  readonly from: string;
  readonly to: string;
}

/** Full-text search. Unquoted, the id would match much more. */
export function searchAddress({ id, forms, from, to }: SearchQuestion): string {
  const query = new URLSearchParams({
    q: `"${id}"`,
    forms: forms.join(','),
    dateRange: 'custom',
    startdt: from,
    enddt: to,
  });
  return `${SEARCH}?${query}`;
}

/** Everything a registrant filed lately, in columns. */
export function submissionsAddress(cik: number): string {
  return `${SUBMISSIONS}CIK${String(cik).padStart(10, '0')}.json`;
}

/** One document of a filing, under the registrant's number: the filer agent's gives 404. */
export function documentAddress(cik: number, accession: string, file: string): string {
  return `${ARCHIVES}${cik}/${accession.replaceAll('-', '')}/${file}`;
}

/** Names of documents as EDGAR gives them; nothing that could leave the filing's folder. */
export const DOCUMENT_NAME = /^[\w-][\w.-]{0,120}$/;
