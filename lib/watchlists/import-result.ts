import type { FundKey } from '#lib/funds/fund-key.ts';
import { fundKeyText } from '#lib/funds/fund-key-text.ts';
import type { TextRow } from './delimited-text.ts';
import type { ImportHeader } from './import-columns.ts';
import { notesOn } from './import-notes.ts';
import type { SizeDoubt } from './import-plain-sizes.ts';
import { type ReadSize, sizeFrom, sizeRulesOf, sizesTogether } from './import-sizes.ts';
import type { WhyNone } from './line-fund.ts';
import { currencyOfMarket } from './listing-market.ts';
import { MOST_ROWS_IN_ALL, type WatchlistRow } from './watchlists.ts';
import { IMPORT_WORDS as WORDS } from './words/import-words.ts';

/** What a file or pasted text was read as. Nothing is lost: what is no row is listed with its reason. */
export interface ImportResult {
  readonly rows: readonly WatchlistRow[];
  readonly leftOut: readonly LeftOutLine[];
  /** Sentences about the whole, such as amounts that are not in dollars. */
  readonly notes: readonly string[];
}

export interface LeftOutLine extends WhyNone {
  /** From 1, as editors count. */
  readonly line: number;
  readonly text: string;
}

/** A line that names a fund, with whatever stood beside it: below a header, or without one. */
export interface FundLine {
  readonly line: TextRow;
  readonly fund: FundKey;
  readonly size: ReadSize;
  readonly header?: ImportHeader;
  readonly doubt?: SizeDoubt;
}

export type ReadLine = FundLine | LeftOutLine;

/** Lines put together: one row a fund, sizes read by the rules of the whole file, the rest in order. */
export function collected(
  read: readonly ReadLine[],
  skipped: readonly LeftOutLine[],
  wasCut: boolean,
): ImportResult {
  const lines = atHome(read.filter((line) => 'fund' in line));
  const sizes = lines.map(({ size }) => size);
  const saysPercent = lines.some(
    ({ header, line }) =>
      header?.saysPercent || line.cells[header?.columns.weight ?? -1]?.includes('%'),
  );
  const isPlain = lines.every(({ header }) => header === undefined);
  const ofColumns = sizeRulesOf(sizes, saysPercent);
  const rules = isPlain ? { ...ofColumns, fractions: true } : ofColumns;
  const rows = new Map<string, WatchlistRow>();
  const leftOutLines = [...skipped, ...read.filter((line) => 'reason' in line)];
  for (const { line, fund, size } of lines) {
    const key = fundKeyText(fund);
    const known = rows.get(key);
    if (known === undefined && rows.size >= MOST_ROWS_IN_ALL) {
      leftOutLines.push(
        leftOut(line, { reason: WORDS.tooMany(MOST_ROWS_IN_ALL.toLocaleString('en-US')) }),
      );
      continue;
    }
    const whole = sizesTogether(known?.size, sizeFrom(size, rules));
    const note = known?.note ?? size.note;
    rows.set(key, { ...fund, ...(whole && { size: whole }), ...(note && { note }) });
  }
  return {
    rows: [...rows.values()],
    leftOut: leftOutLines.sort((a, b) => a.line - b.line),
    notes: [
      ...(rows.size === 0 ? whyNothing(leftOutLines) : []),
      ...notesOn(lines, rules),
      ...(wasCut ? [WORDS.tooLong] : []),
    ],
  };
}

/** Amounts with no currency anywhere, of funds that are all of one other market: they are in its money. */
function atHome(lines: readonly FundLine[]): readonly FundLine[] {
  const [first] = lines;
  const home = first && currencyOfMarket(first.fund.market);
  const isOne = lines.every(
    ({ fund, size }) => fund.market === first?.fund.market && size.currency === undefined,
  );
  if (home === undefined || !isOne) return lines;
  return lines.map((line) => ({ ...line, size: { ...line.size, currency: home } }));
}

/** A file of which no line could be kept: what would help. */
function whyNothing(lines: readonly LeftOutLine[]): readonly string[] {
  if (lines.some(({ cause }) => cause === 'transaction')) return [WORDS.listsTrades];
  return lines.some(({ cause }) => cause === 'named-by-number') ? [WORDS.namesNoTickers] : [];
}

export function leftOut({ line, cells }: TextRow, why: WhyNone): LeftOutLine {
  return { line, text: cells.filter(Boolean).join(' · ').slice(0, 120), ...why };
}
