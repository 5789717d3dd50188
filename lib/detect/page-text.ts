import type { Market } from '#lib/funds/market.ts';

/**
 * Page text with the light structure that detection needs. `lib/page` makes it from a document,
 * the command line from plain text: the same core judges both.
 */
export interface PageText {
  readonly url?: string;
  readonly title?: string;
  /** BCP 47, from `<html lang>`. */
  readonly lang?: string;
  /**
   * In reading order. Order carries evidence: the blocks before and after a ticker (the other cells of its
   * row, the item's own name) are read as its surroundings.
   */
  readonly blocks: readonly TextBlock[];
  /** Number of the first block where only a part of a page is scanned; candidates and mentions count from it. */
  readonly firstBlock?: number;
  /** Where `blocks` holds only what may be a symbol: what matters of the other text. */
  readonly leftOut?: LeftOut;
}

export interface LeftOut {
  /** Capital words and UTF-16 code units of the text that is left out. */
  readonly capitals: number;
  readonly length: number;
  /** Texts that may say whom the page is written for, those in `blocks` included: its headings, its first texts. */
  readonly headings: () => readonly string[];
  readonly opening: () => readonly string[];
  /** Some of the blocks, by their indices, with all text around them that may matter. Where missing, `blocks` is all there is. */
  readonly around?: (blocks: readonly number[]) => readonly TextBlock[];
}

/** One run of text a reader sees as one piece: a paragraph, heading, cell or list item. */
export interface TextBlock {
  readonly text: string;
  readonly role: 'heading' | 'prose' | 'cell' | 'item' | 'control';
  /** Links inside the block, offsets into `text` in UTF-16 code units. */
  readonly links?: readonly {
    readonly start: number;
    readonly end: number;
    readonly href: string;
  }[];
  /** Text of the column's header cell, for cells. */
  readonly columnHeader?: string | undefined;
  /** Cells of one table row carry the same number, different in every row of the page. */
  readonly row?: number | undefined;
}

/** A ticker found in a block. Offsets cover the symbol with its market suffix, without `$`, prefix or brackets. */
export interface Mention {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  /** Without market suffix. */
  readonly ticker: string;
  readonly market: Market;
  /** Why we believe it, strongest first, e.g. `cashtag`, `in parentheses after a fund name`. */
  readonly reasons: readonly string[];
}
