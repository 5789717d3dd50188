/**
 * Elements whose text runs on in the sentence around them. Everything else starts a block of its own,
 * unknown elements included only when they have no hyphen: custom elements are mostly drawn inline
 * (a streaming price, a ticker chip), and where they are not, the gap check sees it.
 */
const INLINE_TAGS = new Set(
  (
    'a abbr b bdi br cite data del em font i img ins label mark q s small span strong sub sup ' +
    'time u var wbr'
  ).split(' '),
);

export function isInline(element: Element): boolean {
  const name = element.localName;
  return INLINE_TAGS.has(name) || name.includes('-');
}

/** `nodeType` instead of `instanceof`: several times faster, and this is asked for every text of a page. */
function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/** The element whose block of text `node` belongs to. */
export function blockElementOf(node: Node): Element | undefined {
  let element = isElement(node) ? node : node.parentElement;
  while (element !== null && isInline(element) && element.parentElement !== null) {
    element = element.parentElement;
  }
  return element ?? (node.parentNode instanceof ShadowRoot ? node.parentNode.host : undefined);
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
