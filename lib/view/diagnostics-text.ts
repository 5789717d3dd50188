import { counted } from './counted.ts';
import type { DataReport } from './data-report.ts';

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
    { term: 'Lookthrough', text: report.info.extensionVersion },
    { term: 'Browser', text: report.browserName.replace('/', ' ') },
    ...(snapshot.state === 'damaged'
      ? [{ term: 'Data', text: 'damaged, cannot be read' }]
      : [
          {
            term: 'Data',
            text: `of ${snapshot.builtOn}, ${snapshot.from === 'update' ? 'fetched' : 'packaged'}, ${snapshot.funds} funds`,
          },
          ...holdingsLine(snapshot),
        ]),
    {
      term: 'Store',
      text: `${store.kind}, ${store.records} records, ${Math.ceil(store.bytes / 1000)} kB`,
    },
    { term: 'Records dropped', text: String(report.droppedRecords) },
  ];
}

function holdingsLine(snapshot: { oldestHoldings?: string; newestHoldings?: string }) {
  const { oldestHoldings, newestHoldings } = snapshot;
  if (oldestHoldings === undefined || newestHoldings === undefined) return [];
  return [{ term: 'Holdings', text: `${oldestHoldings} to ${newestHoldings}` }];
}

/** The text that a click puts on the clipboard. */
export function diagnosticsText(report: DiagnosticsReport): string {
  const lines = diagnosticsLines(report).map(({ term, text }) => `${term}: ${text}`);
  const errors = report.errors.map(
    ({ doing, message, times, last }) =>
      `- ${last}, ${counted(times, 'time', 'times')}, ${doing}: ${message}`,
  );
  return [...lines, errors.length === 0 ? 'Errors: none' : 'Errors:', ...errors, ''].join('\n');
}
