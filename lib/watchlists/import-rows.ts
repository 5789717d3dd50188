import { delimiterOf, plainText, rowsIn, type TextRow } from './delimited-text.ts';
import { bareShares } from './import-bare-shares.ts';
import { headerIn, type ImportHeader } from './import-columns.ts';
import { type PlainFund, plainFunds, plainLinesOf } from './import-plain-lines.ts';
import { collected, type ImportResult, leftOut, type ReadLine } from './import-result.ts';
import { readSize } from './import-sizes.ts';
import { lineFund } from './line-fund.ts';
import { type DecimalMark, decimalMarkIn } from './number-text.ts';
import { statementSections } from './statement-sections.ts';
import { IMPORT_WORDS as WORDS } from './words/import-words.ts';

/** Longest text read: far above any broker's export, short of stopping a page. Characters. */
const MOST_TEXT = 4_000_000;

/** Rows looked through for the first header: brokers write account names and dates above it. */
const MOST_PREAMBLE_ROWS = 40;

/** Lines between two chances to pause; a slice takes about two milliseconds. */
const LINES_A_STEP = 200;
/** The same for lines without columns' names: each of their words may be a ticker or a size. */
const PLAIN_LINES_A_STEP = 40;

/**
 * Reads a broker's export (header in any order, preamble and totals around it) or plain lines such as
 * `VOO 60%`. One fund on several lines, as in several accounts, becomes one row with the sum.
 */
export function importRows(text: string): ImportResult {
  const steps = importSteps(text);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same, pausing at every `yield`, for whoever has to stay responsive meanwhile. */
export function* importSteps(text: string): Generator<void, ImportResult> {
  const head = text.slice(0, MOST_TEXT);
  const lines: TextRow[] = [];
  for (const row of rowsIn(head)) {
    lines.push(row);
    if (lines.length % LINES_A_STEP === 0) yield;
  }
  const { rows, passedOver } = statementSections(lines);
  const skipped = passedOver.map(({ line, name, lines: count }) => ({
    line,
    text: name,
    reason: WORDS.otherPart(count),
  }));
  const tables = yield* tablesIn(rows);
  const read =
    tables.length > 0 ? yield* tableLines(tables, markOf(head)) : yield* plainLines(head);
  return collected(read, skipped, text.length > MOST_TEXT);
}

/** A header with the lines below it. */
interface Table {
  readonly header: ImportHeader;
  readonly lines: TextRow[];
}

/** What stands above the first header is the file's title, not a holding. */
function* tablesIn(rows: readonly TextRow[]): Generator<void, Table[]> {
  const tables: Table[] = [];
  for (const [at, row] of rows.entries()) {
    if (at % LINES_A_STEP === LINES_A_STEP - 1) yield;
    const header = headerIn(row);
    if (header !== undefined) tables.push({ header, lines: [] });
    else tables.at(-1)?.lines.push(row);
    if (tables.length === 0 && at >= MOST_PREAMBLE_ROWS) return [];
  }
  return tables;
}

/** With no number that tells, semicolons between cells tell of commas inside numbers. */
function markOf(text: string): { readonly unless: DecimalMark } {
  return { unless: delimiterOf(plainText(text)) === ';' ? ',' : '.' };
}

function* tableLines(
  tables: readonly Table[],
  { unless }: { readonly unless: DecimalMark },
): Generator<void, ReadLine[]> {
  const read: ReadLine[] = [];
  const mark = decimalMarkIn(tables.flatMap(numberCells)) ?? unless;
  for (const { header, lines } of tables) {
    for (const line of lines) {
      read.push(lineUnder(header, line, mark));
      if (read.length % LINES_A_STEP === 0) yield;
    }
  }
  return read;
}

function lineUnder(header: ImportHeader, line: TextRow, mark: DecimalMark): ReadLine {
  const read = lineFund(line, header);
  if ('reason' in read) return leftOut(line, read);
  return { line, fund: read.fund, size: readSize(line, header, mark), header };
}

/** Cells of sizes, enough of them to tell the decimal mark of the file. */
function numberCells({ header, lines }: Table): string[] {
  const { amount, weight, shares, price } = header.columns;
  return [amount, weight, shares, price].flatMap((column) =>
    column === undefined
      ? []
      : lines.slice(0, LINES_A_STEP).map(({ cells }) => cells[column] ?? ''),
  );
}

function* plainLines(text: string): Generator<void, ReadLine[]> {
  const read: { readonly line: TextRow; readonly funds: readonly PlainFund[] }[] = [];
  for (const line of plainLinesOf(plainText(text))) {
    read.push({ line, funds: plainFunds(line) });
    if (read.length % PLAIN_LINES_A_STEP === 0) yield;
  }
  const shares = bareShares(
    read.flatMap(({ funds }) => funds),
    text,
  );
  return read.flatMap(({ line, funds }): ReadLine[] => {
    if (funds.length === 0) return [leftOut(line, { reason: WORDS.noTicker })];
    return funds.map((plain) => ({ line, ...(shares?.shift() ?? plain) }));
  });
}
