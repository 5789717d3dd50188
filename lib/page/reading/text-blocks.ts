import { blockElementOf, isGapBetween, isInline } from './block-elements.ts';
import { BlockParents } from './block-parents.ts';
import { ColumnHeaders } from './column-header.ts';
import { PageBlock, type Piece } from './page-block.ts';
import type { RowNumbers } from './row-numbers.ts';
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

/** Values of `nodeType`, not read from `Node` each time: this runs for every node of a page. */
const ELEMENT = 1;
const TEXT = 3;

/** `nodeType` instead of `instanceof`: several times faster. */
function isText(node: Node): node is Text {
  return node.nodeType === TEXT;
}

function isElement(node: Node): node is Element {
  return node.nodeType === ELEMENT;
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
/** `0`: blanks and most punctuation come before it. */
const FIRST_WORD_CODE = 0x30;
/** Line ends in the source are blanks to the reader; `\n` in a block's text is a break that is seen. */
const SOURCE_BREAK = /[\n\r\t]/;
const SOURCE_BREAKS = /[\n\r\t]/g;

/** The block being read: texts are added until one belongs to another block. */
class OpenBlock {
  #element: Element | undefined;
  readonly #parents: BlockParents;
  #parent: Node | null = null;
  #text = '';
  #pieces: Piece[] = [];

  constructor(rows: RowNumbers) {
    this.#parents = new BlockParents(rows, new ColumnHeaders());
  }

  /** Adds a text node; answers with the block before it when that is now complete. */
  add(node: Text): PageBlock | undefined {
    const done = this.#isOther(node) ? this.close() : undefined;
    this.#parent = node.parentNode;
    const data = node.data;
    if (data === '') return done;
    this.#element ??= blockElementOf(node);
    const last = this.#pieces[this.#pieces.length - 1];
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
        ? new PageBlock({ element, text: this.#text, pieces: this.#pieces, parents: this.#parents })
        : undefined;
    this.#element = undefined;
    this.#text = '';
    this.#pieces = [];
    return block;
  }

  #runsInto(data: string): boolean {
    if (data.charCodeAt(0) < FIRST_WORD_CODE) return false;
    return WORD.test(this.#text.at(-1) ?? '') && WORD.test(data[0] ?? '');
  }

  #isOther(node: Text): boolean {
    if (this.#element === undefined || node.parentNode === this.#parent) return false;
    return blockElementOf(node) !== this.#element;
  }
}
