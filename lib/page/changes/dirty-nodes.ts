import { mayBeginSymbol } from '#lib/detect/scan-blocks.ts';
import { inlineRun } from '../reading/inline-run.ts';
import { isInsideSkipped } from '../reading/skipped-elements.ts';

/** More changed places than this are read as one: the whole page. */
const MOST_PLACES = 500;

/** Changed parts of a page that have yet to be read. Most changes (prices, clocks) cannot hold a ticker and are dropped at once. */
export class DirtyNodes {
  #nodes = new Set<Node>();
  #everything = false;

  get isEmpty(): boolean {
    return !this.#everything && this.#nodes.size === 0;
  }

  add(node: Node): void {
    if (this.#everything) return;
    if (node.nodeType === Node.TEXT_NODE && !mayBeginSymbol(node.nodeValue ?? '')) return;
    if (node.nodeType !== Node.TEXT_NODE && node.nodeType !== Node.ELEMENT_NODE) return;
    this.#nodes.add(node);
    if (this.#nodes.size > MOST_PLACES) this.addEverything();
  }

  addEverything(): void {
    this.#everything = true;
    this.#nodes.clear();
  }

  /** The runs of text to read again (see `inlineRun`), and starts anew. */
  take(): (readonly Node[])[] {
    const nodes = [...this.#nodes].filter((node) => node.isConnected && !this.#isCovered(node));
    const runs = new Map<Node, readonly Node[]>();
    for (const node of nodes) {
      const run = inlineRun(node);
      if (run[0] && !isInsideSkipped(node)) runs.set(run[0], run);
    }
    const all = this.#everything;
    this.#nodes = new Set();
    this.#everything = false;
    return all ? [[document.body]] : [...runs.values()];
  }

  #isCovered(node: Node): boolean {
    for (let at = node.parentNode; at !== null; at = at.parentNode) {
      if (this.#nodes.has(at)) return true;
    }
    return false;
  }
}
