import { JOINT, type TextLook } from '#lib/detect/scan-blocks.ts';
import { isElement, isText } from './block-elements.ts';
import { isInsideSkipped } from './skipped-elements.ts';

/** Nodes visited between two chances to stop; a node takes less than a microsecond. */
const NODES_PER_STEP = 200;
const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'caption', '[role=heading]'];
/** `0`: blanks and most punctuation come before it. */
const FIRST_WORD_CODE = 0x30;

/** Text nodes in reading order with what a look at each alone told. */
export interface TextStretch {
  readonly nodes: Node[];
  /** Of each node, UTF-16 code units; 0 where there is nothing but blanks. */
  readonly lengths: number[];
  /** Capital words by index of the node, where there are some and nothing else of interest. */
  readonly capitals: Map<number, number>;
  /** Indices of the nodes that may hold a symbol, ascending. */
  readonly telling: number[];
}

function emptyStretch(): TextStretch {
  return { nodes: [], lengths: [], capitals: new Map(), telling: [] };
}

/**
 * The first pass over a page: every text node below a root is read once, with one small regular expression, and
 * nothing is asked of any element. In steps, so that work can stop between them.
 */
export class TextWalk {
  readonly #look: TextLook;
  #stretch = emptyStretch();
  #before = '';
  #lastBlank = '';

  constructor(look: TextLook) {
    this.#look = look;
  }

  /**
   * @param readBefore first text nodes of roots that were read before, which are passed over
   */
  *steps(
    root: Node,
    readBefore: ReadonlyMap<Node, Node>,
  ): Generator<true | undefined, Node | null> {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const first = isText(root) ? root : walker.nextNode();
    for (let node = first; node !== null; yield true) node = this.#read(node, walker, readBefore);
    return first;
  }

  /**
   * Reads some texts, `node` the first; returns the one to go on with. Apart from the generator, which engines never
   * compile well: each of its turns begins slowly.
   */
  #read(from: Node, walker: TreeWalker, readBefore: ReadonlyMap<Node, Node>): Node | null {
    let node: Node | null = from;
    for (let left = NODES_PER_STEP; node !== null && left > 0; left -= 1) {
      const passed = readBefore.size > 0 ? readBefore.get(node) : undefined;
      if (passed?.contains(node)) {
        if (passed.contains(walker.root)) return null;
        walker.currentNode = passed;
        node = walker.nextSibling();
      } else {
        this.#add(node);
        node = walker.nextNode();
      }
    }
    return node;
  }

  /** What was read since the last time. */
  take(): TextStretch {
    const taken = this.#stretch;
    this.#stretch = emptyStretch();
    return taken;
  }

  #add(node: Node): void {
    const text = node.nodeValue;
    if (!text) return;
    const { nodes, lengths, capitals, telling } = this.#stretch;
    // Most texts of a page are blanks between elements, and most of these the same as the one before.
    const isBlank =
      text === this.#lastBlank || (text.charCodeAt(0) < FIRST_WORD_CODE && !/\S/.test(text));
    if (isBlank) {
      lengths.push(0);
      this.#lastBlank = text;
      this.#before = '';
    } else {
      if (this.#look.mayHold(text) || this.#look.mayJoin(this.#before, text))
        telling.push(nodes.length);
      else if (this.#look.capitals > 0) capitals.set(nodes.length, this.#look.capitals);
      lengths.push(text.length);
      // Symbols may be cut into single letters.
      this.#before = text.length < JOINT ? this.#before.slice(-JOINT) + text : text;
    }
    nodes.push(node);
  }
}

/** Open shadow roots below a node, in steps. */
export function* shadowRootsIn(root: Node): Generator<ShadowRoot | undefined> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
  const found: ShadowRoot[] = [];
  for (let node: Node | null = root; node !== null; yield found.pop()) {
    node = collectShadowRoots(node, walker, found);
  }
  yield* found;
}

/** Looks at some elements, `from` the first; returns the one to go on with. */
function collectShadowRoots(from: Node, walker: TreeWalker, found: ShadowRoot[]): Node | null {
  let node: Node | null = from;
  for (let left = NODES_PER_STEP; node !== null && left > 0; left -= 1) {
    if (isElement(node) && node.shadowRoot) found.push(node.shadowRoot);
    node = walker.nextNode();
  }
  return node;
}

/** Texts of the headings below some roots. In steps: on a large page each search takes a millisecond or two. */
export function* headingsIn(roots: readonly Node[]): Generator<string | undefined> {
  for (const name of HEADINGS) {
    for (const root of roots) {
      if (!(root instanceof Element)) continue;
      for (const heading of root.querySelectorAll(name)) {
        yield heading.closest('nav') || isInsideSkipped(heading) ? undefined : heading.textContent;
      }
    }
    yield undefined;
  }
}
