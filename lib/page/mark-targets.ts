import type { Mark } from './marks/mark.ts';
import { isUncovered } from './placement/ground.ts';
import type { Placer } from './placement/placer.ts';
import { contains, inflated, type Rect } from './placement/rect.ts';

/** What of a mark the pointer rests on: the word, or a badge that stands away from it. */
export type MarkPart = 'word' | 'badge';

/** A pointer this near still means the word, px: between badge and word there must be no hole. */
const SLACK = 3;

export interface MarkTargetsParts {
  readonly placer: Placer;
  /** The overlay's host: words can be seen through it. */
  readonly ours: Element;
  /** Whether something of ours lies there that words and badges cannot be seen through: the open list. */
  readonly isHidden: (x: number, y: number) => boolean;
}

/** Finds marks by points of the window. The page gets no listener and no element of ours under its words. */
export class MarkTargets {
  readonly #parts: MarkTargetsParts;
  readonly #keys = new WeakMap<Mark, number>();
  #lastKey = 0;

  constructor(parts: MarkTargetsParts) {
    this.#parts = parts;
  }

  at(x: number, y: number): { readonly mark: Mark; readonly part: MarkPart } | undefined {
    const found = this.#find(x, y);
    // Asked only where a mark lies: it makes the browser look what is at the point.
    return found && !this.#parts.isHidden(x, y) ? found : undefined;
  }

  #find(x: number, y: number): { readonly mark: Mark; readonly part: MarkPart } | undefined {
    for (const { item, badge } of this.#parts.placer.inView) {
      const { mark } = item;
      if (badge && contains(inflated(badge, SLACK, 1), x, y)) {
        return { mark, part: isBeside(badge, item.last) ? 'word' : 'badge' };
      }
      if (item.rects.some((rect) => contains(inflated(rect, SLACK, 1), x, y)) && item.seen) {
        return this.#isOnTop(mark, x, y) ? { mark, part: 'word' } : undefined;
      }
    }
    return undefined;
  }

  /** The same mark and part have the same key as long as the mark lives. */
  keyOf(mark: Mark, part: MarkPart): string {
    const key = this.#keys.get(mark) ?? ++this.#lastKey;
    this.#keys.set(mark, key);
    return `${key}${part}`;
  }

  /** Where a card for it stands; nothing when it cannot be seen. */
  anchorOf(mark: Mark, part: MarkPart): Rect | undefined {
    const found = this.#parts.placer.inView.find(({ item }) => item.mark === mark);
    if (!found?.item.seen) return undefined;
    const { badge, item } = found;
    if (part === 'badge') return badge;
    return badge && isBeside(badge, item.last) ? hull(item.last, badge) : item.last;
  }

  #isOnTop(mark: Mark, x: number, y: number): boolean {
    const parent = mark.spot.endNode.parentElement ?? mark.element;
    return isUncovered(parent, x, y, this.#parts.ours);
  }
}

/** Badge and word touch, but for the gap between them. */
function isBeside(badge: Rect, word: Rect): boolean {
  return contains(inflated(word, 16, 8), badge.left, badge.top);
}

function hull(a: Rect, b: Rect): Rect {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}
