import { gzipSync } from 'node:zlib';
import type { Fixture } from '#lib/workshop/browsers/fixture-server.ts';
import { filingXml, stockXml } from '#test/fixtures/filings/filing-xml.ts';
import {
  type ListedFiling,
  prospectusXhtml,
  SEARCH_FAILURE,
  searchAnswer,
  submissionsAnswer,
  TOO_MANY_REQUESTS,
  UNDECLARED_TOOL,
} from './edgar-answers.ts';

/** AIQ's numbers are real; filings, dates after the packaged ones and figures are made up. */
export const AIQ = { cik: 1_432_353, seriesId: 'S000061326', classId: 'C000198548' } as const;
/** A unit trust: no series id, found by its registrant's number. */
export const SPY = { cik: 884_394 } as const;

/** The largest line tells the new report from the packaged one: 61% in one company. */
export const AIQ_HOLDINGS = [
  { name: 'NVIDIA CORP', percent: 61 },
  { name: 'MICROSOFT CORP', percent: 29 },
  { name: 'A COMPANY THAT NO PACKAGE KNOWS', percent: 9.5 },
];

/** In the usual phrasings, written by us. */
export const AIQ_PROMISE =
  'The Fund invests at least 80% of its total assets, plus borrowings for investment purposes (if any), in the securities of the Made-Up Index.';
export const AIQ_DEFINITION =
  'The Made-Up Index is designed to provide exposure to companies that are positioned to benefit from using artificial intelligence in their products.';
const AIQ_STRATEGY = [
  `${AIQ_PROMISE} That promise may be changed with 60 days notice.`,
  `<b>The index.</b> ${AIQ_DEFINITION} It is rebalanced twice a year.`,
];

/** What goes wrong, and where: on the search, the report, the prospectus, or everywhere. */
export interface Fault {
  readonly at?: 'search' | 'report' | 'prospectus';
  readonly kind: FaultKind;
  /** The fault passes after so many requests; never unless given. */
  readonly times?: number;
}

export type FaultKind =
  | 'slow'
  | 'cut'
  | 'ends-early'
  | 'undeclared-tool'
  | 'too-many-requests'
  | 'server-error'
  | 'wrong-series'
  | 'gzip-bomb'
  | 'redirect'
  | 'web-page'
  | 'nothing-found'
  | { readonly body: string };

/** SEC takes this long where it is slow: more than any deadline of ours. */
const SLOW_MS = 45_000;

/** Stands in for SEC's three hosts: recorded shapes, dates a little before `today`, faults on demand. */
export class SecReplay {
  /** Addresses asked for, in order. */
  readonly asked: string[] = [];
  readonly report: ListedFiling;
  readonly spyReport: ListedFiling;
  readonly prospectus: ListedFiling;
  /** Milliseconds before each answer, so that there is something to interrupt. */
  delayMs = 0;
  #fault: (Fault & { left: number }) | undefined;

  constructor(today = new Date()) {
    const days = (before: number) =>
      new Date(today.getTime() - before * 86_400_000).toISOString().slice(0, 10);
    const nport = { form: 'NPORT-P', period: days(82), filedOn: days(23) };
    this.report = { cik: AIQ.cik, accession: '0001752724-26-200001', ...nport };
    this.spyReport = { cik: SPY.cik, accession: '0001752724-26-200002', ...nport };
    this.prospectus = {
      cik: AIQ.cik,
      accession: '0001432353-26-000321',
      form: '485BPOS',
      filedOn: days(51),
      period: days(52),
      file: 'aiq-485bpos.htm',
    };
  }

  breakWith(fault: Fault | undefined): void {
    this.#fault = fault && { ...fault, left: fault.times ?? Number.POSITIVE_INFINITY };
  }

  /** Undefined for other hosts. */
  answer(url: URL): Fixture | undefined {
    if (!url.hostname.endsWith('.sec.gov')) return undefined;
    this.asked.push(url.href);
    const sound = this.#sound(url);
    const fault = this.#faultAt(placeOf(url));
    return { delayMs: this.delayMs, ...(fault ? broken(sound, fault) : sound) };
  }

