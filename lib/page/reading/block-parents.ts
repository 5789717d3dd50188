import type { TextBlock } from '#lib/detect/page-text.ts';
import { type ColumnHeaders, isDataCell } from './column-header.ts';
import { ownRole } from './own-role.ts';
import type { RowNumbers } from './row-numbers.ts';

/** What blocks have from an element around them. */
interface Surrounding {
  readonly up: Surrounding | undefined;
  /** Role of this element itself. */
  readonly own: TextBlock['role'] | undefined;
  /** This element or one around it is a `nav`. */
  readonly isInNav: boolean;
  /** The nearest of each kind, this element included. */
  readonly row: Element | undefined;
  readonly cell: HTMLTableCellElement | undefined;
  readonly link: HTMLAnchorElement | undefined;
}

/**
 * What blocks have from the elements around them, worked out once for each element: a selector asked of every cell
 * and line would take most of the time of a read. Good for one read, not for a page's life.
 */
export class BlockParents {
  readonly #known = new Map<Element, Surrounding>();
  readonly #rows: RowNumbers;
  readonly #headers: ColumnHeaders;

  constructor(rows: RowNumbers, headers: ColumnHeaders) {
    this.#rows = rows;
    this.#headers = headers;
  }

  /** Elements further out than three levels do not decide a block's role: a page's outer lists are none. */
  roleOf(element: Element): TextBlock['role'] {
    const up = this.#above(element);
    if (up?.isInNav) return 'control';
    return ownRole(element) ?? up?.own ?? up?.up?.own ?? up?.up?.up?.own ?? 'prose';
  }

  rowOf(element: Element): number | undefined {
    const row = isRow(element) ? element : this.#above(element)?.row;
    return row && this.#rows.of(row);
  }

  columnHeaderOf(element: Element): string | undefined {
    const cell = isDataCell(element) ? element : this.#above(element)?.cell;
    return cell && this.#headers.of(cell);
  }

  /** The link that a block stands in as a whole. */
  linkAround(element: Element): HTMLAnchorElement | undefined {
    return isLink(element) ? element : this.#above(element)?.link;
  }

  /** Not recursive: scripts nest elements deeper than the stack goes. */
  #above(element: Element): Surrounding | undefined {
    let at = element.parentElement;
    let known = at === null ? undefined : this.#known.get(at);
    if (known) return known;
    const missing: Element[] = [];
    while (at !== null && known === undefined) {
      missing.push(at);
      at = at.parentElement;
      known = at === null ? undefined : this.#known.get(at);
    }
    for (let parent = missing.pop(); parent !== undefined; parent = missing.pop()) {
      known = surroundingOf(parent, known);
      this.#known.set(parent, known);
    }
    return known;
  }
}

function surroundingOf(parent: Element, up: Surrounding | undefined): Surrounding {
  return {
    up,
    own: ownRole(parent),
    isInNav: up?.isInNav === true || parent.localName === 'nav',
    row: isRow(parent) ? parent : up?.row,
    cell: isDataCell(parent) ? parent : up?.cell,
    link: isLink(parent) ? parent : up?.link,
  };
}

function isRow(element: Element): boolean {
  if (element.localName === 'tr') return true;
  return element.hasAttributes() && element.getAttribute('role') === 'row';
}

/** Not the links of drawings. */
export function isLink(element: Element): element is HTMLAnchorElement {
  return element.localName === 'a' && 'href' in element && element.hasAttribute('href');
}
