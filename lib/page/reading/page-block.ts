import type { TextBlock } from '#lib/detect/page-text.ts';
import { type BlockParents, isLink } from './block-parents.ts';

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

  private readonly parents: BlockParents;
  private knownRole: TextBlock['role'] | undefined;
  private knownLinks: Links | undefined;

  constructor(parts: {
    readonly element: Element;
    readonly text: string;
    readonly pieces: readonly Piece[];
    readonly parents: BlockParents;
  }) {
    this.element = parts.element;
    this.text = parts.text;
    this.pieces = parts.pieces;
    this.parents = parts.parents;
  }

  get role(): TextBlock['role'] {
    this.knownRole ??= this.parents.roleOf(this.element);
    return this.knownRole;
  }

  get links(): Links {
    this.knownLinks ??= linksOf(this, this.parents.linkAround(this.element));
    return this.knownLinks;
  }

  get columnHeader(): string | undefined {
    return this.parents.columnHeaderOf(this.element);
  }

  get row(): number | undefined {
    return this.parents.rowOf(this.element);
  }

  get lang(): string | undefined {
    return this.element.closest('[lang]')?.getAttribute('lang') ?? undefined;
  }
}

type Links = NonNullable<TextBlock['links']>;

function linksOf({ element, pieces }: PageBlock, around: HTMLAnchorElement | undefined): Links {
  const links: Links[number][] = [];
  for (const { node, start } of pieces) {
    let at = node.parentElement;
    while (at !== null && at !== element && !isLink(at)) at = at.parentElement;
    const link = at !== null && at !== element && isLink(at) ? at : around;
    if (link) links.push({ start, end: start + node.data.length, href: link.href });
  }
  return links;
}
