import type { EvidenceId } from './evidence.ts';
import type { Surroundings } from './surroundings.ts';

/** A capital word beside the symbol that is not in brackets, a cell or a list of its own. */
const CAPITALS_BEFORE = /(?<![\p{L}\d$(/])(?:\p{Lu}{2,}|[AI])[’']? {1,2}$/u;
const CAPITALS_AFTER = /^ {1,2}(?:\p{Lu}{2,}|[AI])(?![\p{L}\d/)])/u;
/** Without these there is none: most words end and begin with a small letter, and that is found far sooner. */
const MAYBE_BEFORE = /[^a-z\d\s][’']? {1,2}$/;
const MAYBE_AFTER = /^ {1,2}[^a-z\d\s]/;
/** What funds, conjunctions and exchanges are called speaks against nothing. */
const USUAL_BEFORE = /\b(?:ETFs?|ETNs?|UCITS|AND|VS|OR)\s+$/;
const USUAL_AFTER = /^\s+(?:ETFs?|ETNs?|UCITS|AND|VS|OR|US|LN|GR)\b/;
const MIN_CAPITAL_WORDS = 3;

/** Evidence of capitals around the symbol, in which a symbol is nothing special, and of program text. */
export function capitalEvidence({ before, after, cell }: Surroundings): EvidenceId[] {
  const found: EvidenceId[] = [];
  if (MAYBE_BEFORE.test(before) && !USUAL_BEFORE.test(before) && CAPITALS_BEFORE.test(before)) {
    found.push('capitals before');
  }
  if (MAYBE_AFTER.test(after) && !USUAL_AFTER.test(after) && CAPITALS_AFTER.test(after)) {
    found.push('capitals after');
  }
  if (isInCapitals(cell)) found.push('capitals line');
  if (isCode(before + cell + after)) found.push('code line');
  return found;
}

function isInCapitals(cell: string): boolean {
  if (!mayHoldCapitalWords(cell)) return false;
  const capitals = cell.match(/\p{Lu}{2,}/gu) ?? [];
  if (capitals.length <= MIN_CAPITAL_WORDS) return false;
  if (/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(cell)) return false;
  const words = cell.match(/\p{Script=Latin}{2,}/gu) ?? [];
  const inCapitals = words.filter((word) => !/\p{Ll}/u.test(word));
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
