import { mayBeginSymbol } from '#lib/detect/scan-blocks.ts';
import { isElement, isText } from '../reading/block-elements.ts';
import { inlineRun } from '../reading/inline-run.ts';
import { isInsideSkipped } from '../reading/skipped-elements.ts';

/** More changed places than this are read as one: the whole page. */
const MOST_PLACES = 500;

/** Changed parts of a page that have yet to be read. Most changes (prices, clocks) cannot hold a ticker and are dropped at once. */
export class DirtyNodes {
  readonly #nodes = new Set<Node>();
  /** Whether some of it was not there before: a reader waits for that, and not for what changes all the time. */
  isNew = false;

  get isEmpty(): boolean {
    return this.#nodes.size === 0;
  }

  add(node: Node, isNew = false): void {
    this.isNew ||= isNew;
    if (this.#nodes.has(document.body)) return;
    if (isText(node) ? !mayBeginSymbol(node.data) : !isElement(node)) return;
    this.#nodes.add(this.#nodes.size < MOST_PLACES ? node : document.body);
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
