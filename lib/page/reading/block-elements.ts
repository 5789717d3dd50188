import { tagKind } from './tag-kinds.ts';

/**
 * Elements whose text runs on in the sentence around them. Everything else starts a block of its own,
 * unknown elements included only when they have no hyphen.
 */
export function isInline(element: Element): boolean {
  return tagKind(element.localName).isInline;
}

/** Values of `nodeType`, not read from `Node` each time; `instanceof` would be several times slower still. */
const ELEMENT = 1;
const TEXT = 3;

export function isElement(node: Node): node is Element {
  return node.nodeType === ELEMENT;
}

export function isText(node: Node): node is Text {
  return node.nodeType === TEXT;
}

/** The walker's next node that is not inside its current one. */
export function nextAfter(walker: TreeWalker): Node | null {
  do {
    const next = walker.nextSibling();
    if (next !== null) return next;
  } while (walker.parentNode() !== null);
  return null;
}

/**
 * Whether a reader sees a gap between two neighbouring texts that have no blank between them:
 * an element on the way from one to the other is no plain inline, or carries margin or padding.
 */
export function isGapBetween(before: Node, after: Node): boolean {
  return isGapAround(before, after, 'end') || isGapAround(after, before, 'start');
}

function isGapAround(node: Node, other: Node, side: 'start' | 'end'): boolean {
  for (let at = node.parentElement; at !== null && !at.contains(other); at = at.parentElement) {
    if (hasGap(at, side)) return true;
  }
  return false;
}

function hasGap(element: Element, side: 'start' | 'end'): boolean {
  const style = getComputedStyle(element);
  if (style.display !== 'inline' && style.display !== 'contents') return true;
  const px = (name: string) => Number.parseFloat(style.getPropertyValue(name)) || 0;
  return px(`margin-inline-${side}`) + px(`padding-inline-${side}`) > 0;
}
