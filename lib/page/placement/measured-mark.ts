import type { Mark } from '../marks/mark.ts';
import { selectSpot } from '../marks/spot.ts';
import { closestDrawn } from './flat-tree.ts';
import { type Clips, isInWindow, isUncovered } from './ground.ts';
import { centre, isEmpty, type Rect } from './rect.ts';

export interface MeasureTools {
  /** One range for all: a range per mark would be adjusted by the browser on every change. */
  readonly range: Range;
  readonly clips: Clips;
  readonly ours: Element;
}

/** A mark as it lies in the window now. */
export class MeasuredMark {
  readonly mark: Mark;
  /** One box per line, viewport coordinates; never empty. */
  readonly rects: readonly Rect[];
  /** Its last line: where a badge would stand beside. */
  readonly last: Rect;
  readonly #parent: Element;
  readonly #tools: MeasureTools;
  #seen: boolean | undefined;

  constructor(mark: Mark, rects: readonly [Rect, ...Rect[]], tools: MeasureTools) {
    this.mark = mark;
    this.rects = rects;
    this.last = rects.at(-1) ?? rects[0];
    this.#parent = parentOf(mark);
    this.#tools = tools;
  }

  /**
   * Neither cut away by a scroller nor hidden under something. Found out when first asked: on a page of thousands of
   * siblings the browser takes half a millisecond to say what lies at a point.
   */
  get seen(): boolean {
    this.#seen ??= this.#look();
    return this.#seen;
  }

  #look(): boolean {
    const { clips, ours } = this.#tools;
    const { x, y } = centre(this.last);
    const isShown = clips.shows(this.mark.spot.endNode.assignedSlot ?? this.#parent, x, y);
    return isShown && (!isInWindow(x, y) || isUncovered(this.#parent, x, y, ours));
  }
}

/** Nothing when the text has changed or is not drawn. */
export function measureMark(mark: Mark, tools: MeasureTools): MeasuredMark | undefined {
  if (!selectSpot(tools.range, mark.spot)) return undefined;
  const [first, ...others] = [...tools.range.getClientRects()].filter((rect) => !isEmpty(rect));
  if (!first || getComputedStyle(parentOf(mark)).visibility !== 'visible') return undefined;
  return new MeasuredMark(mark, [first, ...others], tools);
}

function parentOf({ spot, element }: Mark): Element {
  return spot.endNode.parentElement ?? element;
}

/** What a word's badge shares its fate with. */
export interface Ground {
  readonly layer: 'page' | 'window' | 'top';
  /** Everything that can be in a badge's way lies in here. */
  readonly root: Element;
}

/** An open dialog, popover or fullscreen part, else the fixed element around the word, else the page. */
export function groundOf(element: Element): Ground {
  const top = closestDrawn(element, ':modal,:popover-open,:fullscreen');
  if (top !== undefined) return { layer: 'top', root: top };
  let at = element;
  while (at instanceof HTMLElement && at.offsetParent !== null) at = at.offsetParent;
  const isPage = at === document.body || at === document.documentElement;
  const isFixed = !isPage && getComputedStyle(at).position === 'fixed';
  return isFixed ? { layer: 'window', root: at } : { layer: 'page', root: document.body };
}
