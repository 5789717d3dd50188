/** Longest header that is read as one; longer cells are text, not names of columns. */
const LONGEST_HEADER = 80;

/** Texts of tables' header cells. Good for one read: a table of ten thousand rows is searched for its header once. */
export class ColumnHeaders {
  readonly #rows = new Map<HTMLTableElement, HTMLTableRowElement | undefined>();
  readonly #texts = new Map<Element, string | undefined>();

  /** Text of the header cell above a table's cell. A table without header cells has none: its first row may be data. */
  of(cell: HTMLTableCellElement): string | undefined {
    const table = cell.closest('table');
    const row = table ? this.#rowOf(table) : undefined;
    // By place in the row: spans before it are rare where columns have names.
    const header = row?.contains(cell) ? undefined : row?.cells[cell.cellIndex];
    if (!header) return undefined;
    if (!this.#texts.has(header)) this.#texts.set(header, textOf(header));
    return this.#texts.get(header);
  }

  #rowOf(table: HTMLTableElement): HTMLTableRowElement | undefined {
    if (!this.#rows.has(table)) this.#rows.set(table, headerRow(table));
    return this.#rows.get(table);
  }
}

/** The last row of the head, or a first row with header cells. */
function headerRow({ tHead, rows }: HTMLTableElement): HTMLTableRowElement | undefined {
  if (tHead?.rows.length) return tHead.rows[tHead.rows.length - 1];
  const first = rows[0];
  return first?.querySelector(':scope > th') ? first : undefined;
}

function textOf(header: HTMLTableCellElement): string | undefined {
  const isHeader = header.localName === 'th' || header.closest('thead') !== null;
  const text = isHeader ? header.textContent.replace(/\s+/g, ' ').trim() : '';
  return text !== '' && text.length <= LONGEST_HEADER ? text : undefined;
}