  #faultAt(place: Fault['at']): FaultKind | undefined {
    const fault = this.#fault;
    if (!fault || fault.left <= 0 || (fault.at !== undefined && fault.at !== place)) return;
    fault.left -= 1;
    return fault.kind;
  }

  #sound({ href, hostname, pathname, searchParams }: URL): Fixture {
    if (hostname === 'efts.sec.gov') return { type: JSON_TYPE, body: this.#searched(searchParams) };
    const found = this.#files()[pathname];
    return found ?? { status: 404, body: `<html>no such document: ${href}</html>` };
  }

  #searched(query: URLSearchParams): string {
    const forms = query.get('forms')?.split(',') ?? [];
    if (query.get('q') !== `"${AIQ.seriesId}"` || !forms.includes('NPORT-P')) {
      return searchAnswer([]);
    }
    // By relevance: the newest is not first.
    const older = { ...this.report, accession: '0001752724-26-100001', period: '2026-02-28' };
    return searchAnswer([{ ...older, filedOn: '2026-04-29' }, this.report]);
  }

  #files(): Readonly<Record<string, Fixture>> {
    const { report, spyReport, prospectus } = this;
    const holdings = AIQ_HOLDINGS.map(stockXml).join('');
    const reportDate = report.period ?? '';
    const ofTrust = { cik: '0000884394', seriesId: null, seriesName: 'N/A' };
    return {
      '/submissions/CIK0000884394.json': {
        type: JSON_TYPE,
        body: submissionsAnswer(SPY.cik, [spyReport]),
      },
      '/submissions/CIK0001432353.json': {
        type: JSON_TYPE,
        body: submissionsAnswer(AIQ.cik, [report, prospectus]),
      },
      [pathOf(report)]: {
        type: 'text/xml',
        body: filingXml({ cik: '0001432353', seriesId: AIQ.seriesId, reportDate, holdings }),
      },
      [pathOf(spyReport)]: {
        type: 'text/xml',
        body: filingXml({ ...ofTrust, reportDate, holdings }),
      },
      [pathOf(prospectus)]: {
        type: 'text/html',
        body: prospectusXhtml({
          ...AIQ,
          grossPercent: 0.61,
          date: prospectus.period ?? '',
          strategy: AIQ_STRATEGY,
        }),
      },
    };
  }
}

function placeOf({ hostname, pathname }: URL): Fault['at'] {
  if (hostname !== 'www.sec.gov') return 'search';
  return pathname.endsWith('/primary_doc.xml') ? 'report' : 'prospectus';
}

const JSON_TYPE = 'application/json; charset=utf-8';

function pathOf({ cik, accession, file }: ListedFiling): string {
  return `/Archives/edgar/data/${cik}/${accession.replaceAll('-', '')}/${file ?? 'primary_doc.xml'}`;
}

function broken(sound: Fixture, fault: FaultKind): Fixture {
  const body = Buffer.from(sound.body);
  if (typeof fault === 'object') return { ...sound, body: fault.body };
  switch (fault) {
    case 'slow':
      return { ...sound, delayMs: SLOW_MS };
    case 'cut':
      return {
        ...sound,
        headers: { 'content-length': String(body.length) },
        cutAfterBytes: Math.floor(body.length / 2),
      };
    case 'ends-early':
      return { ...sound, body: body.subarray(0, body.length / 2) };
    case 'undeclared-tool':
      return { status: 403, body: UNDECLARED_TOOL };
    case 'too-many-requests':
      return { status: 429, body: TOO_MANY_REQUESTS, headers: { 'retry-after': '900' } };
    case 'server-error':
      return { status: 500, body: SEARCH_FAILURE, type: JSON_TYPE };
    case 'wrong-series':
      return { ...sound, body: body.toString().replaceAll(AIQ.seriesId, 'S000000001') };
    case 'gzip-bomb':
      return { ...sound, body: gzipBomb(), headers: { 'content-encoding': 'gzip' } };
    case 'redirect':
      return { status: 302, body: '', headers: { location: 'https://www.sec.gov/elsewhere' } };
    case 'web-page':
      return { body: '<!DOCTYPE html><html><body><p>Maintenance</p></body></html>' };
    case 'nothing-found':
      return { ...sound, body: searchAnswer([]) };
  }
}

/** A filing that begins well and goes on for 50 MB; 50 kB on the wire. */
function gzipBomb(): Uint8Array {
  const lines = Buffer.alloc(50_000_000, '<invstOrSec><a/></invstOrSec>');
  const start = '<edgarSubmission><formData><invstOrSecs>';
  return gzipSync(Buffer.concat([Buffer.from(start), lines]));
}
