import type { LeftOutLine } from './import-result.ts';
import { MOST_LIST_NOTE } from './note-bounds.ts';

/** A list's note with the lines that an import left out at its end. */
export interface LeftOutNote {
  /** Absent: the note stays as it is. Empty: nothing of it is left. */
  readonly note?: string;
  /** Lines that found room, counted from the first. */
  readonly kept: number;
}

export interface LeftOutNoteWords {
  /** What an import left out, under a line that says so. */
  readonly leftOutNote: (text: string) => string;
  readonly leftOutMore: (count: number) => string;
}

/**
 * The list's own note, then what this file left out, in place of what an older file did: whole lines, as many as a
 * note holds, and how many more there were.
 */
export function leftOutNote(
  leftOut: readonly LeftOutLine[],
  before: string | undefined,
  words: LeftOutNoteWords,
): LeftOutNote {
  const own = (before ?? '').split(words.leftOutNote(''))[0]?.trim() ?? '';
  const start = `${own === '' ? '' : `${own}\n\n`}${words.leftOutNote('')}`;
  const lines: string[] = [];
  let length = start.length;
  for (const { line, text } of leftOut) {
    const entry = `${line}: ${text}`;
    const more = leftOut.length - lines.length - 1;
    const end = more === 0 ? 0 : words.leftOutMore(more).length + 1;
    if (length + entry.length + end > MOST_LIST_NOTE) break;
    lines.push(entry);
    length += entry.length + 1;
  }
  const kept = lines.length;
  if (kept === 0) return own === (before ?? '').trim() ? { kept } : { note: own, kept };
  if (kept < leftOut.length) lines.push(words.leftOutMore(leftOut.length - kept));
  return { note: start + lines.join('\n'), kept };
}
