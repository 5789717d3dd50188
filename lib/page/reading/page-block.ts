import type { TextBlock } from '#lib/detect/page-text.ts';
import { columnHeaderOf } from './column-header.ts';

/** A text node's share of a block: its text begins at `start` in the block's text. */
export interface Piece {
  readonly node: Text;
  readonly start: number;
}

/**
 * A block of page text with the way back to the text nodes. What only matters around a candidate
 * (role, links, column header) is worked out when it is asked for: most blocks never are.
 */
export class PageBlock implements TextBlock {
  readonly text: string;
  readonly element: Element;
  readonly pieces: readonly Piece[];

  private readonly rows: RowNumbers;

  constructor(parts: {
    readonly element: Element;
    readonly text: string;
    readonly pieces: readonly Piece[];
    readonly rows: RowNumbers;
  }) {
    this.element = parts.element;
    this.text = parts.text;
    this.pieces = parts.pieces;
    this.rows = parts.rows;
  }

  get role(): TextBlock['role'] {
    return roleOf(this.element);
  }

  get links(): NonNullable<TextBlock['links']> {
    return this.pieces.flatMap(({ node, start }) => {
      const link = node.parentElement?.closest('a[href]');
      if (!(link instanceof HTMLAnchorElement)) return [];
      return [{ start, end: start + node.data.length, href: link.href }];
    });
  }

  get columnHeader(): string | undefined {
    return columnHeaderOf(this.element);
  }

  get row(): number | undefined {
    const row = this.element.closest('tr,[role=row]');
    return row === null ? undefined : this.rows.of(row);
  }

  get lang(): string | undefined {
    return this.element.closest('[lang]')?.getAttribute('lang') ?? undefined;
  }
}

/** Numbers for table rows, the same for a row as long as the page lives. */
export class RowNumbers {
  readonly #numbers = new WeakMap<Element, number>();
  #last = 0;

  of(row: Element): number {
    const number = this.#numbers.get(row) ?? ++this.#last;
    this.#numbers.set(row, number);
    return number;
  }
}

/** Elements nearer than these many levels decide a block's role; a page's outer lists do not. */
const ROLE_LEVELS = 4;

const ROLES: readonly (readonly [string, TextBlock['role']])[] = [
  ['button,label,summary,legend,nav *,[role=button],[role=tab],[role^=menuitem]', 'control'],
  ['h1,h2,h3,h4,h5,h6,caption,[role=heading]', 'heading'],
  ['td,th,[role=cell],[role=gridcell],[role=columnheader],[role=rowheader]', 'cell'],
  ['li,dt,dd,[role=listitem]', 'item'],
];

function roleOf(element: Element): TextBlock['role'] {
  let at: Element | null = element;
  for (let level = 0; at !== null && level < ROLE_LEVELS; level++, at = at.parentElement) {
    const found = ROLES.find(([selector]) => at?.matches(selector));
    if (found) return found[1];
  }
  return 'prose';
}
