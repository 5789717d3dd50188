import { drawnIn } from './flat-tree.ts';
import { contains, intersection, isEmpty, type Rect } from './rect.ts';

/** Elements at a point of the window from the top one down, ours left out. */
function* elementsAt(x: number, y: number, ours: Element, root: Node): Generator<Element> {
  const scope = root instanceof ShadowRoot ? root : document;
  // Mostly the top one decides, and for the pile below it browsers look through every sibling.
  const top = scope.elementFromPoint(x, y);
  if (top === null) return;
  if (top !== ours) yield top;
  for (const element of scope.elementsFromPoint(x, y))
    if (element !== top && element !== ours) yield element;
}

export function isInWindow(x: number, y: number): boolean {
  return x >= 0 && y >= 0 && x < innerWidth && y < innerHeight;
}

/** Whether the word inside `parent` can be seen at this point: nothing opaque lies over it. */
export function isUncovered(parent: Element, x: number, y: number, ours: Element): boolean {
  for (const element of elementsAt(x, y, ours, parent.getRootNode())) {
    if (element.contains(parent) || parent.contains(element)) return true;
    if (isOpaque(element)) return false;
  }
  return false;
}

/** Whether a point lies on the empty ground of `block` or of what holds it, not on a neighbour or on a layer above. */
export function isGroundOf(block: Element, x: number, y: number, ours: Element): boolean {
  for (const element of elementsAt(x, y, ours, block.getRootNode())) {
    if (element.contains(block) || block.contains(element)) return true;
    if (isOpaque(element) || hasText(element)) return false;
  }
  return true;
}

/** Stretched links and click shields lie over words without hiding them. */
function isOpaque(element: Element): boolean {
  if (/^(?:img|video|canvas|iframe|object|embed)$/.test(element.localName)) return true;
  const style = getComputedStyle(element);
  if (style.opacity === '0') return false;
  return (
    style.backgroundImage !== 'none' ||
    !/^(?:transparent|rgba\(.*, 0\)|.*\/ 0\))$/.test(style.backgroundColor)
  );
}

function hasText(element: Element): boolean {
  return /\S/.test(element.textContent);
}

/** What ancestors leave visible of an element's inside, viewport coordinates; remembers within one pass. */
export class Clips {
  readonly #known = new Map<Element, Rect>();

  of(element: Element): Rect {
    const known = this.#known.get(element);
    if (known) return known;
    const parent = drawnIn(element);
    const outer = parent === undefined ? EVERYWHERE : this.of(parent);
    const clip = clipsInside(element)
      ? intersection(outer, element.getBoundingClientRect())
      : outer;
    this.#known.set(element, clip);
    return clip;
  }

  /** Whether a point of the element's inside is not cut away. */
  shows(element: Element, x: number, y: number): boolean {
    const clip = this.of(element);
    return !isEmpty(clip) && contains(clip, x, y);
  }
}

const EVERYWHERE: Rect = { left: -1e9, top: -1e9, right: 1e9, bottom: 1e9 };

/** The window's own scroller (html, and body when html hands its overflow on) clips nothing of its own. */
function clipsInside(element: Element): boolean {
  if (element === document.documentElement || element === document.scrollingElement) return false;
  const style = getComputedStyle(element);
  if (
    element === document.body &&
    getComputedStyle(document.documentElement).overflow === 'visible'
  ) {
    return false;
  }
  return (
    style.overflowX !== 'visible' ||
    style.overflowY !== 'visible' ||
    style.contain.includes('paint')
  );
}

/** Both ends and the middle lie on the block's own ground; what is outside the window is judged when it comes in. */
export function isOwnGround(block: Element, box: Rect, ours: Element): boolean {
  const y = (box.top + box.bottom) / 2;
  return [box.left + 1, (box.left + box.right) / 2, box.right - 1].every(
    (x) => !isInWindow(x, y) || isGroundOf(block, x, y, ours),
  );
}
