import type { Candidate, CandidateBatch } from './candidate.ts';
import { countBetween, type FinanceWords, financeWordsIn } from './finance-words.ts';

/** Text around one candidate, cut once for all kinds of evidence. */
export interface Surroundings {
  readonly candidate: Candidate;
  /** The symbol as the text has it, with its suffix. */
  readonly surface: string;
  /** The same line, before and after the symbol, at most 160 characters each. */
  readonly before: string;
  readonly after: string;
  /** The symbol's own cell where the line is a table row, else the line. */
  readonly cell: string;
  readonly isRow: boolean;
  /** Number of the cell in its row, 0 where there are no cells. */
  readonly column: number;
  /** Counts lines with text over the whole batch; excerpts lie far apart. */
  readonly lineNumber: number;
  readonly previousLine: string;
  readonly nextLine: string;
  /** About 300 characters on each side, lines and all. */
  readonly wide: string;
  /** Words of finance, and of these words for funds, in `wide`. */
  readonly financeWords: number;
  readonly fundWords: number;
  /** Of the words of finance, those that have no everyday sense. */
  readonly sureWords: number;
}

const LINE_REACH = 160;
const WIDE_REACH = 300;
/** Lines between two excerpts: more than any rule looks back. */
const EXCERPT_GAP = 1000;

/** Surroundings of every candidate, in order. Linear in the text of the batch. */
export function surroundingsOf(batch: CandidateBatch): Surroundings[] {
  let lineNumber = 0;
  let excerptNumber = -1;
  let read = 0;
  let words: FinanceWords = { finance: [], sure: [], funds: [] };
  return batch.candidates.map((candidate) => {
    const text = batch.excerpts[candidate.excerpt]?.text ?? '';
    if (candidate.excerpt !== excerptNumber) {
      lineNumber += EXCERPT_GAP;
      excerptNumber = candidate.excerpt;
      read = 0;
      words = financeWordsIn(text);
    }
    lineNumber += linesIn(text.slice(read, candidate.at));
    read = candidate.at;
    return around(candidate, text, { lineNumber, words });
  });
}

function linesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    if (text[at + 1] !== '\n') count += 1;
  }
  return count;
}

function around(
  candidate: Candidate,
  text: string,
  { lineNumber, words }: { readonly lineNumber: number; readonly words: FinanceWords },
): Surroundings {
  const end = candidate.at + candidate.end - candidate.start;
  const left = text.slice(Math.max(0, candidate.at - WIDE_REACH), candidate.at);
  const right = text.slice(end, end + WIDE_REACH);
  const surface = text.slice(candidate.at, end);
  const leftLines = left.split(/\n+/);
  const rightLines = right.split(/\n+/);
  const wholeBefore = leftLines.at(-1) ?? '';
  const before = wholeBefore.slice(-LINE_REACH);
  const after = (rightLines[0] ?? '').slice(0, LINE_REACH);
  return {
    candidate,
    surface,
    before,
    after,
    cell: (before.split('\t').at(-1) ?? '') + surface + (after.split('\t')[0] ?? ''),
    isRow: before.includes('\t') || after.includes('\t'),
    column: wholeBefore.split('\t').length - 1,
    lineNumber,
    previousLine: leftLines.at(-2) ?? '',
    nextLine: rightLines[1] ?? '',
    wide: left + surface + right,
    financeWords: countBetween(words.finance, candidate.at - WIDE_REACH, end + WIDE_REACH),
    fundWords: countBetween(words.funds, candidate.at - WIDE_REACH, end + WIDE_REACH),
    sureWords: countBetween(words.sure, candidate.at - WIDE_REACH, end + WIDE_REACH),
  };
}
