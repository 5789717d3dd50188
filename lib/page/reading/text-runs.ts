import { ColumnHeaders } from './column-header.ts';
import { type ElementPlace, ElementPlaces } from './element-places.ts';
import type { PageBlock } from './page-block.ts';
import type { RowNumbers } from './row-numbers.ts';
import { TextBlocks } from './text-blocks.ts';
import type { TextStretch } from './text-walk.ts';

/** Texts that follow each other in one element: one block, or a few. */
export interface TextRun {
  /** Index of the first text, and behind the last. */
  readonly from: number;
  readonly to: number;
  readonly blocks: readonly PageBlock[];
  /** UTF-16 code units of the blocks. */
  readonly length: number;
}

/** The runs of a stretch. Elements are looked at only where a run is asked for. */
export class TextRuns {
  readonly #nodes: readonly Text[];
  readonly #elements = new ElementPlaces();
  readonly #made: TextBlocks;
  /** Of each text, as far as they were asked for; `null` for one that is not read. */
  readonly #places: (ElementPlace | null | undefined)[];
  readonly #runs: (TextRun | undefined)[];

  constructor({ nodes }: TextStretch, rows: RowNumbers) {
    this.#nodes = nodes;
    this.#places = Array(nodes.length);
    this.#runs = Array(nodes.length);
    this.#made = new TextBlocks({ rows, headers: new ColumnHeaders() });
  }

  /** The run of a text, where texts are read. */
  of(index: number): TextRun | undefined {
    const place = this.#placeOf(index);
    return place ? (this.#runs[index] ?? this.#make(index, place.block)) : undefined;
  }

  /** Whether the run of a text was asked for. */
  isMade(index: number): boolean {
    return this.#runs[index] !== undefined;
  }

  /** The first run from `index` on, forwards or backwards. */
  next(index: number, step: 1 | -1): TextRun | undefined {
    for (let at = index; at >= 0 && at < this.#nodes.length; at += step) {
      const run = this.of(at);
      if (run) return run;
    }
    return undefined;
  }

  /** Whether a text stands where text is read. */
  isRead(index: number): boolean {
    return this.#placeOf(index) !== null;
  }

  #make(index: number, block: ElementPlace): TextRun {
    const from = this.#lastOf(block, index, -1);
    const to = this.#lastOf(block, index, 1) + 1;
    const first = this.#made.blocks.length;
    for (let at = from; at < to; at += 1) {
      const node = this.#nodes[at];
      const place = this.#placeOf(at);
      if (node && place) this.#made.add(node, place);
    }
    this.#made.close();
    const blocks = this.#made.blocks.slice(first);
    let length = 0;
    for (const { text } of blocks) length += text.length;
    const run = { from, to, blocks, length };
    this.#runs.fill(run, from, to);
    return run;
  }

  /** The last text of a block in a direction, whatever texts that are not read are between. */
  #lastOf(block: ElementPlace, index: number, step: 1 | -1): number {
    let last = index;
    for (let at = index + step; at >= 0 && at < this.#nodes.length; at += step) {
      const place = this.#placeOf(at);
      if (place && place.block.element !== block.element) break;
      if (place) last = at;
    }
    return last;
  }

  #placeOf(index: number): ElementPlace | null {
    const known = this.#places[index];
    if (known !== undefined) return known;
    const node = this.#nodes[index];
    const place = node && this.#elements.ofText(node);
    const read = place && !place.isSkipped ? place : null;
    this.#places[index] = read;
    return read;
  }
}
