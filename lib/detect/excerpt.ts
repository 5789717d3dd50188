import type { Excerpt } from './candidate.ts';
import type { TextBlock } from './page-text.ts';

/** Characters of surroundings kept on each side of a candidate. */
export const REACH = 220;

/** A place in the page: block number in the list and offset in its text, in UTF-16 code units. */
export interface Place {
  readonly block: number;
  readonly start: number;
}

export interface Cut {
  readonly excerpts: readonly Excerpt[];
  /** For each place, in the order given: excerpt number and offset in its text. */
  readonly spots: readonly { readonly excerpt: number; readonly at: number }[];
}

/**
 * Cuts the stretches of text around `places` (in page order) out of the blocks. Blocks are joined by `\n`,
 * cells of one row by `\t`; stretches that would overlap are one. Linear in the text.
 */
export function cutExcerpts(blocks: readonly TextBlock[], places: readonly Place[]): Cut {
  const { text, offsets } = joined(blocks);
  const excerpts: Excerpt[] = [];
  const spots: { excerpt: number; at: number }[] = [];
  let from = 0;
  let to = 0;
  for (const { block, start } of places) {
    const place = (offsets[block] ?? 0) + start;
    // A stretch goes on as long as the next place's surroundings begin within it.
    if (place - REACH < to && excerpts.length > 0) excerpts.pop();
    else from = Math.max(0, place - REACH);
    to = place + REACH;
    spots.push({ excerpt: excerpts.length, at: place - from });
    excerpts.push({ text: text.slice(from, to) });
  }
  return { excerpts, spots };
}

/** All blocks as one text, and where in it each begins. */
function joined(blocks: readonly TextBlock[]): { text: string; offsets: readonly number[] } {
  let text = '';
  let row: number | undefined;
  const offsets = blocks.map((block, index) => {
    if (index > 0) text += block.row !== undefined && block.row === row ? '\t' : '\n';
    row = block.row;
    const offset = text.length;
    text += block.text;
    return offset;
  });
  return { text, offsets };
}
