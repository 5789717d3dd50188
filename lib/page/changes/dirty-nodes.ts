import { mayBeginSymbol } from '#lib/detect/scan-blocks.ts';
import { isElement, isText } from '../reading/block-elements.ts';
import { inlineRun } from '../reading/inline-run.ts';
import { isInsideSkipped } from '../reading/skipped-elements.ts';

/** More changed places than this are read as one: the whole page. */
const MOST_PLACES = 500;

/** Changed parts of a page that have yet to be read. Most changes (prices, clocks) cannot hold a ticker and are dropped at once. */
export class DirtyNodes {
  readonly #nodes = new Set<Node>();
  /** Whether a reader waits for it: some was not there before, or it was asked for. Nobody waits for what changes all the time. */
  isAwaited = false;
  /** There were too many places: all of the page is to be read, and no single place matters any more. */
  #isWhole = false;

  get isEmpty(): boolean {
    return this.#nodes.size === 0;
  }

  /** `record`: of what was there before and changed in place; without one it is new. */
  add(node: Node, record?: Pick<MutationRecord, 'oldValue'>): void {
    this.isAwaited ||= record === undefined;
    if (this.#isWhole || (isText(node) ? !isToRead(node.data, record) : !isElement(node))) return;
    this.#isWhole = node === document.body || this.#nodes.size >= MOST_PLACES;
    this.#nodes.add(this.#isWhole ? document.body : node);
  }

  /** The runs of text to read again (see `inlineRun`). */
  runs(): (readonly Node[])[] {
    const nodes = [...this.#nodes].filter((node) => node.isConnected && !this.#isCovered(node));
    const runs = new Map<Node, readonly Node[]>();
    for (const node of nodes) {
      const run = inlineRun(node);
      if (run[0] && !isInsideSkipped(node)) runs.set(run[0], run);
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
