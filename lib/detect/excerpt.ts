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
 * cells of one row by `\t`; stretches that would overlap are one. Linear in the text that is kept.
 */
export function cutExcerpts(blocks: readonly TextBlock[], places: readonly Place[]): Cut {
  const offsets = blockOffsets(blocks);
  const excerpts: Excerpt[] = [];
  const spots: { excerpt: number; at: number }[] = [];
  let first = 0;
  while (first < places.length) {
    const last = endOfStretch(places, offsets, first);
    const stretch = cutStretch(blocks, offsets, places.slice(first, last));
    for (const at of stretch.spots) spots.push({ excerpt: excerpts.length, at });
    excerpts.push(stretch.excerpt);
    first = last;
  }
  return { excerpts, spots };
}

/** Offset of each block in the text of all blocks joined by one character, with the total at the end. */
function blockOffsets(blocks: readonly TextBlock[]): Float64Array {
  const offsets = new Float64Array(blocks.length + 1);
  blocks.forEach((block, index) => {
    offsets[index + 1] = (offsets[index] ?? 0) + block.text.length + 1;
  });
  return offsets;
}

function globalOffset(offsets: Float64Array, place: Place | undefined): number {
  return place ? (offsets[place.block] ?? 0) + place.start : Number.POSITIVE_INFINITY;
}

function endOfStretch(places: readonly Place[], offsets: Float64Array, first: number): number {
  let last = first + 1;
  while (
    last < places.length &&
    globalOffset(offsets, places[last]) - globalOffset(offsets, places[last - 1]) < 2 * REACH
  ) {
    last += 1;
  }
  return last;
}

function cutStretch(
  blocks: readonly TextBlock[],
  offsets: Float64Array,
  places: readonly Place[],
): { excerpt: Excerpt; spots: readonly number[] } {
  const from = globalOffset(offsets, places[0]) - REACH;
  const to = globalOffset(offsets, places.at(-1)) + REACH;
  const firstBlock = blockBefore(offsets, places[0]?.block ?? 0, from);
  let text = '';
  let begin = 0;
  for (let index = firstBlock; index < blocks.length && (offsets[index] ?? 0) < to; index += 1) {
    const block = blocks[index];
    if (!block) break;
    const offset = offsets[index] ?? 0;
    const start = Math.max(0, from - offset);
    if (index === firstBlock) begin = offset + start;
    else text += separator(blocks[index - 1], block);
    text += block.text.slice(start, Math.max(start, to - offset));
  }
  const spots = places.map((place) => globalOffset(offsets, place) - begin);
  return { excerpt: { text }, spots };
}

function blockBefore(offsets: Float64Array, block: number, from: number): number {
  let index = block;
  while (index > 0 && (offsets[index] ?? 0) > from) index -= 1;
  return index;
}

function separator(previous: TextBlock | undefined, block: TextBlock): string {
  return block.row !== undefined && previous?.row === block.row ? '\t' : '\n';
}
