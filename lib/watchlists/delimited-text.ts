/** One line of a table as text, with its place in the file for messages. */
export interface TextRow {
  /** From 1, as editors count. */
  readonly line: number;
  readonly cells: readonly string[];
}

const DELIMITERS = ['\t', ';', ',', '|'] as const;

/** Lines looked at to find the delimiter: past the preamble that brokers write. */
const LINES_FOR_DELIMITER = 40;

/**
 * Splits delimited text (RFC 4180 and its cousins with tabs, semicolons or bars) into rows of trimmed cells,
 * one at a time. Quotes may hold delimiters and line ends. Never fails: an unclosed quote ends with its line.
 */
export function* rowsIn(text: string): Generator<TextRow, void> {
  const plain = plainText(text);
  const delimiter = delimiterOf(plain);
  let line = 1;
  let at = 0;
  while (at < plain.length) {
    const row = rowAt(plain, at, delimiter);
    if (row.cells.some((cell) => cell !== '')) yield { line, cells: row.cells };
    line += row.lines;
    at = row.end;
  }
}

/** Without byte order mark, line ends as `\n`. */
export function plainText(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

/** The trimmed cells of one line. */
export function cellsOf(line: string, delimiter: string): readonly string[] {
  return rowAt(line, 0, delimiter).cells;
}

interface ReadRow {
  readonly cells: string[];
  /** Where the next row starts. */
  readonly end: number;
  /** Line ends passed, those inside quotes too. */
  readonly lines: number;
}

function rowAt(text: string, start: number, delimiter: string): ReadRow {
  const cells: string[] = [];
  let at = start;
  let lines = 1;
  for (;;) {
    const cell = cellAt(text, at, delimiter);
    cells.push(cell.text.trim());
    lines += cell.lines;
    at = cell.end;
    if (text[at] === delimiter) at += 1;
    else return { cells, end: at + 1, lines };
  }
}

function cellAt(text: string, start: number, delimiter: string) {
  let quote = start;
  while (text[quote] === ' ') quote += 1;
  // `="0050"`: how spreadsheets are told to keep a leading zero.
  if (text.startsWith('="', quote)) quote += 1;
  const closing = text[quote] === '"' ? closingQuote(text, quote + 1) : undefined;
  if (closing !== undefined) {
    const inside = text.slice(quote + 1, closing).replaceAll('""', '"');
    return { text: inside, end: endOfCell(text, closing + 1, delimiter), lines: lineEnds(inside) };
  }
  const end = endOfCell(text, start, delimiter);
  return { text: text.slice(start, end), end, lines: 0 };
}

/** The quote that ends a quoted cell: a single one before a delimiter or line end. */
function closingQuote(text: string, start: number): number | undefined {
  for (let at = text.indexOf('"', start); at >= 0; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] !== '"') return at;
    at += 1;
  }
  return undefined;
}

function endOfCell(text: string, start: number, delimiter: string): number {
  let at = start;
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n') at += 1;
  return at;
}

function lineEnds(text: string): number {
  return text.includes('\n') ? text.split('\n').length - 1 : 0;
}

/** The mark that stands in most lines. */
export function delimiterOf(text: string): string {
  const lines = text.split('\n', LINES_FOR_DELIMITER).map((line) => line.replace(/"[^"]*"/g, ''));
  const score = (mark: string) => lines.filter((line) => line.includes(mark)).length;
  const best = Math.max(...DELIMITERS.map(score));
  return DELIMITERS.find((mark) => score(mark) === best && best > 0) ?? ',';
}
