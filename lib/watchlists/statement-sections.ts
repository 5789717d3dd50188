import type { TextRow } from './delimited-text.ts';

/** The part of a statement that lists what is held, and the parts that were passed over. */
export interface StatementSections {
  readonly rows: readonly TextRow[];
  readonly passedOver: readonly PassedOver[];
}

export interface PassedOver {
  /** First line of the part. */
  readonly line: number;
  readonly name: string;
  readonly lines: number;
}

const SECOND_CELL = /^(header|data|total|subtotal|notes)$/i;
const HOLDINGS = /^(open |long )*positions?$/i;

/**
 * Activity statements hold many tables in one file; each line begins with the name of its table and with
 * `Header`, `Data` or `Total` (Interactive Brokers). Of such a file only the open positions are what is held.
 * A position can stand there as a summary and again as its lots: the lots go. Any other file passes unchanged.
 */
export function statementSections(rows: readonly TextRow[]): StatementSections {
  const marked = rows.filter(({ cells }) => SECOND_CELL.test(cells[1] ?? '')).length;
  if (marked === 0 || marked < rows.length / 2) return { rows, passedOver: [] };
  const kept: TextRow[] = [];
  const passed = new Map<string, { line: number; lines: number }>();
  for (const row of rows) {
    const [name = '', kind = '', discriminator = ''] = row.cells;
    const isHeld = HOLDINGS.test(name) && !/^lot$/i.test(discriminator) && !/total/i.test(kind);
    if (isHeld) kept.push({ line: row.line, cells: ['', '', ...row.cells.slice(2)] });
    else {
      const section = passed.get(name) ?? { line: row.line, lines: 0 };
      passed.set(name, { ...section, lines: section.lines + 1 });
    }
  }
  return {
    rows: kept,
    passedOver: [...passed].map(([name, section]) => ({ name, ...section })),
  };
}
