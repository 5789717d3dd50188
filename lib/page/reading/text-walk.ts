import { JOINT, type TextLook } from '#lib/detect/scan-blocks.ts';
import { isElement, isText } from './block-elements.ts';
import { isInsideSkipped } from './skipped-elements.ts';

/** Nodes visited between two chances to stop; a node takes less than a microsecond. */
const NODES_PER_STEP = 200;
const HEADINGS = 'h1,h2,h3,h4,h5,h6,caption,[role=heading]';
/** `0`: blanks and most punctuation come before it. */
const FIRST_WORD_CODE = 0x30;

/** Text nodes in reading order with what a look at each alone told; lists of equal length but `telling`. */
export interface TextStretch {
  readonly nodes: Text[];
  /** UTF-16 code units, 0 where there is nothing but blanks. */
  readonly lengths: number[];
  /** Capital words, where there is nothing else of interest. */
  readonly capitals: number[];
  /** Indices of the nodes that may hold a symbol, ascending. */
  readonly telling: number[];
}

function emptyStretch(): TextStretch {
  return { nodes: [], lengths: [], capitals: [], telling: [] };
}

/**
 * The first pass over a page: every text node below a root is read once, with one small regular expression, and
 * nothing is asked of any element. In steps, so that work can stop between them.
 */
export class TextWalk {
  readonly #look: TextLook;
  #stretch = emptyStretch();
  #before = '';

  constructor(look: TextLook) {
    this.#look = look;
  }

  /**
   * @param readBefore first text nodes of roots that were read before, which are passed over
   */
  *steps(
    root: Node,
    readBefore: ReadonlyMap<Node, Node>,
  ): Generator<true | undefined, Text | undefined> {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    let first: Text | undefined;
    let node = isText(root) ? root : walker.nextNode();
    for (let visited = 1; node !== null; visited += 1) {
      const passed = readBefore.get(node);
      if (passed?.contains(node)) {
        if (passed.contains(root)) break;
        walker.currentNode = passed;
        node = walker.nextSibling();
        continue;
      }
      if (isText(node)) {
        first ??= node;
        this.#add(node);
      }
      if (visited % NODES_PER_STEP === 0) yield true;
      node = walker.nextNode();
    }
    yield true;
    return first;
  }

  /** What was read since the last time. */
  take(): TextStretch {
    const taken = this.#stretch;
    this.#stretch = emptyStretch();
    return taken;
  }

  #add(node: Text): void {
    const { data } = node;
    if (data === '') return;
    const { nodes, lengths, capitals, telling } = this.#stretch;
    const isBlank = data.charCodeAt(0) < FIRST_WORD_CODE && !/\S/.test(data);
    const mayHold = !isBlank && this.#look.mayHold(data);
    if (mayHold || this.#look.mayJoin(this.#before, data)) telling.push(nodes.length);
    nodes.push(node);
    lengths.push(isBlank ? 0 : data.length);
    capitals.push(mayHold || isBlank ? 0 : this.#look.capitals);
    // Symbols may be cut into single letters.
    this.#before = data.length < JOINT ? this.#before.slice(-JOINT) + data : data;
  }
}

/** Open shadow roots below a node, in steps. */
export function* shadowRootsIn(root: Node): Generator<ShadowRoot | undefined> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
  let node: Node | null = root;
  for (let visited = 1; node !== null; visited += 1) {
    if (isElement(node) && node.shadowRoot) yield node.shadowRoot;
    if (visited % NODES_PER_STEP === 0) yield undefined;
    node = walker.nextNode();
  }
}

/** Texts of the headings below some roots. */
export function headingsIn(roots: readonly Node[]): string[] {
  const found = roots.flatMap((root) =>
    root instanceof Element ? [...root.querySelectorAll(HEADINGS)] : [],
  );
  return found.flatMap((heading) =>
    heading.closest('nav') || isInsideSkipped(heading) ? [] : heading.textContent,
  );
}
