/** Longest header that is read as one; longer cells are text, not names of columns. */
const LONGEST_HEADER = 80;

/** Text of the header cell above a table's cell. A table without header cells has none: its first row may be data. */
export function columnHeaderOf(element: Element): string | undefined {
  const cell = element.closest('td');
  const text = (cell && tableHeader(cell))?.textContent.replace(/\s+/g, ' ').trim();
  return text && text.length <= LONGEST_HEADER ? text : undefined;
}

function tableHeader(cell: HTMLTableCellElement): Element | undefined {
  const table = cell.closest('table');
  const row = table?.tHead?.rows[table.tHead.rows.length - 1] ?? table?.rows[0];
  if (row === undefined || row.contains(cell)) return undefined;
  const column = columnOf(cell);
  const header = [...row.cells].find((candidate) => {
    const start = columnOf(candidate);
    return start <= column && column < start + candidate.colSpan;
  });
  return header?.localName === 'th' || row.parentElement === table?.tHead ? header : undefined;
}

/** Column in which a cell starts, counting the spans before it. */
function columnOf(cell: HTMLTableCellElement): number {
  let column = 0;
  for (let at = cell.previousElementSibling; at !== null; at = at.previousElementSibling) {
    column += at instanceof HTMLTableCellElement ? at.colSpan : 1;
  }
  return column;
}
