import { isWordCode } from '#lib/detect/read-token.ts';
import { isElement, isGapBetween, nextAfter } from './block-elements.ts';
import type { ElementPlace } from './element-places.ts';
import { PageBlock, type PageTables, type Piece } from './page-block.ts';
import { isSkipped } from './skipped-elements.ts';
import { tagKind } from './tag-kinds.ts';

/** Line ends in the source are blanks to the reader; `\n` in a block's text is a break that is seen. */
const SOURCE_BREAKS = /[\n\r\t]/g;

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

  /** What stands between two texts that have the same block around them. */
  #separate(before: Text, after: Text): void {
    const breaks = before.nextSibling === after ? 0 : this.#breaksBetween(before, after);
    if (breaks === undefined) this.close();
    else if (breaks > 0) this.#text += '\n'.repeat(breaks);
    else if (this.#runsInto(after.data) && isGapBetween(before, after)) this.#text += ' ';
  }

  /** Number of line breaks; nothing where another block stands between. */
  #breaksBetween(before: Text, after: Text): number | undefined {
    const walker = this.#walker;
    walker.currentNode = before;
    let breaks = 0;
    let node = walker.nextNode();
    while (node !== after) {
      if (node === null) return undefined;
      if (isElement(node)) {
        const kind = tagKind(node.localName);
        if (isSkipped(node, kind)) {
          node = nextAfter(walker);
          continue;
        }
        if (node.localName === 'br') breaks += 1;
        else if (!kind.isInline) return undefined;
      }
      node = walker.nextNode();
    }
    return breaks;
  }

  /** By the letters that make words of symbols: an expression of all letters takes 9 ms when a page first uses it. */
  #runsInto(data: string): boolean {
    const last = this.#text.charCodeAt(this.#text.length - 1);
    return isWordCode(data.charCodeAt(0)) && isWordCode(last);
  }
}
