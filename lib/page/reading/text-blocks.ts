import { isWordCode } from '#lib/detect/read-token.ts';
import { isElement, isGapBetween, nextAfter } from './block-elements.ts';
import type { ElementPlace } from './element-places.ts';
import { PageBlock, type PageTables, type Piece } from './page-block.ts';
import { isSkipped } from './skipped-elements.ts';
import { tagKind } from './tag-kinds.ts';

/** Line ends in the source are blanks to the reader; `\n` in a block's text is a break that is seen. */
const SOURCE_BREAKS = /[\n\r\t]/g;
/** `SHOW_ELEMENT` and `SHOW_TEXT` of `NodeFilter`. */
const ELEMENTS_AND_TEXTS = 0x1 | 0x4;

/** Makes blocks of text nodes that follow each other in a page. */
export class TextBlocks {
  readonly blocks: PageBlock[] = [];
  readonly #tables: PageTables;
  readonly #walker = document.createTreeWalker(document, ELEMENTS_AND_TEXTS);
  #place: ElementPlace | undefined;
  #last: Text | undefined;
  #text = '';
  #pieces: Piece[] = [];

  constructor(tables: PageTables) {
    this.#tables = tables;
  }

  add(node: Text, place: ElementPlace): void {
    if (this.#last && place.block.element === this.#place?.element)
      this.#separate(this.#last, node);
    else this.close();
    this.#place = place.block;
    this.#last = node;
    const { data } = node;
    this.#pieces.push({ node, start: this.#text.length, place });
    this.#text += data.replace(SOURCE_BREAKS, ' ');
  }

  /** Ends the block that is being made. */
  close(): void {
    if (this.#place && /\S/.test(this.#text)) {
      this.blocks.push(new PageBlock(this.#text, this.#pieces, this.#place, this.#tables));
    }
    this.#place = undefined;
    this.#last = undefined;
    this.#text = '';
    this.#pieces = [];
  }

  /** What stands between two texts that have the same block around them: breaks, blanks, or another block. */
  #separate(before: Text, after: Text): void {
    const { length } = this.#text;
    if (before.nextSibling !== after) this.#addBetween(before, after);
    const isJoined = this.#last !== undefined && this.#text.length === length;
    if (isJoined && this.#runsInto(after.data) && isGapBetween(before, after)) this.#text += ' ';
  }

  #addBetween(before: Text, after: Text): void {
    const walker = this.#walker;
    walker.currentNode = before;
    let node = walker.nextNode();
    while (node !== null && node !== after) {
      node = this.#addNode(node) ? nextAfter(walker) : walker.nextNode();
    }
    // It was read first though it stands behind: roots are read in the order of what is in view.
    if (node === null) this.close();
  }

  /** Adds a break or blank; a block ends at another. Tells whether what is inside the node is passed over. */
  #addNode(node: Node): boolean {
    if (!isElement(node)) {
      const text = node.nodeValue ?? '';
      if (!/\S/.test(text)) this.#text += text.replace(SOURCE_BREAKS, ' ');
      return false;
    }
    const kind = tagKind(node.localName);
    if (isSkipped(node, kind)) return true;
    if (node.localName === 'br') this.#text += '\n';
    else if (!kind.isInline) this.close();
    return !kind.isInline;
  }

  /** By the letters that make words of symbols: an expression of all letters takes 9 ms when a page first uses it. */
  #runsInto(data: string): boolean {
    const last = this.#text.charCodeAt(this.#text.length - 1);
    return isWordCode(data.charCodeAt(0)) && isWordCode(last);
  }
}
