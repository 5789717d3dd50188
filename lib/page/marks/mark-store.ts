import { fundKey, isShown, type Mark } from './mark.ts';
import { isIntact } from './spot.ts';

/** Marks kept for one page. A page with more is a list of everything, where one more mark tells nobody anything. */
export const MOST_MARKS = 2000;
/** Texts looked at in one step of tidying up: 2,000 marks take two thirds of a second of frames. */
const TIDIED_AT_ONCE = 50;

/** A fund with its places on the page, in page order. */
export interface PageFund {
  readonly key: string;
  readonly marks: readonly Mark[];
}

export interface MarkChange {
  readonly added: readonly Mark[];
  readonly removed: readonly Mark[];
}

/**
 * All marks of a page, by text node, block and fund. The page may change their texts at any moment: whoever draws a
 * mark looks whether it is still true, and `tidy` drops the untrue ones of the rest of the page little by little.
 */
export class MarkStore {
  readonly #byNode = new Map<Text, Mark[]>();
  readonly #byElement = new Map<Element, Mark[]>();
  readonly #byFund = new Map<string, Set<Mark>>();
  readonly #listeners = new Set<(change: MarkChange) => void>();
  #size = 0;
  /** How far tidying has come; a map's iterator goes on through later changes. */
  #tidying = this.#byNode.values();
  /** Whether everything was looked at to make room since `tidy` last ran, which is in every frame after a change. */
  #hasMadeRoom = false;

  get size(): number {
    return this.#size;
  }

  /** Told after every change, until the signal aborts. */
  onChange(listener: (change: MarkChange) => void, signal: AbortSignal): void {
    this.#listeners.add(listener);
    signal.addEventListener('abort', () => this.#listeners.delete(listener));
  }

  /** Adds marks that are still true and not there yet; untrue ones in their texts make room. */
  add(marks: readonly Mark[]): void {
    this.remove([...new Set(marks.flatMap((mark) => untrue(this.inNode(mark.spot.startNode))))]);
    if (this.#size + marks.length > MOST_MARKS) this.#makeRoom();
    const added = marks.filter((mark) => this.#place(mark));
    if (added.length > 0) this.#tell({ added, removed: [] });
  }

  /** Marks that begin in this text node. */
  inNode(node: Text): readonly Mark[] {
    return this.#byNode.get(node) ?? [];
  }

  /** Whether a true mark begins at this place. */
  hasAt(node: Text, offset: number): boolean {
    return this.inNode(node).some(
      (mark) => mark.spot.startOffset === offset && isIntact(mark.spot),
    );
  }

  /** Marks of a block, in reading order. */
  inElement(element: Element): readonly Mark[] {
    return this.#byElement.get(element) ?? [];
  }

  /** Looks at some more marks and drops those whose text changed or left the page. True when it has come round. */
  tidy(): boolean {
    this.#hasMadeRoom = false;
    const dropped: Mark[] = [];
    for (let left = TIDIED_AT_ONCE; left > 0; left--) {
      const { done, value } = this.#tidying.next();
      if (done) {
        this.#tidying = this.#byNode.values();
        this.remove(dropped);
        return true;
      }
      dropped.push(...untrue(value));
    }
    this.remove(dropped);
    return false;
  }

  remove(marks: readonly Mark[]): void {
    for (const mark of marks) {
      without(this.#byNode, mark.spot.startNode, mark);
      without(this.#byElement, mark.element, mark);
      const key = fundKey(mark.badge);
      const fund = this.#byFund.get(key);
      fund?.delete(mark);
      if (fund?.size === 0) this.#byFund.delete(key);
    }
    this.#size -= marks.length;
    if (marks.length > 0) this.#tell({ added: [], removed: marks });
  }

  /** How many funds a reader can see or scroll to. Asks one mention of each, where the first will do. */
  fundCount(): number {
    return [...this.#byFund.values()].filter((marks) => [...marks].some(isToBeSeen)).length;
  }

  /** Funds that a reader can see or scroll to, in the order of their first mention. */
  funds(): PageFund[] {
    const funds = [...this.#byFund].map(([key, marks]) => ({
      key,
      marks: [...marks].filter(isToBeSeen).sort(inPageOrder),
    }));
    return funds
      .flatMap(({ key, marks }) => (marks[0] ? [{ key, marks, first: marks[0] }] : []))
      .sort((a, b) => inPageOrder(a.first, b.first));
  }

  /** Once a frame at most: a page of far too many marks adds them in dozens of batches, and each would look at all 2,000. */
  #makeRoom(): void {
    if (this.#hasMadeRoom) return;
    this.#hasMadeRoom = true;
    this.remove([...this.#byNode.values()].flatMap(untrue));
  }

  #place(mark: Mark): boolean {
    const { startNode, startOffset } = mark.spot;
    if (this.#size >= MOST_MARKS || !isIntact(mark.spot) || this.hasAt(startNode, startOffset))
      return false;
    insert(this.#byNode, startNode, mark);
    insert(this.#byElement, mark.element, mark);
    const key = fundKey(mark.badge);
    this.#byFund.set(key, (this.#byFund.get(key) ?? new Set()).add(mark));
    this.#size += 1;
    return true;
  }

  #tell(change: MarkChange): void {
    for (const listener of this.#listeners) listener(change);
  }
}

function untrue(marks: readonly Mark[]): Mark[] {
  return marks.filter((mark) => !isIntact(mark.spot));
}

function isToBeSeen(mark: Mark): boolean {
  return isIntact(mark.spot) && isShown(mark);
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
