import { FilingProblem } from '../xml/filing-problem.ts';
import { GuardedXmlReader } from '../xml/guarded-xml-reader.ts';
import { child, childrenOf, descend, type XmlElement } from '../xml/xml-element.ts';
import { XML_LIMITS, type XmlLimits } from '../xml/xml-limits.ts';
import { dateIn, filedNumber, filedText, flagIn, known, numberIn, textIn } from './filed-values.ts';
import type { ClassReturns, MonthFlow, NportFiling, NportHolding } from './nport-filing.ts';
import { readHolding } from './read-holding.ts';

/** What comes before the root element is a declaration and comments; more than this is something else. */
const MAX_PROLOG = 65_536;

/** A document at hand is fed in pieces too, so that what is wrong with it shows early. */
const CHUNK = 65_536;

/** The longest report known has some 30,000 lines. */
const MOST_HOLDINGS = 200_000;

export interface NportLimits extends XmlLimits {
  /** Lines of the report: each takes some work, however short it is. */
  readonly holdings?: number;
}

const SEC_REFUSALS = /Undeclared Automated Tool|Request Rate Threshold Exceeded/;

/**
 * Reads one Form N-PORT, streamed: `write` the bytes as they come, then `end`. No Node and no DOM, so
 * that it runs in a service worker too. Blanks and a byte-order mark before the declaration are skipped
 * (real filings have them). Only a document that ends cleanly gives a filing.
 *
 * @throws {FilingProblem} from `write` and `end`; the reader is of no use afterwards
 */
export class NportReader {
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  readonly #holdings: NportHolding[] = [];
  readonly #limits: NportLimits;
  readonly #xml: GuardedXmlReader;
  #prolog: string | undefined = '';
  #bytes = 0;

  /** @param onIdentity called as soon as the filing has said whose it is; may throw to end the reading */
  constructor(limits: NportLimits = XML_LIMITS, onIdentity?: (identity: FilingIdentity) => void) {
    this.#limits = limits;
    let header: XmlElement | undefined;
    this.#xml = new GuardedXmlReader(limits, (element, path) => {
      // The components of an index are counted, not read.
      if (element.name === 'component') return 'bare';
      if (element.name === 'headerData' && path.length === 1) header = element;
      if (element.name === 'genInfo' && path.at(-1) === 'formData') {
        onIdentity?.(identityIn(header, element));
      }
      if (element.name !== 'invstOrSec' || path.at(-1) !== 'invstOrSecs') return 'keep';
      if (this.#holdings.length >= (limits.holdings ?? MOST_HOLDINGS)) {
        throw new FilingProblem('too-large', 'the report passes the cap on holdings');
      }
      this.#holdings.push(readHolding(element));
      return 'taken';
    });
  }

  write(chunk: Uint8Array): void {
    this.#bytes += chunk.length;
    if (this.#bytes > this.#limits.bytes) {
      throw new FilingProblem('too-large', `the file passes ${this.#limits.bytes} bytes`);
    }
    this.#accept(this.#decode(chunk, true));
  }

  end(): NportFiling {
    this.#accept(this.#decode(new Uint8Array(), false));
    if (this.#prolog !== undefined) this.#refuseProlog(this.#prolog);
    const root = this.#xml.end();
    return filingOf(root, this.#holdings);
  }

  #decode(chunk: Uint8Array, stream: boolean): string {
    try {
      return this.#decoder.decode(chunk, { stream });
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      throw new FilingProblem('malformed', `not UTF-8 text: ${detail}`);
    }
  }

  /** Holds the text back until the root element begins, to tell a web page from a filing in one place. */
  #accept(text: string): void {
    if (this.#prolog === undefined) {
      this.#xml.write(text);
      return;
    }
    const prolog = (this.#prolog + text).replace(/^[\s\uFEFF]+/, '');
    this.#prolog = prolog;
    const root = /<([A-Za-z_][^\s/>]*)[\s/>]/.exec(withoutComments(prolog))?.[1];
    if (root === undefined && prolog.length < MAX_PROLOG) {
      if (/<!doctype/i.test(withoutComments(prolog))) this.#refuseProlog(prolog);
      return;
    }
    if (
      root?.replace(/^.*:/, '') !== 'edgarSubmission' ||
      /<!doctype/i.test(withoutComments(prolog))
    ) {
      this.#refuseProlog(prolog);
    }
    this.#prolog = undefined;
    this.#xml.write(prolog);
  }

  #refuseProlog(prolog: string): never {
    if (prolog === '') throw new FilingProblem('empty', 'the file is empty');
    if (SEC_REFUSALS.test(prolog)) {
      throw new FilingProblem(
        'refused-by-sec',
        'EDGAR refused the request; this is its refusal page',
      );
    }
    const bare = withoutComments(prolog);
    if (/<!doctype\s+html|<html[\s>]/i.test(bare)) {
      throw new FilingProblem('html-page', 'a web page, not a filing');
    }
    if (/<!doctype/i.test(bare)) {
      throw new FilingProblem('doctype', 'a document type declaration; filings have none');
    }
    const root = /<([A-Za-z_][^\s/>]*)/.exec(bare)?.[1];
    if (root) {
      throw new FilingProblem('not-nport', `no N-PORT filing: the root element is <${root}>`);
    }
    if (prolog.length >= MAX_PROLOG) {
      throw new FilingProblem('too-large', 'no element in the first 65,536 characters');
    }
    throw /^<[?!]/.test(prolog)
      ? new FilingProblem('truncated', 'the file stops before its first element')
      : new FilingProblem('malformed', 'no XML');
  }
}

