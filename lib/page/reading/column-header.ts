/** Longest header that is read as one; longer cells are text, not names of columns. */
const LONGEST_HEADER = 80;

/** Text of the header cell above a table's cell. A table without header cells has none: its first row may be data. */
export function columnHeaderOf(element: Element): string | undefined {
  const cell = element.closest('td');
  const text = (cell && tableHeader(cell))?.textContent.replace(/\s+/g, ' ').trim();
  return text && text.length <= LONGEST_HEADER ? text : undefined;
}

/** By place in the row: spans before it are rare where columns have names. */
function tableHeader(cell: HTMLTableCellElement): Element | undefined {
  const table = cell.closest('table');
  const row = table?.tHead?.rows[table.tHead.rows.length - 1] ?? table?.rows[0];
  const header = row?.contains(cell) ? undefined : row?.cells[cell.cellIndex];
  return header?.localName === 'th' || row?.parentElement === table?.tHead ? header : undefined;
}
