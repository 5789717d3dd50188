import { isWordCode } from '#lib/detect/read-token.ts';
import { isElement, isGapBetween, nextAfter } from './block-elements.ts';
import type { ElementPlace } from './element-places.ts';
import { PageBlock, type PageTables, type Piece } from './page-block.ts';
import { isSkipped } from './skipped-elements.ts';
import { tagKind } from './tag-kinds.ts';

/** Line ends in the source are blanks to the reader; `\n` in a block's text is a break that is seen. */
const SOURCE_BREAKS = /[\n\r\t]/g;

/** `Node.DOCUMENT_POSITION_FOLLOWING`. */
const FOLLOWING = 4;

/** Makes blocks of text nodes that follow each other in a page. */
export class TextBlocks {
  readonly blocks: PageBlock[] = [];
  readonly #tables: PageTables;
  readonly #walker = document.createTreeWalker(
    document,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
  );
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
    const isJoined = this.#text.length === length && this.#last !== undefined;
    if (isJoined && this.#runsInto(after.data) && isGapBetween(before, after)) this.#text += ' ';
  }

  #addBetween(before: Text, after: Text): void {
    const walker = this.#walker;
    walker.currentNode = before;
    let node = walker.nextNode();
    while (node !== after) {
      let isPassed = false;
      if (node === null) return this.close();
      if (isElement(node)) {
        const kind = tagKind(node.localName);
        isPassed = isSkipped(node, kind);
        if (node.localName === 'br') this.#text += '\n';
        else if (!isPassed && !kind.isInline) {
          this.close();
          // Of two texts that were not read in page order the second is not found.
          if (after.compareDocumentPosition(node) & FOLLOWING) return undefined;
          isPassed = true;
        }
      } else if (node.nodeValue !== null && !/\S/.test(node.nodeValue)) {
        this.#text += node.nodeValue.replace(SOURCE_BREAKS, ' ');
      }
      node = isPassed ? nextAfter(walker) : walker.nextNode();
    }
    return undefined;
  }

  /** By the letters that make words of symbols: an expression of all letters takes 9 ms when a page first uses it. */
  #runsInto(data: string): boolean {
    const last = this.#text.charCodeAt(this.#text.length - 1);
    return isWordCode(data.charCodeAt(0)) && isWordCode(last);
  }
}
