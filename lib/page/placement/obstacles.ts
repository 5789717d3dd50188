import { isElement, isInline } from '../reading/block-elements.ts';
import { isSlot, shownBySlot } from './flat-tree.ts';
import { isEmpty, overlaps, type Rect } from './rect.ts';

/** Drawn by themselves, whatever they contain: images, controls, embedded worlds. */
const SOLID_TAGS = new Set(
  'img svg video canvas picture iframe object embed audio input select textarea button meter progress hr'.split(
    ' ',
  ),
);
const UNSEEN_TAGS = new Set('script style template noscript head lookthrough-overlay'.split(' '));
/** An empty element up to this size is taken for an icon or bullet drawn by style, px; larger ones are spacers. */
const LARGEST_ICON = 64;
/** From so many children on, those near the region are looked for by halving. */
const MANY_CHILDREN = 80;

/**
 * Boxes of everything below `root` that a badge must not cover and that lies in `region`: lines of text,
 * images, controls, icons. Viewport coordinates. Branches that lie elsewhere are not entered.
 */
export function collectObstacles(root: Element, region: Rect): Rect[] {
  const found: Rect[] = [];
  const range = document.createRange();
  const take = (rects: Iterable<Rect>) => {
    for (const rect of rects) if (!isEmpty(rect) && overlaps(rect, region)) found.push(rect);
  };
  const visit = (element: Element): void => {
    if (SOLID_TAGS.has(element.localName)) take([element.getBoundingClientRect()]);
    else if (isIcon(element)) take(element.getClientRects());
    else visitChildren(element);
  };
  const visitChildren = (element: Element): void => {
    // An inline box is as wide as its text with padding and generated content: more than the text alone.
    if (isDrawnInline(element)) take(element.getClientRects());
    for (const node of childrenNear(element, region)) {
      if (node instanceof Text) {
        if (/\S/.test(node.data)) {
          range.selectNodeContents(node);
          take(range.getClientRects());
        }
      } else if (node instanceof Element && mayReach(node, region)) visit(node);
    }
  };
  visit(root);
  return found;
}

/** Sites style links and bold text as blocks, which are as wide as their column. */
function isDrawnInline(element: Element): boolean {
  return isInline(element) && getComputedStyle(element).display.startsWith('inline');
}

function isIcon(element: Element): boolean {
  if (element.firstChild !== null || element.shadowRoot || isSlot(element)) return false;
  const { width, height } = element.getBoundingClientRect();
  return width <= LARGEST_ICON && height <= LARGEST_ICON;
}

/** Whether anything in the element can lie in the region. */
function mayReach(element: Element, region: Rect): boolean {
  if (UNSEEN_TAGS.has(element.localName)) return false;
  const box = element.getBoundingClientRect();
  if (overlaps(box, region)) return true;
  if (element.scrollHeight > element.clientHeight || element.scrollWidth > element.clientWidth) {
    const width = Math.max(box.right - box.left, element.scrollWidth);
    const right = box.left + width;
    const bottom = box.top + Math.max(box.bottom - box.top, element.scrollHeight);
    if (overlaps({ left: box.right - width, top: box.top, right, bottom }, region)) return true;
  }
  return isEmpty(box) && getComputedStyle(element).display === 'contents';
}

/** What is drawn in an element, from the first that may lie in the region on; long lists are mostly ordered from top to bottom. */
function childrenNear(element: Element, region: Rect): Iterable<Node> {
  const slotted = shownBySlot(element);
  if (slotted.length === 0) {
    const { children, childNodes } = element.shadowRoot ?? element;
    const first = firstNear(children, region.top);
    return first ? untilBelow(siblingsFrom(first), region.bottom) : childNodes;
  }
  const first = firstNear(slotted.filter(isElement), region.top);
  return first ? untilBelow(slotted.slice(slotted.indexOf(first)), region.bottom) : slotted;
}

/** Nothing when all of them are to be looked at. */
function firstNear(children: ArrayLike<Element>, top: number): Element | undefined {
  if (children.length < MANY_CHILDREN || !isTopDown(children)) return undefined;
  let low = 0;
  let high = children.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((children[middle]?.getBoundingClientRect().bottom ?? 0) < top) low = middle + 1;
    else high = middle;
  }
  // One before: it may be taller than its box.
  return children[Math.max(0, low - 1)];
}

function isTopDown(children: ArrayLike<Element>): boolean {
  const places = [0, 0.25, 0.5, 0.75, 1].map((share) => {
    const child = children[Math.floor(share * (children.length - 1))];
    return child?.getBoundingClientRect().top ?? 0;
  });
  return places.every((top, index) => index === 0 || top >= (places[index - 1] ?? 0));
}

function* siblingsFrom(first: Node): Generator<Node> {
  for (let node: Node | null = first; node !== null; node = node.nextSibling) yield node;
}

function* untilBelow(nodes: Iterable<Node>, bottom: number): Generator<Node> {
  let below = 0;
  for (const node of nodes) {
    yield node;
    // Children may stand side by side; a row's worth of them below the region is proof enough.
    if (node instanceof Element && node.getBoundingClientRect().top > bottom && ++below > 20)
      return;
  }
}
