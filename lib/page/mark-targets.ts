import type { Mark } from './marks/mark.ts';
import { isUncovered } from './placement/ground.ts';
import type { MarkInView, Placer } from './placement/placer.ts';
import { contains, inflated, type Rect } from './placement/rect.ts';

/** What of a mark the pointer rests on: the word, or a badge that stands away from it. */
export type MarkPart = 'word' | 'badge';

/** A pointer this near still means the word, px: between badge and word there must be no hole. */
const SLACK = 3;

/** Finds marks by points of the window. The page gets no listener and no element of ours under its words. */
export class MarkTargets {
  readonly #placer: Placer;
  readonly #ours: Element;
  readonly #keys = new WeakMap<Mark, number>();
  #lastKey = 0;

  constructor(placer: Placer, ours: Element) {
    this.#placer = placer;
    this.#ours = ours;
  }

  at(x: number, y: number): { readonly mark: Mark; readonly part: MarkPart } | undefined {
    for (const item of this.#placer.inView) {
      if (item.badge && contains(inflated(item.badge, SLACK, 1), x, y)) {
        return { mark: item.mark, part: isBeside(item) ? 'word' : 'badge' };
      }
      if (item.rects.some((rect) => contains(inflated(rect, SLACK, 1), x, y))) {
        return this.#isOnTop(item, x, y) ? { mark: item.mark, part: 'word' } : undefined;
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
    const item = this.#placer.inView.find((candidate) => candidate.mark === mark);
    if (item === undefined) return undefined;
    if (part === 'badge') return item.badge;
    return item.badge && isBeside(item) ? hull(item.last, item.badge) : item.last;
  }

  #isOnTop({ mark }: MarkInView, x: number, y: number): boolean {
    const parent = mark.spot.endNode.parentElement;
    return parent !== null && isUncovered(parent, x, y, this.#ours);
  }
}

/** Badge and word touch, but for the gap between them. */
function isBeside({ badge, last }: MarkInView): boolean {
  return badge !== undefined && contains(inflated(last, 16, 8), badge.left, badge.top);
}

function hull(a: Rect, b: Rect): Rect {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}
