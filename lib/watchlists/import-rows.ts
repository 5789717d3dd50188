import { rowsOf, type TextRow } from './delimited-text.ts';
import { columnsOf, type ImportColumns } from './import-columns.ts';
import { numberOf } from './number-text.ts';
import { sizeOf } from './size-text.ts';
import { fundKeyOf } from './ticker-text.ts';
import { type HoldingSize, MOST_ROWS_IN_ALL, type WatchlistRow } from './watchlists.ts';

/** What a file or pasted text was read as. Nothing is lost: what is no row is listed with its reason. */
export interface ImportResult {
  readonly rows: readonly WatchlistRow[];
  readonly leftOut: readonly LeftOutLine[];
}

export interface LeftOutLine {
  /** From 1, as editors count. */
  readonly line: number;
  readonly text: string;
  readonly reason: string;
}

/** Longest text read: far above any broker's export, short of stopping a page. Characters. */
const MOST_TEXT = 2_000_000;

/**
 * Reads a broker's export (header in any order, preamble and totals around it) or plain lines such as
 * `VOO 60%`. One fund on several lines, as in several accounts, becomes one row with the sum.
 */
export function importRows(text: string): ImportResult {
  const lines = rowsOf(text.slice(0, MOST_TEXT));
  const found = columnsOf(lines);
  const read = found
    ? lines.filter(({ line }) => line > found.header.line).map((row) => rowIn(row, found.columns))
    : plainLines(text.slice(0, MOST_TEXT)).flatMap(plainRows);
  return collected(read);
}

type ReadLine = { readonly row: WatchlistRow; readonly line: TextRow } | LeftOutLine;

/** One line under a header. */
function rowIn(line: TextRow, columns: ImportColumns): ReadLine {
  const cell = line.cells[columns.ticker] ?? '';
  if (cell === '') return leftOut(line, 'no ticker in this line');
  const fund = fundKeyOf(cell);
  if (fund === undefined) return leftOut(line, `“${cell.slice(0, 40)}” is no ticker`);
  const size = sizeIn(line, columns);
  return { row: size === undefined ? fund : { ...fund, size }, line };
}

/** The amount where there is one, else the weight, else shares at their price. */
function sizeIn({ cells }: TextRow, columns: ImportColumns): HoldingSize | undefined {
  const amount = moneyIn(cells, columns.amount);
  if (amount !== undefined) return { amountUsd: amount };
  const weight = columns.weight === undefined ? undefined : cells[columns.weight];
  const percent = weight === undefined ? undefined : numberOf(weight.replace('%', ''), 'decimals');
  if (percent !== undefined && percent >= 0 && percent <= 100) return { weight: percent / 100 };
  const [shares, price] = [moneyIn(cells, columns.shares), moneyIn(cells, columns.price)];
  if (shares === undefined || price === undefined) return undefined;
  return { amountUsd: Number((shares * price).toFixed(2)) };
}

function moneyIn(cells: readonly string[], column: number | undefined): number | undefined {
  if (column === undefined) return undefined;
  const value = numberOf((cells[column] ?? '').replace(/[$€£]|USD|CAD/g, ''));
  return value !== undefined && value >= 0 && value <= 1e12 ? value : undefined;
}

/** Lines as words: split at spaces and marks, but not at a comma inside a number. */
function plainLines(text: string): TextRow[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .map((line, at) => ({
      line: at + 1,
      cells: line.split(/[\s;|"]+|,(?!\d)/).filter(Boolean),
    }))
    .filter(({ cells }) => cells.length > 0);
}

/** A line without header: every cell or word that is a ticker, each with the size behind it. */
function plainRows(line: TextRow): ReadLine[] {
  const rows: ReadLine[] = [];
  for (const [place, word] of line.cells.entries()) {
    // Lower-case words are prose, and a bare number is a size, not a Taiwanese code.
    const fund = /^[$A-Z0-9]/.test(word) && !/^[\d.,%$]+$/.test(word) ? fundKeyOf(word) : undefined;
    if (fund === undefined) continue;
    const size = sizeOf(line.cells[place + 1] ?? '');
    rows.push({ row: size.kind === 'size' ? { ...fund, size: size.size } : fund, line });
  }
  return rows.length > 0 ? rows : [leftOut(line, 'no ticker in this line')];
}

function collected(lines: readonly ReadLine[]): ImportResult {
  const rows = new Map<string, WatchlistRow>();
  const leftOutLines: LeftOutLine[] = [];
  for (const read of lines) {
    if (!('row' in read)) {
      leftOutLines.push(read);
      continue;
    }
    const key = `${read.row.market} ${read.row.ticker}`;
    const known = rows.get(key);
    if (known === undefined && rows.size >= MOST_ROWS_IN_ALL) {
      leftOutLines.push(leftOut(read.line, `only ${MOST_ROWS_IN_ALL} funds fit`));
    } else rows.set(key, known === undefined ? read.row : together(known, read.row));
  }
  return { rows: [...rows.values()], leftOut: leftOutLines };
}

/** Two lines of one fund: sizes of one kind are added; of two kinds the first stays. */
function together(a: WatchlistRow, b: WatchlistRow): WatchlistRow {
  if (a.size === undefined) return b;
  if (b.size === undefined) return a;
  if ('weight' in a.size && 'weight' in b.size) {
    return { ...a, size: { weight: Math.min(1, a.size.weight + b.size.weight) } };
  }
  if ('amountUsd' in a.size && 'amountUsd' in b.size) {
    return { ...a, size: { amountUsd: a.size.amountUsd + b.size.amountUsd } };
  }
  return a;
}

function leftOut({ line, cells }: TextRow, reason: string): LeftOutLine {
  return { line, text: cells.filter(Boolean).join(' · ').slice(0, 120), reason };
}
