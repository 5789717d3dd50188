import type { Fee, FiledWords, FundFacts, Holding, HoldingsList } from './fund-facts.ts';
import { historyWithReport } from './history-with-report.ts';
import type { SecFee, SecRecord, SecReport, SecWords } from './sec-record.ts';
import type { Source } from './source.ts';
import { filedDocumentUrl, filingUrl } from './source-address.ts';

/** Number of an issuer by its shown name: the snapshot's own number, or one beyond its table. */
export type IssuerIdOf = (name: string) => number;

/**
 * Puts what was read at SEC over packaged facts. Each part stands only where it is not older than the packaged
 * one: a newer package overtakes an old visit to SEC.
 */
export function factsWithSecRecord(
  facts: FundFacts,
  { report, fee, words, readOn }: SecRecord,
  idOf: IssuerIdOf,
): FundFacts {
  const newReport = report && isNewerReport(report, facts) ? report : undefined;
  const newFee = fee && isNewerFee(fee, facts) ? fee : undefined;
  return {
    ...facts,
    ...(newReport && reportFacts(newReport, { facts, readOn, idOf })),
    ...(newFee && { fee: feeOf(newFee, readOn) }),
    ...(words && { ownWords: wordsOf(words, readOn) }),
  };
}

/** True also for the packaged report's own date: the filing itself has every line. */
export function isNewerReport(
  { reportDate }: Pick<SecReport, 'reportDate'>,
  { holdings }: FundFacts,
): boolean {
  return holdings === undefined || reportDate >= holdings.asOf;
}

/** Fee tables without a date, packaged or filed, are told apart by nothing: then the filing stands. */
function isNewerFee({ asOf }: SecFee, { fee }: FundFacts): boolean {
  return fee?.periodEnd === undefined || asOf === undefined || asOf >= fee.periodEnd;
}

interface ReportContext {
  /** As packaged. */
  readonly facts: FundFacts;
  readonly readOn: string;
  readonly idOf: IssuerIdOf;
}

function reportFacts(report: SecReport, context: ReportContext) {
  const { cik, accession, reportDate, filedOn, netAssetsUsd } = report;
  const source: Source = {
    kind: 'nport',
    url: filingUrl(cik, accession),
    asOf: reportDate,
    accession,
    filedOn,
    readOn: context.readOn,
  };
  const lines = linesOf(report, context.idOf);
  const holdings: HoldingsList = {
    asOf: reportDate,
    source,
    coverage: 'complete',
    knownWeight: lines.reduce((sum, { weight }) => sum + weight, 0),
    lines,
  };
  return {
    holdings,
    ...(report.exposure && { exposure: { ...report.exposure, source } }),
    ...(report.months && {
      history: historyWithReport(context.facts.history, { months: report.months, source }),
    }),
    ...(netAssetsUsd !== undefined && {
      netAssets: { usd: netAssetsUsd, scope: 'series' as const, source },
    }),
  };
}

function linesOf({ names, noIssuer, lines }: SecReport, idOf: IssuerIdOf): Holding[] {
  const withoutIssuer = new Set(noIssuer);
  const ids = names.map((name, i) => (withoutIssuer.has(i) ? undefined : idOf(name)));
  return lines.names.map((nameAt, i) => {
    const issuerId = ids[nameAt];
    const [label, asset, country] = [lines.labels[i], lines.assets[i], lines.countries[i]];
    return {
      ...(issuerId !== undefined && { issuerId }),
      issuer: names[nameAt] ?? '',
      weight: lines.weights[i] ?? 0,
      ...(label && { label }),
      ...(asset && { asset }),
      ...(country && { country }),
    };
  });
}

function wordsOf(words: SecWords, readOn: string): FiledWords {
  const { cik, accession, filedOn, form, file, policy, definition } = words;
  const url = filedDocumentUrl(cik, accession, file);
  return {
    policy,
    definition,
    form,
    source: { kind: 'prospectus', url, accession, filedOn, readOn },
  };
}

function feeOf({ cik, accession, filedOn, asOf, ...figures }: SecFee, readOn: string): Fee {
  const { net, gross, waiver, acquiredFunds } = figures;
  return {
    ...(net !== undefined && { net }),
    ...(gross !== undefined && { gross }),
    ...(waiver && { waiver: { rate: waiver.rate, ...(waiver.ends && { ends: waiver.ends }) } }),
    ...(acquiredFunds !== undefined && { acquiredFunds }),
    ...(asOf !== undefined && { periodEnd: asOf }),
    source: {
      kind: 'prospectus',
      url: filingUrl(cik, accession),
      ...(asOf !== undefined && { asOf }),
      accession,
      filedOn,
      readOn,
    },
  };
}
