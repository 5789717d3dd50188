import type { PageFund } from './page-funds.ts';

const COLUMNS = [
  'ticker',
  'market',
  'times',
  'fee',
  'ten largest, or what is inside',
  'against its name',
];

/** A page's funds as a plain table, one line a fund, in the order of the page. */
export function demoReport(funds: readonly PageFund[]): string {
  if (funds.length === 0) return '  no fund found on this page';
  const rows = [COLUMNS, ...funds.map(cells)];
  const widths = COLUMNS.map((_, column) =>
    Math.max(...rows.map((row) => displayWidth(row[column] ?? ''))),
  );
  return rows
    .map((row) =>
      `  ${row.map((cell, column) => pad(cell, widths[column] ?? 0)).join('  ')}`.trimEnd(),
    )
    .join('\n');
}

function cells({ badge, mentions }: PageFund): string[] {
  const figures =
    badge.coverage === 'covered'
      ? [badge.fee ?? '–', badge.concentration ?? '–', badge.telling ?? '–']
      : ['not covered', '–', '–'];
  return [badge.ticker, badge.market, String(mentions), ...figures];
}

const EAST_ASIAN = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/;

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** Columns of a terminal: East Asian characters take two. */
function displayWidth(text: string): number {
  return [...text].reduce((sum, char) => sum + (EAST_ASIAN.test(char) ? 2 : 1), 0);
}
