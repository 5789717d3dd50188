/** Kinds of pages that the benchmark reads. */
export type PageShape = 'article' | 'table' | 'thread';

/** Of the texts of a page, sorted by length, so many come before the one whose length a {@link Shape} gives. */
export const LENGTH_SHARES = [0, 0.25, 0.5, 0.75, 0.9, 0.99] as const;

/** What a page's text nodes are like. A text is a text node that holds more than blanks. */
export interface Shape {
  /** Share of all text nodes that hold only blanks: line ends and indentation between elements. */
  readonly blanks: number;
  /** Characters of such a node. */
  readonly blankLength: number;
  /** Characters of a text at each of the {@link LENGTH_SHARES}. */
  readonly lengths: readonly [number, number, number, number, number, number];
  /** Words of two or more capital letters or digits in a text, symbols of US funds included; and the symbols alone. */
  readonly capitals: number;
  readonly symbols: number;
  /** Shares of texts: in a link; in an element with attributes; without letters. */
  readonly links: number;
  readonly attributes: number;
  readonly numbers: number;
}

/**
 * Measured with `pageDensity` on 61 saved pages (`test/workshop/bench-pages.test.ts` does it again where they are at
 * hand): medians. Articles: 32 pages of news and reports, 9 of them of finance. Tables: 25 pages with over 100 cells
 * (screeners, holdings, sheets) of 7 sites, first the median of each site. Threads: a forum's page and one of comments,
 * their means; as these speak of computers and sports, their capital words are those of 25 discussions of investors
 * (5.3 in 1,000 characters, 2.1 of them symbols).
 */
export const SHAPES: Readonly<Record<PageShape, Shape>> = {
  article: {
    blanks: 0.69,
    blankLength: 8,
    lengths: [1, 8, 16, 32, 78, 331],
    capitals: 0.2,
    symbols: 0.01,
    links: 0.61,
    attributes: 0.82,
    numbers: 0.03,
  },
  table: {
    blanks: 0.63,
    blankLength: 2,
    lengths: [1, 5, 12, 22, 35, 94],
    capitals: 0.24,
    symbols: 0.09,
    links: 0.23,
    attributes: 0.85,
    numbers: 0.26,
  },
  thread: {
    blanks: 0.8,
    blankLength: 20,
    lengths: [3, 9, 16, 56, 200, 520],
    capitals: 0.31,
    symbols: 0.12,
    links: 0.62,
    attributes: 0.76,
    numbers: 0.03,
  },
};
