import { fundKey, isShown, type Mark } from './mark.ts';
import { isIntact } from './spot.ts';

/** Marks kept for one page. A page with more is a list of everything, where one more mark tells nobody anything. */
export const MOST_MARKS = 2000;

/** A fund with its places on the page, in page order. */
export interface PageFund {
  readonly key: string;
  readonly marks: readonly Mark[];
}

/** All marks of a page, by text node and by block. Those whose text the page has changed leave at the next check. */
export class MarkStore {
  readonly #byNode = new Map<Text, Mark[]>();
  readonly #byElement = new Map<Element, Mark[]>();
  readonly #listeners = new Set<(change: MarkChange) => void>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** Told after every change, until the signal aborts. */
  onChange(listener: (change: MarkChange) => void, signal: AbortSignal): void {
    this.#listeners.add(listener);
    signal.addEventListener('abort', () => this.#listeners.delete(listener));
  }

  /** Adds marks that are still true and not there yet. */
  add(marks: readonly Mark[]): void {
    const added = marks.filter((mark) => this.#place(mark));
    if (added.length > 0) this.#tell({ added, removed: [] });
  }

  /** Marks that begin in this text node. */
  inNode(node: Text): readonly Mark[] {
    return this.#byNode.get(node) ?? [];
  }

  /** Marks of a block, in reading order. */
  inElement(element: Element): readonly Mark[] {
    return this.#byElement.get(element) ?? [];
  }

  elements(): Iterable<Element> {
    return this.#byElement.keys();
  }

  *all(): Generator<Mark> {
    for (const marks of this.#byNode.values()) yield* marks;
  }

  /** Drops the marks whose text changed or left the page; `nodes` limits the check to some text nodes. */
  check(nodes: Iterable<Text> = this.#byNode.keys()): void {
    const removed = [...nodes].flatMap((node) =>
      this.inNode(node).filter((m) => !isIntact(m.spot)),
    );
    this.remove(removed);
  }

  remove(marks: readonly Mark[]): void {
    for (const mark of marks) {
      without(this.#byNode, mark.spot.startNode, mark);
      without(this.#byElement, mark.element, mark);
    }
    this.#size -= marks.length;
    if (marks.length > 0) this.#tell({ added: [], removed: marks });
  }

  /** Funds that a reader can see or scroll to, in the order of their first mention. */
  funds(): PageFund[] {
    const shown = [...this.all()].filter((mark) => isIntact(mark.spot) && isShown(mark));
    shown.sort(inPageOrder);
    return [...Map.groupBy(shown, (mark) => fundKey(mark.badge))].map(([key, marks]) => ({
      key,
      marks,
    }));
  }

  #place(mark: Mark): boolean {
    if (this.#size >= MOST_MARKS || !isIntact(mark.spot)) return false;
    const { startNode, startOffset } = mark.spot;
    if (this.inNode(startNode).some((other) => other.spot.startOffset === startOffset))
      return false;
    insert(this.#byNode, startNode, mark);
    insert(this.#byElement, mark.element, mark);
    this.#size += 1;
    return true;
  }

  #tell(change: MarkChange): void {
    for (const listener of this.#listeners) listener(change);
  }
}

export interface MarkChange {
  readonly added: readonly Mark[];
  readonly removed: readonly Mark[];
}

function insert<K>(map: Map<K, Mark[]>, key: K, mark: Mark): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [mark]);
  else list.splice(list.findLastIndex((other) => inPageOrder(other, mark) < 0) + 1, 0, mark);
}

function without<K>(map: Map<K, Mark[]>, key: K, mark: Mark): void {
  const left = map.get(key)?.filter((other) => other !== mark) ?? [];
  if (left.length > 0) map.set(key, left);
  else map.delete(key);
}

/** Below zero when `a` comes first in the document. */
function inPageOrder(a: Mark, b: Mark): number {
  if (a.spot.startNode === b.spot.startNode) return a.spot.startOffset - b.spot.startOffset;
  const order = a.spot.startNode.compareDocumentPosition(b.spot.startNode);
  return order & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
