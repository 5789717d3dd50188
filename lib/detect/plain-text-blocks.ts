import type { PageText, TextBlock } from './page-text.ts';
import { programLines } from './program-lines.ts';

export interface PlainText {
  readonly text: string;
  readonly url?: string;
  readonly lang?: string;
}

/** A page made of plain text, with the offset of each block in that text (UTF-16 code units). */
export interface PlainPage {
  readonly page: PageText;
  readonly offsets: readonly number[];
}

const ITEM = /^\s*(?:[•·▪‣*–-]|\d{1,2}[.)])\s+/;
/** A heading is short and does not end like a sentence. */
const MAX_HEADING = 90;

/**
 * Plain text as a page: a block for each line, a cell for each part of a line with tabs, list items by their
 * bullets, headings by their shape; of lines of programs what they quote. The first row of a table is its header. The first line is the title.
 */
export function plainTextBlocks({ text, url, lang }: PlainText): PlainPage {
  const blocks: TextBlock[] = [];
  const offsets: number[] = [];
  let header: readonly string[] = [];
  let offset = 0;
  const lines = text.split('\n');
  const areProgram = programLines(lines);
  for (const [row, line] of lines.entries()) {
    const cells = line.split('\t');
    if (cells.length > 1) {
      if (header.length === 0) header = cells.map((cell) => cell.trim());
      let start = offset;
      for (const [column, cell] of cells.entries()) {
        blocks.push(cellBlock(cell, row, header[column]));
        offsets.push(start);
        start += cell.length + 1;
      }
    } else {
      if (line.trim() !== '') header = [];
      let start = offset;
      for (const block of areProgram[row] ? programBlocks(line) : [lineBlock(line)]) {
        blocks.push(block);
        offsets.push(start);
        start += block.text.length;
      }
    }
    offset += line.length + 1;
  }
  const page = { ...(url !== undefined && { url }), ...(lang !== undefined && { lang }), blocks };
  return { page, offsets };
}

function cellBlock(text: string, row: number, columnHeader: string | undefined): TextBlock {
  const isHeader = columnHeader === undefined || columnHeader === text.trim();
  return { text, role: 'cell', row, ...(!isHeader && { columnHeader }) };
}

const QUOTED = /(["'`][^"'`]*["'`])/;

/** Of a program only what stands in quotes is read: `getSymbols("SPY")`, not the names of its variables. */
export function programBlocks(line: string): TextBlock[] {
  return line
    .split(QUOTED)
    .filter((part) => part !== '')
    .map((part) => ({ text: part, role: QUOTED.test(part) ? 'prose' : 'control' }));
}

function lineBlock(line: string): TextBlock {
  return { text: line, role: roleOfLine(line) };
}

function roleOfLine(line: string): TextBlock['role'] {
  if (ITEM.test(line)) return 'item';
  const isShort = line.length <= MAX_HEADING && /\p{Lu}|\p{Lo}/u.test(line);
  return isShort && !/[.,;:!?。！？]\s*$/.test(line) ? 'heading' : 'prose';
}
