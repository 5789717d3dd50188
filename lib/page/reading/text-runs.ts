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
  readonly #stretch: TextStretch;
  readonly #elements = new ElementPlaces();
  readonly #made: TextBlocks;
  /** Of each text, as far as they were asked for. */
  readonly #runs: (TextRun | undefined)[];

  constructor(stretch: TextStretch, rows: RowNumbers) {
    this.#stretch = stretch;
    this.#made = new TextBlocks({ rows, headers: new ColumnHeaders() });
    this.#runs = Array(stretch.nodes.length);
  }

  /** The run of a text that is read. */
  of(index: number): TextRun {
    return this.#runs[index] ?? this.#make(index);
  }

  /** The first run from `index` on, forwards or backwards. */
  next(index: number, step: 1 | -1): TextRun | undefined {
    const at = this.#seek(index, step);
    return at === undefined ? undefined : this.of(at);
  }

  /** Whether a text stands where text is read. */
  isRead(index: number): boolean {
    return this.#placeOf(index)?.isSkipped === false;
  }

  #make(index: number): TextRun {
    const from = this.#lastOfBlock(index, -1);
    const to = this.#lastOfBlock(index, 1) + 1;
    const block = this.#blockOf(index);
    const first = this.#made.blocks.length;
    for (let at = from; at < to; at += 1) {
      const node = this.#stretch.nodes[at];
      const place = this.#placeOf(at);
      const isOfBlock = place?.isSkipped === false && place.block.element === block;
      if (node && isOfBlock) this.#made.add(node, place);
    }
    this.#made.close();
    const blocks = this.#made.blocks.slice(first);
    let length = 0;
    for (const { text } of blocks) length += text.length;
    const run = { from, to, blocks, length };
    this.#runs.fill(run, from, to);
    return run;
  }

  /** The last text in a direction that is of the same block, whatever skipped ones are between. */
  #lastOfBlock(index: number, step: 1 | -1): number {
    const block = this.#blockOf(index);
    let last = index;
    let at = this.#seek(index + step, step);
    for (; at !== undefined && this.#blockOf(at) === block; at = this.#seek(at + step, step))
      last = at;
    return last;
  }

  /** The first text that is read, from `index` on. */
  #seek(index: number, step: 1 | -1): number | undefined {
    const { length } = this.#stretch.nodes;
    for (let at = index; at >= 0 && at < length; at += step) if (this.isRead(at)) return at;
    return undefined;
  }

  #blockOf(index: number): Element | undefined {
    return this.#placeOf(index)?.block.element;
  }

  #placeOf(index: number): ElementPlace | undefined {
    const node = this.#stretch.nodes[index];
    return node && this.#elements.ofText(node);
  }
}