function withoutComments(text: string): string {
  return text.replace(/<!--[\s\S]*?(?:-->|$)/g, '').replace(/<\?[\s\S]*?(?:\?>|$)/g, '');
}

/** Reads a whole document at hand. @throws {FilingProblem} */
export function readNport(bytes: Uint8Array, limits: XmlLimits = XML_LIMITS): NportFiling {
  const reader = new NportReader(limits);
  for (let at = 0; at < bytes.length; at += CHUNK) reader.write(bytes.subarray(at, at + CHUNK));
  return reader.end();
}

function filingOf(root: XmlElement, holdings: readonly NportHolding[]): NportFiling {
  const header = child(root, 'headerData');
  const form = child(root, 'formData');
  const general = child(form, 'genInfo');
  const fund = child(form, 'fundInfo');
  const submissionType = textIn(header, 'submissionType');
  if (!general || !submissionType?.startsWith('NPORT')) {
    throw new FilingProblem(
      'not-nport',
      'no N-PORT filing: submission type or general part missing',
    );
  }
  if (!child(form, 'invstOrSecs') && !fund) {
    throw new FilingProblem('not-nport', 'no N-PORT filing: neither figures nor holdings');
  }
  const classInfo = classInfoIn(header);
  return {
    submissionType,
    isAmendment: submissionType.endsWith('/A'),
    registrant: textIn(general, 'regName'),
    seriesName: textIn(general, 'seriesName'),
    ...identityIn(header, general),
    classIds: childrenOf(classInfo, 'classId').flatMap(({ text }) => filedText(text) ?? []),
    reportDate: dateIn(general, 'repPdDate'),
    fiscalYearEnd: dateIn(general, 'repPdEnd'),
    isFinalFiling: flagIn(general, 'isFinalFiling') ?? false,
    totalAssetsUsd: numberIn(fund, 'totAssets'),
    netAssetsUsd: numberIn(fund, 'netAssets'),
    monthlyReturns: returnsOf(fund),
    monthlyFlows: flowsOf(fund),
    holdings,
  };
}

/** Whose filing it is: of unit investment trusts the registrant's number only. */
export type FilingIdentity = Pick<NportFiling, 'cik' | 'seriesId'>;

function identityIn(header: XmlElement | undefined, general: XmlElement): FilingIdentity {
  return {
    cik: filedNumber(textIn(general, 'regCik') ?? cikOfFiler(header)),
    seriesId: seriesIdIn(general) ?? seriesIdIn(classInfoIn(header)),
  };
}

function classInfoIn(header: XmlElement | undefined): XmlElement | undefined {
  return descend(header, 'filerInfo', 'seriesClassInfo');
}

function cikOfFiler(header: XmlElement | undefined): string | undefined {
  return textIn(descend(header, 'filerInfo', 'filer', 'issuerCredentials'), 'cik');
}

function seriesIdIn(element: XmlElement | undefined): string | undefined {
  const id = textIn(element, 'seriesId');
  return id && /^S\d{9}$/.test(id) ? id : undefined;
}

function returnsOf(fund: XmlElement | undefined): ClassReturns[] {
  const classes = descend(fund, 'returnInfo', 'monthlyTotReturns');
  return childrenOf(classes, 'monthlyTotReturn').map(({ attributes }) =>
    known({
      classId: filedText(attributes.get('classId')),
      returns: ['rtn1', 'rtn2', 'rtn3'].map((name) => {
        const percent = filedNumber(attributes.get(name));
        return percent === undefined ? undefined : percent / 100;
      }),
    }),
  );
}

function flowsOf(fund: XmlElement | undefined): MonthFlow[] {
  const flows = ['mon1Flow', 'mon2Flow', 'mon3Flow'].map((name) => child(fund, name)?.attributes);
  if (flows.every((flow) => flow === undefined)) return [];
  // A month that is not filed keeps its place, so that the one after it does not take it.
  return flows.map((flow) =>
    known({
      salesUsd: filedNumber(flow?.get('sales')),
      reinvestmentUsd: filedNumber(flow?.get('reinvestment')),
      redemptionUsd: filedNumber(flow?.get('redemption')),
    }),
  );
}
