import { REACH } from '#lib/detect/excerpt.ts';
import type { Around } from '#lib/detect/page-text.ts';
import type { PageBlock } from './page-block.ts';
import type { RowNumbers } from './row-numbers.ts';
import { type TextRun, TextRuns } from './text-runs.ts';
import type { TextStretch } from './text-walk.ts';

/** Shorter texts without capital words are counted without asking whether they are read at all. */
const LONG_TEXT = 200;

/**
 * The second pass: elements are looked at only where the first found something, and around what is asked for. Most
 * capital words are no symbols; what stands around them is never looked at.
 */
export class PageReading {
  /** Those that may hold a symbol. */
  readonly blocks: readonly PageBlock[];
  /** Capital words and UTF-16 code units of what is in no block. */
  capitals = 0;
  length = 0;
  readonly #stretch: TextStretch;
  readonly #runs: TextRuns;
  readonly #telling: readonly TextRun[];

  constructor(stretch: TextStretch, rows: RowNumbers) {
    this.#stretch = stretch;
    this.#runs = new TextRuns(stretch, rows);
    this.#telling = this.#tellingRuns();
    this.blocks = this.#telling.flatMap(({ blocks }) => blocks);
    let read = 0;
    for (const { from, to } of this.#telling) {
      this.#count(read, from);
      read = to;
    }
    this.#count(read, stretch.nodes.length);
  }

  /** Some of the blocks with {@link REACH} characters and more on each side, whole blocks. */
  around(indices: readonly number[]): Around {
    const asked = new Set(indices.map((index) => this.blocks[index]));
    const runs = this.#withContext(
      this.#telling.filter(({ blocks }) => blocks.some((block) => asked.has(block))),
    );
    const blocks = runs.flatMap((run) => run.blocks);
    const places = new Map<unknown, number>(blocks.map((block, place) => [block, place]));
    return { blocks, placeOf: (index) => places.get(this.blocks[index]) ?? 0 };
  }

  /** The first texts that are read, at most so many. */
  opening(most: number): string[] {
    const { nodes } = this.#stretch;
    const found: string[] = [];
    for (let index = 0; index < nodes.length && found.length < most; index += 1) {
      if (this.#runs.isRead(index)) found.push(nodes[index]?.nodeValue ?? '');
    }
    return found;
  }

  #tellingRuns(): TextRun[] {
    const found: TextRun[] = [];
    let end = 0;
    for (const index of this.#stretch.telling) {
      if (index < end || !this.#runs.isRead(index)) continue;
      const run = this.#runs.of(index);
      found.push(run);
      end = run.to;
    }
    return found;
  }

  /** Runs with those around them, each once, in page order. */
  #withContext(asked: readonly TextRun[]): TextRun[] {
    const found: TextRun[] = [];
    for (const run of asked) {
      found.push(...this.#beside(found.at(-1), 1, run));
      found.push(...this.#beside(run, -1, found.at(-1)).reverse(), run);
    }
    found.push(...this.#beside(found.at(-1), 1));
    return found;
  }

  /** The runs after or before one, nearest first, as far as context reaches and no further than another. */
  #beside(run: TextRun | undefined, step: 1 | -1, end?: TextRun): TextRun[] {
    const found: TextRun[] = [];
    let at = run;
    for (let left = REACH; left > 0 && at !== undefined; left -= at?.length ?? 0) {
      at = this.#runs.next(step === 1 ? at.to : at.from - 1, step);
      if (at === undefined || at === end) break;
      found.push(at);
    }
    return found;
  }

  #count(from: number, to: number): void {
    const { lengths, capitals } = this.#stretch;
    for (let index = from; index < to; index += 1) {
      const length = lengths[index] ?? 0;
      const words = capitals.get(index) ?? 0;
      if ((words > 0 || length > LONG_TEXT) && !this.#runs.isRead(index)) continue;
      this.capitals += words;
      this.length += length;
    }
  }
}
