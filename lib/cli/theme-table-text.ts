import { COMPOSITION_CLASSES } from '#lib/themes/composition.ts';
import { CommandProblem } from './command.ts';
import type { ThemeRow, ThemeTable } from './theme-table.ts';

/** Columns of the CSV; shares and fees in percent, ranges as two columns. */
type Column = readonly [header: string, cellOf: (row: ThemeRow) => number | string | undefined];

const percent = (fraction: number | undefined): number | undefined =>
  fraction === undefined ? undefined : Math.round(fraction * 10_000) / 100;

const COLUMNS: readonly Column[] = [
  ['ticker', (row) => row.ticker],
  ['name', (row) => row.name],
  ['feePercent', (row) => percent(row.fee)],
  ['kind', (row) => row.kind],
  ['claim', (row) => row.claim],
  ['verdict', (row) => row.verdict],
  ...COMPOSITION_CLASSES.map(
    (name): Column => [`${name}Percent`, (row) => percent(row.composition?.[name])],
  ),
  ['coveragePercent', (row) => percent(row.coverage)],
  ['revenueLowPercent', (row) => percent(row.revenueWeighted?.low)],
  ['revenueHighPercent', (row) => percent(row.revenueWeighted?.high)],
  ['alsoInPlainLowPercent', (row) => percent(row.alsoInPlain?.low)],
  ['alsoInPlainHighPercent', (row) => percent(row.alsoInPlain?.high)],
  ['overlapLowPercent', (row) => percent(row.overlapWithPlain?.low)],
  ['overlapHighPercent', (row) => percent(row.overlapWithPlain?.high)],
  ['themeAgainstPlain', (row) => row.themeAgainstPlain],
  ['holdingsOf', (row) => row.holdingsOf],
  ['list', (row) => row.list],
];

/** The table as CSV (RFC 4180), one header line, lines ended by CRLF. */
export function themeTableCsv({ rows }: ThemeTable): string {
  const lines = rows.map((row) => COLUMNS.map(([, cellOf]) => csvCell(cellOf(row))).join(','));
  return [COLUMNS.map(([header]) => header).join(','), ...lines].join('\r\n');
}

function csvCell(value: number | string | undefined): string {
  const text = value === undefined ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows by a column, largest number or first word first; rows without a value last. */
export function sortedBy(table: ThemeTable, header: string): ThemeTable {
  const cellOf = COLUMNS.find(([name]) => name === header)?.[1];
  if (!cellOf) {
    throw new CommandProblem(`--sort: one of ${COLUMNS.map(([name]) => name).join(', ')}`);
  }
  const rows = [...table.rows].sort((a, b) => compared(cellOf(a), cellOf(b)));
  return { ...table, rows };
}

function compared(a: number | string | undefined, b: number | string | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  if (typeof a === 'number' && typeof b === 'number') return b - a;
  return String(a).localeCompare(String(b), 'en');
}

/** The table as Markdown, for a page that is read: funds whose holdings can be held against the name. */
export function themeTableMarkdown({ theme, plain, plainHoldingsOf, rows }: ThemeTable): string {
  const head = [
    'fund',
    'fee',
    'half of revenue or more',
    '5% or more',
    'under 5%',
    'reported too coarsely',
    'not looked up',
    `also in ${plain}`,
    `overlap with ${plain}`,
    'verdict',
    'holdings of',
  ];
  const shown = rows.filter((row) => row.composition !== undefined);
  const lines = shown.map((row) => [
    `${row.ticker} ${row.name}`,
    row.fee === undefined ? '' : `${percent(row.fee)}%`,
    ...COMPOSITION_CLASSES.map((name) => wholePercent(row.composition?.[name])),
    row.alsoInPlain === undefined ? '' : rangeText(row.alsoInPlain),
    row.overlapWithPlain === undefined ? '' : rangeText(row.overlapWithPlain),
    row.verdict,
    `${row.holdingsOf ?? ''}${row.list === 'top-ten' ? ', ten largest lines' : ''}`,
  ]);
  const table = [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`);
  return [
    `Funds that claim ${theme}, shares of their equity; ${plain} of ${plainHoldingsOf ?? 'an unknown date'}.`,
    '',
    ...table,
  ].join('\n');
}

function wholePercent(fraction: number | undefined): string {
  return fraction === undefined ? '' : `${Math.round(fraction * 100)}%`;
}

function rangeText({ low, high }: { low: number; high: number }): string {
  const [from, to] = [wholePercent(low), wholePercent(high)];
  return from === to ? from : `${from} to ${to}`;
}
