import { type ClassFees, FEE_TAGS, type FeeFiling } from '#lib/filings/fees/class-fees.ts';

/** A data set does not have the columns that it is known for. */
export class RiskReturnProblem extends Error {
  override readonly name = 'RiskReturnProblem';
}

/**
 * Fees out of the SEC's Risk/Return data sets (`sub.tsv`, `num.tsv`; tab-separated, header first).
 * A class appears only in the quarter in which it was filed: give the rows of the newest four or five
 * quarters together and take `newestFeesOf`. Values are fractions. Rows with further dimensions
 * (`otherdims`, `measure`) are about something narrower and are passed over.
 *
 * @throws {RiskReturnProblem} when a column is missing
 */
export function riskReturnFilings(sub: Iterable<string>, num: Iterable<string>): FeeFiling[] {
  const filings = new Map<string, { filedOn: string; classes: Map<string, ClassFees> }>();
  for (const row of tableRows(sub, ['adsh', 'filed'])) {
    const filedOn = isoDate(row.filed);
    if (filedOn) filings.set(row.adsh, { filedOn, classes: new Map() });
  }
  const columns = ['adsh', 'tag', 'ddate', 'series', 'class', 'otherdims', 'value'] as const;
  for (const row of tableRows(num, columns)) {
    const filing = filings.get(row.adsh);
    const field = Object.hasOwn(FEE_TAGS, row.tag) ? FEE_TAGS[row.tag] : undefined;
    const value = row.value === '' ? Number.NaN : Number(row.value);
    if (!filing || !field || row.otherdims !== '' || !Number.isFinite(value)) continue;
    if (!/^C\d{9}$/.test(row.class)) continue;
    const asOf = isoDate(row.ddate);
    filing.classes.set(row.class, {
      ...filing.classes.get(row.class),
      classId: row.class,
      ...(/^S\d{9}$/.test(row.series) && { seriesId: row.series }),
      ...(asOf && { asOf }),
      [field]: value,
    });
  }
  return [...filings].map(([accession, filing]) => ({ accession, ...filing }));
}

/** Rows as records of the named columns; a short row is passed over. */
function* tableRows<C extends string>(
  lines: Iterable<string>,
  columns: readonly C[],
): Iterable<Record<C, string>> {
  let positions: readonly (readonly [C, number])[] | undefined;
  for (const line of lines) {
    const cells = line.replace(/\r?\n?$/, '').split('\t');
    if (!positions) {
      positions = columns.map((column) => [column, columnOf(cells, column)] as const);
      continue;
    }
    const entries = positions.map(([column, at]) => [column, cells[at]] as const);
    if (entries.some(([, cell]) => cell === undefined)) continue;
    yield Object.fromEntries(entries) as Record<C, string>;
  }
}

function columnOf(header: readonly string[], column: string): number {
  const position = header.indexOf(column);
  if (position < 0) throw new RiskReturnProblem(`no column ${column} in: ${header.join(', ')}`);
  return position;
}

/** `20260228` or `2026-02-28`. */
function isoDate(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(text) ?? [];
  return year && month && day ? `${year}-${month}-${day}` : undefined;
}
