import {
  agreed,
  FEE_TAGS,
  type FeeFiling,
  type GatheredFees,
  standingFees,
  WAIVER_END_TAG,
} from '#lib/filings/fees/class-fees.ts';
import { waiverEndOf } from '#lib/filings/fees/waiver-end.ts';

/** A data set does not have the columns that it is known for. */
export class RiskReturnProblem extends Error {
  override readonly name = 'RiskReturnProblem';
}

/**
 * Fees out of the SEC's Risk/Return data sets (`sub.tsv`, `num.tsv`, `txt.tsv`; tab-separated, header first).
 * A class appears only in the quarter in which it was filed: give the rows of the newest four or five
 * quarters together and take `newestFeesOf`. Values are fractions. The class stands in its own column in older
 * sets, and as the one further dimension (`otherdims` of `Class=C000092055;`) in newer ones, whose class column is
 * empty. Rows with other dimensions (`otherdims`, `measure`) are about something narrower, and tags whose version
 * is the filing itself are the filer's own: both are passed over. Two figures for one thing give neither.
 *
 * @param txt texts, for the last days of waivers; may be empty
 * @throws {RiskReturnProblem} when a column is missing
 */
export function riskReturnFilings(
  sub: Iterable<string>,
  num: Iterable<string>,
  txt: Iterable<string> = [],
): FeeFiling[] {
  const filings = new Map<string, Filing>();
  for (const row of tableRows(sub, ['adsh', 'filed'])) {
    const filedOn = isoDate(row.filed);
    if (filedOn) filings.set(row.adsh, { filedOn, classes: new Map(), turnovers: new Map() });
  }
  for (const row of tableRows(num, NUM_COLUMNS)) addFigure(filings.get(row.adsh), row);
  for (const row of tableRows(txt, TXT_COLUMNS)) {
    const { classId } = ownerOf(row);
    const fees = row.tag === WAIVER_END_TAG && filings.get(row.adsh)?.classes.get(classId);
    const ends = fees && waiverEndOf(row.value);
    if (fees && ends) fees.waiverEnds = ends;
  }
  return [...filings].map(([accession, { filedOn, classes, turnovers }]) => ({
    ...{ accession, filedOn },
    classes: new Map([...classes].map(([id, fees]) => [id, standingFees(fees, turnovers)])),
  }));
}

const NUM_COLUMNS = [
  ...(['adsh', 'tag', 'version', 'ddate', 'series', 'class'] as const),
  ...(['measure', 'otherdims', 'value'] as const),
] as const;
const TXT_COLUMNS = ['adsh', 'tag', 'class', 'otherdims', 'value'] as const;

interface Filing {
  readonly filedOn: string;
  readonly classes: Map<string, GatheredFees>;
  /** Of whole series, which most filers tag without a class. */
  readonly turnovers: Map<string, number | null>;
}

function addFigure(
  filing: Filing | undefined,
  row: Readonly<Record<(typeof NUM_COLUMNS)[number], string>>,
): void {
  const field = Object.hasOwn(FEE_TAGS, row.tag) ? FEE_TAGS[row.tag] : undefined;
  const value = row.value === '' ? Number.NaN : Number(row.value);
  const { classId, isNarrower } = ownerOf(row);
  const isOwnTag = !/^(?:rr|oef)\b/.test(row.version);
  if (!filing || !field || isNarrower || row.measure !== '' || isOwnTag) return;
  if (!Number.isFinite(value)) return;
  if (field === 'turnover' && classId === '' && row.series !== '') {
    filing.turnovers.set(row.series, agreed(filing.turnovers.get(row.series), value));
    return;
  }
  if (!/^C\d{9}$/.test(classId)) return;
  const fees = filing.classes.get(classId) ?? { classId, figures: {} };
  filing.classes.set(classId, fees);
  if (/^S\d{9}$/.test(row.series)) fees.seriesId = row.series;
  const asOf = isoDate(row.ddate);
  if (asOf) fees.asOf = asOf;
  fees.figures[field] = agreed(fees.figures[field], value);
}

/** Whose figure a row is: the class in its own column, or as the only further dimension. */
function ownerOf(row: { readonly class: string; readonly otherdims: string }) {
  const inDimension = /^Class=(C\d{9});?$/.exec(row.otherdims)?.[1];
  return {
    classId: inDimension ?? row.class,
    isNarrower: row.otherdims !== '' && inDimension === undefined,
  };
}

/**
 * Rows of a tab-separated table with a header, the named columns only; a short row is passed over.
 *
 * @throws {RiskReturnProblem}
 */
export function* tableRows<C extends string>(
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
