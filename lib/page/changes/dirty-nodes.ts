import { mayBeginSymbol } from '#lib/detect/scan-blocks.ts';
import { isElement, isText } from '../reading/block-elements.ts';
import { inlineRun } from '../reading/inline-run.ts';
import { isInsideSkipped } from '../reading/skipped-elements.ts';

/** More changed places than this are read as one, the whole page: a place takes as long as forty texts read at one go. */
const MOST_PLACES = 200;

/** Changed parts of a page that have yet to be read. Most changes (prices, clocks) cannot hold a ticker and are dropped at once. */
export class DirtyNodes {
  readonly #nodes = new Set<Node>();
  /** Whether a reader waits for it: a new part of the page, or it was asked for. Nobody waits for texts that change all the time. */
  isAwaited = false;
  /** There were too many places: all of the page is to be read, and no single place matters any more. */
  #isWhole = false;

  get isEmpty(): boolean {
    return this.#nodes.size === 0;
  }

  /** `record`: of a text that was there before and changed in place. */
  add(node: Node, record?: Pick<MutationRecord, 'oldValue'>): void {
    const isPart = isElement(node);
    this.isAwaited ||= isPart;
    if (this.#isWhole || !(isPart || (isText(node) && isToRead(node.data, record)))) return;
    this.#isWhole = node === document.body || this.#nodes.size >= MOST_PLACES;
    this.#nodes.add(this.#isWhole ? document.body : node);
  }

  /** The runs of text to read again (see `inlineRun`). */
  runs(): (readonly Node[])[] {
    const runs = new Map<Node | undefined, readonly Node[]>();
    for (const node of this.#nodes) {
      if (!node.isConnected || this.#isCovered(node) || isInsideSkipped(node)) continue;
      const run = inlineRun(node);
      runs.set(run[0], run);
    }
    return [...runs.values()];
  }

  #isCovered(node: Node): boolean {
    for (let at = node.parentNode; at !== null; at = at.parentNode) {
      if (this.#nodes.has(at)) return true;
    }
    return false;
  }
}

/** Many pages write all their texts anew where one has changed: what says the same was read. What it said is asked last, the browser makes a string of it. */
function isToRead(text: string, record?: Pick<MutationRecord, 'oldValue'>): boolean {
  return mayBeginSymbol(text) && text !== record?.oldValue;
}
