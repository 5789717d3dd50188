import { ambiguityOf } from './ambiguous-symbols.ts';
import type { EvidenceId } from './evidence.ts';
import { firstSign, isSmall } from './signs.ts';
import type { Surroundings } from './surroundings.ts';

/** Lines that a column of symbols may skip. */
const COLUMN_REACH = 6;
/** Candidates looked at on each side. */
const NEIGHBOURS = 24;
const HEADER =
  /symbol|ticker|\betfs?\b|\bfunds?\b|fonds|代[號号碼码]|股票|名稱|コード|銘柄|isin|security|holding/i;
const ALONE = /^[\s•*·▪|"'“”()（）[\]$\d.,%:~\\–x-]*$/;
const BEGINS = /^[\s•*·▪|$"“'([\d.)–-]*$/;
/** Before `SH` in a list of holdings, which is shares there. */
const THOUSANDS = /\d,\d{3}\s{1,2}$/;
/** Between two symbols of one list: `SPY/QQQ`, `VTI and VXUS`, `(VOO, QQQ`, `“XIC” : 30`. */
const SEPARATOR =
  /^(?:[\s,/+&|·、，()（）"“”'’$*:\\>→%-]|\d+(?:\.\d+)?(?:%|c|bps?)?|->|\b(?:and|or|vs|und|oder|et|ou|y|e|en|of|x)\b|[和與与及或跟])*$/i;
const MAX_SEPARATOR = 14;

/** Evidence from lists, tables and neighbours; needs all candidates of the batch, in page order. */
export function evidenceOfPlaces(all: readonly Surroundings[]): EvidenceId[][] {
  const company = countCompany(all);
  return all.map((around, index) => [
    ...ownPlace(around),
    ...companyEvidence(around, company[index] ?? NO_COMPANY),
    ...joinedEvidence(all, index),
  ]);
}

function ownPlace({ cell, surface, before, after, isRow, candidate }: Surroundings): EvidenceId[] {
  const found: EvidenceId[] = [];
  const rest = cell.replace(surface, '');
  const isCell = isRow || candidate.role === 'cell';
  if (ALONE.test(rest)) found.push(isCell ? 'alone in cell' : 'alone in line');
  else if (!isCell && BEGINS.test(before) && !isSmall(firstSign(after))) found.push('begins line');
  if (candidate.symbol.length <= 2 && THOUSANDS.test(before)) found.push('unit of a number');
  if (candidate.columnHeader && HEADER.test(candidate.columnHeader)) {
    found.push('symbol column header');
  }
  return found;
}

interface Company {
  /** Other symbols in the same position of neighbouring lines or rows. */
  readonly others: number;
  /** The same symbol there. */
  readonly same: number;
  /** Other symbols alone in cells of the same row. */
  readonly inRow: number;
}

const NO_COMPANY: Company = { others: 0, same: 0, inRow: 0 };

/** Looks a few candidates back and forth only, so that the whole is linear. */
function countCompany(all: readonly Surroundings[]): Company[] {
  const places = all.map(placeInLine);
  return all.map((around, index) => {
    if (places[index] === undefined) return NO_COMPANY;
    const others = new Set<string>();
    const inRow = new Set<string>();
    let same = 0;
    for (let at = Math.max(0, index - NEIGHBOURS); at < index + NEIGHBOURS; at += 1) {
      const other = all[at];
      if (!other || at === index || places[at] === undefined) continue;
      const distance = Math.abs(around.lineNumber - other.lineNumber);
      const { symbol } = other.candidate;
      if (distance === 0) {
        if (around.isRow && other.isRow && symbol !== around.candidate.symbol) inRow.add(symbol);
        continue;
      }
      if (distance > COLUMN_REACH || places[at] !== places[index]) continue;
      if (symbol === around.candidate.symbol) same += 1;
      else if (ambiguityOf(symbol) !== 'strong') others.add(symbol);
    }
    return { others: others.size, same, inRow: inRow.size };
  });
}

/** Where in its line a symbol stands, for comparing lines: its column, first, or in brackets at the end. */
function placeInLine({
  before,
  after,
  isRow,
  column,
  cell,
  surface,
}: Surroundings): string | undefined {
  if (isRow) return ALONE.test(cell.replace(surface, '')) ? `column ${column}` : undefined;
  if (BEGINS.test(before)) return 'first';
  return /[([（]\s?$/.test(before) && /^\s?[)\]）]\W*$/.test(after) ? 'brackets' : undefined;
}

function companyEvidence(around: Surroundings, { others, same, inRow }: Company): EvidenceId[] {
  const found: EvidenceId[] = [];
  const isAlone = ALONE.test(around.cell.replace(around.surface, ''));
  if (others >= 2 && (isAlone || ambiguityOf(around.candidate.symbol) !== 'strong')) {
    found.push('column of symbols');
  }
  if (inRow >= 2) found.push('row of symbols');
  if (same >= 2 && around.isRow && around.candidate.form !== 'code') {
    found.push('repeated in column');
  }
  return found;
}

function joinedEvidence(all: readonly Surroundings[], index: number): EvidenceId[] {
  const around = all[index];
  if (!around) return [];
  const count = [-2, -1, 1, 2].filter((step) => isJoined(all, index, step)).length;
  if (count === 0) return [];
  return count > 1 ? ['joined with fund', 'joined with funds'] : ['joined with fund'];
}

function isJoined(all: readonly Surroundings[], index: number, step: number): boolean {
  const one = all[index];
  const other = all[index + step];
  if (!one || !other || one.candidate.block !== other.candidate.block) return false;
  if (one.candidate.symbol === other.candidate.symbol) return false;
  if (ambiguityOf(other.candidate.symbol) === 'strong' && other.candidate.form === 'plain')
    return false;
  const [left, right] = step < 0 ? [other, one] : [one, other];
  const length = right.candidate.start - left.candidate.end;
  const between = right.before.slice(-length);
  if (Math.abs(step) === 2) return length < 2 * MAX_SEPARATOR + 6 && isChain(all, index, step);
  return length <= MAX_SEPARATOR && between.length === length && SEPARATOR.test(between);
}

function isChain(all: readonly Surroundings[], index: number, step: number): boolean {
  const half = step / 2;
  return isJoined(all, index, half) && isJoined(all, index + half, half);
}
