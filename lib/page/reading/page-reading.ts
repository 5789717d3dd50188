import { REACH } from '#lib/detect/excerpt.ts';
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
  readonly blocks: PageBlock[] = [];
  /** Capital words and UTF-16 code units of what is in no block. */
  capitals = 0;
  length = 0;
  readonly #stretch: TextStretch;
  readonly #runs: TextRuns;
  /** The run of each block. */
  readonly #runOf: TextRun[] = [];

  constructor(stretch: TextStretch, rows: RowNumbers) {
    this.#stretch = stretch;
    this.#runs = new TextRuns(stretch, rows);
    let last: TextRun | undefined;
    for (const index of stretch.telling) {
      const run = this.#runs.of(index);
      if (!run || run === last) continue;
      last = run;
      for (const block of run.blocks) {
        this.blocks.push(block);
        this.#runOf.push(run);
      }
    }
    this.#countRest();
  }

  /** Some of the blocks, by their indices in page order, with {@link REACH} characters and more on each side: whole blocks. */
  readonly around = (indices: readonly number[]): PageBlock[] => {
    const found: TextRun[] = [];
    for (const index of indices) {
      const run = this.#runOf[index];
      if (run === undefined || run === found.at(-1)) continue;
      found.push(...this.#beside(found.at(-1), 1, run));
      found.push(...this.#beside(run, -1, found.at(-1)).reverse(), run);
    }
    found.push(...this.#beside(found.at(-1), 1));
    return found.flatMap(({ blocks }) => blocks);
  };

  /** The first texts that are read, at most so many. */
  opening(most: number): string[] {
    const { nodes } = this.#stretch;
    const found: string[] = [];
    for (let index = 0; index < nodes.length && found.length < most; index += 1) {
      if (this.#runs.isRead(index)) found.push(nodes[index]?.data ?? '');
    }
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

  #countRest(): void {
    const { lengths, capitals } = this.#stretch;
    for (let index = 0; index < lengths.length; index += 1) {
      if (this.#runs.isMade(index)) continue;
      const length = lengths[index] ?? 0;
      const words = capitals.get(index) ?? 0;
      if ((words > 0 || length > LONG_TEXT) && !this.#runs.isRead(index)) continue;
      this.capitals += words;
      this.length += length;
    }
  }
}
