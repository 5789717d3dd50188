import type { EvidenceId } from './evidence.ts';
import { firstSign, holdsEastern, isCapital, isLetterOrDigit, lastSign } from './signs.ts';
import type { Surroundings } from './surroundings.ts';

/** What funds, conjunctions and exchanges are called speaks against nothing. */
const USUAL_BEFORE = /\b(?:ETFs?|ETNs?|UCITS|AND|VS|OR)\s+$/;
const USUAL_AFTER = /^\s+(?:ETFs?|ETNs?|UCITS|AND|VS|OR|US|LN|GR)\b/;
const MIN_CAPITAL_WORDS = 3;

/** Evidence of capitals around the symbol, in which a symbol is nothing special, and of program text. */
export function capitalEvidence({ before, after, cell }: Surroundings): EvidenceId[] {
  const found: EvidenceId[] = [];
  if (endsInCapitals(before) && !USUAL_BEFORE.test(before)) found.push('capitals before');
  if (beginsInCapitals(after) && !USUAL_AFTER.test(after)) found.push('capitals after');
  if (isInCapitals(cell)) found.push('capitals line');
  if (isCode(before + cell + after)) found.push('code line');
  return found;
}

/** A capital word right before the symbol that is not in brackets, a cell or a list of its own: `RECORD HIGH`. */
function endsInCapitals(text: string): boolean {
  const lead = text.replace(/[’']? {1,2}$/, '');
  if (lead === text) return false;
  let at = lead.length;
  while (at > 0 && isCapital(lead.charAt(at - 1))) at -= 1;
  const around = lastSign(lead.slice(0, at));
  return isCapitalWord(lead.slice(at)) && !isLetterOrDigit(around) && !/[$(/]/.test(around);
}

/** The same right behind it: `SPY HITS`. */
function beginsInCapitals(text: string): boolean {
  const behind = text.replace(/^ {1,2}/, '');
  if (behind === text) return false;
  let end = 0;
  while (isCapital(behind.charAt(end))) end += 1;
  const around = firstSign(behind.slice(end));
  return isCapitalWord(behind.slice(0, end)) && !isLetterOrDigit(around) && !/[/)]/.test(around);
}

function isCapitalWord(capitals: string): boolean {
  return capitals.length > 1 || capitals === 'A' || capitals === 'I';
}

function isInCapitals(cell: string): boolean {
  if (!mayHoldCapitalWords(cell) || holdsEastern(cell)) return false;
  const words = cell.match(/\p{Script=Latin}{2,}/gu) ?? [];
  const inCapitals = words.filter((word) => word === word.toUpperCase());
  return inCapitals.length > MIN_CAPITAL_WORDS && inCapitals.length > words.length * 0.6;
}

/** Each word of capitals has a pair of what may be capitals; the few pairs of most texts are counted at once. */
function mayHoldCapitalWords(cell: string): boolean {
  return (cell.match(/[A-Z\u0080-\uffff]{2}/g)?.length ?? 0) > MIN_CAPITAL_WORDS;
}

/** Program text: assignments, calls, braces, line numbers with a keyword, assembler columns. */
const CODE =
  /[{};]\s*$|\w\(["'\w]|[<>=!]=|\w\s?=\s?["'\w(]|^\s*\d{1,5}\s+[A-Z]{2,}\b|->|::|<\/?\w+>|\bif\s*\(|\bfunction\b|\breturn\b|\\\w|^\s*[#.]\s?\w{2}\b|[A-Z]+_[A-Z]+/;

/** Without any of these a line is none: they are found far faster than the whole is tried at every place. */
const CODE_SIGN = /[{};=<>\\_]|::|\w\(|if\s*\(|^\s*[#.\d]|function|return/;

function isCode(line: string): boolean {
  return CODE_SIGN.test(line) && CODE.test(line);
}
