import type { TextBlock } from '#lib/detect/page-text.ts';
import type { ColumnHeaders } from './column-header.ts';
import { type ElementPlace, roleOf } from './element-places.ts';
import type { RowNumbers } from './row-numbers.ts';

/** A text node's share of a block: its text begins at `start` in the block's text. */
export interface Piece {
  readonly node: Text;
  readonly start: number;
  readonly place: ElementPlace;
}

/** Tables of the page, as far as they were asked about. */
export interface PageTables {
  readonly rows: RowNumbers;
  readonly headers: ColumnHeaders;
}

/**
 * A block of page text with the way back to the text nodes. What only matters around a candidate
 * (role, links, column header) is worked out when it is asked for: most blocks never are.
 */
export class PageBlock implements TextBlock {
  readonly text: string;
  readonly pieces: readonly Piece[];

  readonly #place: ElementPlace;
  readonly #tables: PageTables;
  #links: Links | undefined;

  constructor(text: string, pieces: readonly Piece[], place: ElementPlace, tables: PageTables) {
    this.text = text;
    this.pieces = pieces;
    this.#place = place;
    this.#tables = tables;
  }

  get element(): Element {
    return this.#place.element;
  }

  get role(): TextBlock['role'] {
    return roleOf(this.#place);
  }

  get links(): Links {
    this.#links ??= linksOf(this.pieces);
    return this.#links;
  }

  get columnHeader(): string | undefined {
    const cell = this.element.closest('td');
    return cell ? this.#tables.headers.of(cell) : undefined;
  }

  get row(): number | undefined {
    const row = this.element.closest('tr,[role=row]');
    return row ? this.#tables.rows.of(row) : undefined;
  }
}

type Links = NonNullable<TextBlock['links']>;

/** Links inside a block, and the one that it stands in as a whole. */
function linksOf(pieces: readonly Piece[]): Links {
  return pieces.flatMap(({ node, start, place: { element } }) => {
    const link = element.closest<HTMLAnchorElement>('a[href]');
    return link ? [{ start, end: start + node.data.length, href: link.href }] : [];
  });
}
