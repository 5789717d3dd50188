import type { DataReport } from './data-report.ts';
import { DIAGNOSTICS_WORDS } from './words/diagnostics-words.ts';

/** What a bug report needs, as the background gathers it; nothing says what was read. */
export interface DiagnosticsReport {
  readonly info: DataReport;
  /** `Firefox/153.0` */
  readonly browserName: string;
  readonly droppedRecords: number;
  /** Latest first. */
  readonly errors: readonly ReportedFault[];
}

export interface ReportedFault {
  readonly doing: string;
  readonly message: string;
  readonly times: number;
  /** ISO date. */
  readonly last: string;
}

/** One line of the report; what is shown and what is copied are made of the same lines. */
export interface DiagnosticsLine {
  readonly term: string;
  readonly text: string;
}

export function diagnosticsLines(report: DiagnosticsReport): DiagnosticsLine[] {
  const { snapshot, store } = report.info;
  return [
    { term: DIAGNOSTICS_WORDS.product, text: report.info.extensionVersion },
    { term: DIAGNOSTICS_WORDS.browser, text: report.browserName.replace('/', ' ') },
    ...(snapshot.state === 'damaged'
      ? [{ term: DIAGNOSTICS_WORDS.data, text: DIAGNOSTICS_WORDS.damaged }]
      : [
          {
            term: DIAGNOSTICS_WORDS.data,
            text: DIAGNOSTICS_WORDS.dataOf(snapshot.builtOn, snapshot.from, snapshot.funds),
          },
          ...holdingsLine(snapshot),
        ]),
    {
      term: DIAGNOSTICS_WORDS.store,
      text: DIAGNOSTICS_WORDS.stored(store.kind, store.records, Math.ceil(store.bytes / 1000)),
    },
    { term: DIAGNOSTICS_WORDS.dropped, text: String(report.droppedRecords) },
  ];
}

function holdingsLine(snapshot: { oldestHoldings?: string; newestHoldings?: string }) {
  const { oldestHoldings, newestHoldings } = snapshot;
  if (oldestHoldings === undefined || newestHoldings === undefined) return [];
  return [
    {
      term: DIAGNOSTICS_WORDS.holdings,
      text: DIAGNOSTICS_WORDS.span(oldestHoldings, newestHoldings),
    },
  ];
}

/** The text that a click puts on the clipboard. */
export function diagnosticsText(report: DiagnosticsReport): string {
  const lines = diagnosticsLines(report).map(({ term, text }) => `${term}: ${text}`);
  const errors = report.errors.map(
    ({ doing, message, times, last }) =>
      `- ${last}, ${DIAGNOSTICS_WORDS.times(times)}, ${doing}: ${message}`,
  );
  return [
    ...lines,
    errors.length === 0 ? DIAGNOSTICS_WORDS.noErrors : DIAGNOSTICS_WORDS.errors,
    ...errors,
    '',
  ].join('\n');
}
