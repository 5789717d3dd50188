import { blockElementOf, isGapBetween, isInline } from './block-elements.ts';
import { PageBlock, type Piece, type RowNumbers } from './page-block.ts';
import { isSkipped } from './skipped-elements.ts';

/** Nodes visited between two chances to stop; a node takes about a microsecond. */
const NODES_PER_STEP = 200;

export interface ReadOptions {
  /** Shared by all reads of one page. */
  readonly rows: RowNumbers;
  /** Called for every open shadow root met, before it is read. */
  readonly onShadowRoot: (root: ShadowRoot) => void;
  /** Text nodes to leave out, e.g. those read before. */
  readonly leaveOut: (node: Text) => boolean;
}

/**
 * The text below `roots` as blocks in reading order, open shadow roots included; roots that stand side
 * by side in one block (see `inlineRun`) are read as one. `undefined` between blocks is a chance to stop.
 */
export function* readBlocks(
  roots: readonly Node[],
  options: ReadOptions,
): Generator<PageBlock | undefined> {
  const open = new OpenBlock(options.rows);
  const later: ShadowRoot[] = [];
  let visited = 0;
  for (const root of roots) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    // No generator and no filter in here: this loop runs for every node of a page.
    let node = isElement(root) || isText(root) ? root : walker.nextNode();
    while (node !== null) {
      if (++visited % NODES_PER_STEP === 0) yield undefined;
      let done: PageBlock | undefined;
      if (isText(node)) {
        if (!options.leaveOut(node)) done = open.add(node);
      } else if (isElement(node)) {
        if (isSkipped(node)) {
          node = nextAfter(walker, root);
          continue;
        }
        if (node.shadowRoot) later.push(node.shadowRoot);
        if (node.localName === 'br') open.breakLine();
        else if (!isInline(node)) done = open.close();
      }
      if (done) yield done;
      node = walker.nextNode();
    }
  }
  const last = open.close();
  if (last) yield last;
  for (const root of later) {
    options.onShadowRoot(root);
    yield* readBlocks([root], options);
  }
}

/** `nodeType` instead of `instanceof`: several times faster, and this runs for every node of a page. */
function isText(node: Node): node is Text {
  return node.nodeType === Node.TEXT_NODE;
}

function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}

/** The next node that is not inside the walker's current one. */
function nextAfter(walker: TreeWalker, root: Node): Node | null {
  if (walker.currentNode === root) return null;
  do {
    const next = walker.nextSibling();
    if (next !== null) return next;
  } while (walker.parentNode() !== null && walker.currentNode !== root);
  return null;
}

const WORD = /[\p{L}\p{N}]/u;
/** Line ends in the source are blanks to the reader; `\n` in a block's text is a break that is seen. */
const SOURCE_BREAK = /[\n\r\t]/;
const SOURCE_BREAKS = /[\n\r\t]/g;

/** The block being read: texts are added until one belongs to another block. */
class OpenBlock {
  #element: Element | undefined;
  readonly #rows: RowNumbers;
  #parent: Node | null = null;
  #text = '';
  #pieces: Piece[] = [];

  constructor(rows: RowNumbers) {
    this.#rows = rows;
  }

  /** Adds a text node; answers with the block before it when that is now complete. */
  add(node: Text): PageBlock | undefined {
    const done = this.#isOther(node) ? this.close() : undefined;
    this.#parent = node.parentNode;
    const data = node.data;
    if (data === '') return done;
    this.#element ??= blockElementOf(node);
    const last = this.#pieces.at(-1);
    if (last && this.#runsInto(data) && isGapBetween(last.node, node)) this.#text += ' ';
    this.#pieces.push({ node, start: this.#text.length });
    this.#text += SOURCE_BREAK.test(data) ? data.replace(SOURCE_BREAKS, ' ') : data;
    return done;
  }

  breakLine(): void {
    if (this.#text !== '') this.#text += '\n';
  }

  close(): PageBlock | undefined {
    const element = this.#element;
    const block =
      element && /\S/.test(this.#text)
        ? new PageBlock({ element, text: this.#text, pieces: this.#pieces, rows: this.#rows })
        : undefined;
    this.#element = undefined;
    this.#text = '';
    this.#pieces = [];
    return block;
  }

  #runsInto(data: string): boolean {
    return WORD.test(this.#text.at(-1) ?? '') && WORD.test(data[0] ?? '');
  }

  #isOther(node: Text): boolean {
    if (this.#element === undefined || node.parentNode === this.#parent) return false;
    return blockElementOf(node) !== this.#element;
  }
}
