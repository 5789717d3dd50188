import type { KnownTexts, TextLook } from '#lib/detect/scan-blocks.ts';
import { isElement, isText } from './block-elements.ts';
import { isInsideSkipped } from './skipped-elements.ts';

/** Nodes visited between two chances to stop; a node takes less than a microsecond. */
const NODES_PER_STEP = 250;
const HEADINGS = 'h1 h2 h3 h4 h5 h6 caption [role=heading]'.split(' ');
/** `SHOW_TEXT` and `SHOW_CDATA_SECTION` of `NodeFilter`: all that a range takes for text, so that its text is theirs. */
const TEXTS = 0x4 | 0x8;
/** `SHOW_ELEMENT`. */
const ELEMENTS = 0x1;
/** What a walker over texts gives. */
type Shown = Text | null;

/** Text nodes in reading order that hold more than blanks, with what a look at each alone told. */
export interface TextStretch extends KnownTexts {
  readonly nodes: Text[];
  readonly starts: number[];
  readonly lengths: number[];
}

function emptyStretch(): TextStretch {
  return { nodes: [], starts: [], lengths: [], capitals: new Map(), telling: [] };
}

/**
 * The first pass over a page: every text node below a root is read once, with one small regular expression, and
 * nothing is asked of any element. In steps, so that work can stop between them.
 *
 * What runs for every text is a function of its own, of arrays and what the browser gives: in generators and over
 * fields that change, engines throw their compiled code away again and again.
 */
export class TextWalk {
  readonly #look: TextLook;
  #range: Range | undefined;
  #stretch = emptyStretch();

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
    const walker = document.createTreeWalker(root, TEXTS);
    const first = isText(root) ? root : (walker.nextNode() as Shown);
    for (let node = first; node !== null; yield true) {
      const from = this.#stretch.nodes.length;
      node = readTexts(node, walker, readBefore, this.#stretch);
      this.#tell(from);
    }
    return first;
  }

  /** What was read since the last time. */
  take(): TextStretch {
    const taken = this.#stretch;
    this.#stretch = emptyStretch();
    return taken;
  }

  /** Looks at the texts from `first` on as one: to ask each node for its own takes longer than all the rest. */
  #tell(first: number): void {
    const { nodes } = this.#stretch;
    const from = nodes[first];
    const to = nodes.at(-1);
    if (!from || !to) return;
    let text = from.data;
    if (from !== to) {
      // Ranges stay with a page until memory is cleared, and make its changes dearer: one for all, none for one text.
      this.#range ??= document.createRange();
      this.#range.setStart(from, 0);
      this.#range.setEnd(to, to.length);
      text = this.#range.toString();
    }
    dropBlanks(text, first, this.#stretch);
    this.#look.lookAt(text, first, this.#stretch);
  }
}

/** Adds some texts, `from` the first, to a stretch; returns the one to go on with. */
function readTexts(
  from: Text,
  walker: TreeWalker,
  readBefore: ReadonlyMap<Node, Node>,
  { nodes, lengths }: TextStretch,
): Shown {
  const first = nodes.length;
  let node: Shown = from;
  for (let left = NODES_PER_STEP; node !== null && left > 0; left -= 1) {
    const passed = readBefore.size > 0 ? readBefore.get(node) : undefined;
    if (passed?.contains(node)) {
      if (first < nodes.length) break;
      if (passed.contains(walker.root)) return null;
      walker.currentNode = passed;
      return walker.nextSibling() as Shown;
    }
    nodes.push(node);
    lengths.push(node.length);
    node = walker.nextNode() as Shown;
  }
  return node;
}

/**
 * Keeps of the texts from `first` on those that hold more than blanks: most texts of a page are indentation of its
 * source. Goes from one character that is none to the next.
 */
function dropBlanks(text: string, first: number, { nodes, starts, lengths }: TextStretch): void {
  // Anything but a blank; line ends and tabs come before it in Unicode.
  const characters = /[^\0- ]/g;
  const count = nodes.length;
  let kept = first;
  let end = 0;
  let isSought = true;
  for (let index = first; index < count; index += 1) {
    const start = end;
    const node = nodes[index];
    end += lengths[index] ?? 0;
    if (isSought && !characters.test(text)) break;
    isSought = characters.lastIndex <= end;
    if (!isSought || !node) continue;
    nodes[kept] = node;
    starts[kept] = start;
    lengths[kept] = end - start;
    kept += 1;
    characters.lastIndex = end;
  }
  nodes.length = kept;
  lengths.length = kept;
}

/** Open shadow roots below a node, in steps. */
export function* shadowRootsIn(root: Node): Generator<ShadowRoot | undefined> {
  const walker = document.createTreeWalker(root, ELEMENTS);
  const found: ShadowRoot[] = [];
  // A root that is no element has no shadow root, and says so.
  let element = root as Element | null;
  while (element !== null) {
    element = collectShadowRoots(element, walker, found);
    yield found.pop();
  }
  yield* found;
}

/** Looks at some elements, `from` the first; returns the one to go on with. */
function collectShadowRoots(
  from: Element,
  walker: TreeWalker,
  found: ShadowRoot[],
): Element | null {
  let element: Element | null = from;
  for (let left = NODES_PER_STEP; element !== null && left > 0; left -= 1) {
    const { shadowRoot } = element;
    if (shadowRoot) found.push(shadowRoot);
    element = walker.nextNode() as Element | null;
  }
  return element;
}

/** Texts of the headings below some roots, in steps: on a large page each search takes a millisecond or two. */
export function* headingsIn(roots: readonly Node[]): Generator<string> {
  for (const name of HEADINGS) {
    for (const root of roots) {
      if (!isElement(root)) continue;
      for (const heading of root.querySelectorAll(name)) {
        yield heading.closest('nav') || isInsideSkipped(heading) ? '' : heading.textContent;
      }
    }
    yield '';
  }
}
