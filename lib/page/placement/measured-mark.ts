import type { Mark } from '../marks/mark.ts';
import { selectSpot } from '../marks/spot.ts';
import { type Clips, isInWindow, isUncovered } from './ground.ts';
import { centre, isEmpty, type Rect } from './rect.ts';

/** A mark as it lies in the window now. */
export interface MeasuredMark {
  readonly mark: Mark;
  /** One box per line, viewport coordinates; empty when nothing of it is drawn. */
  readonly rects: readonly Rect[];
  /** Its last line: where a badge would stand beside. */
  readonly last: Rect;
  /** Neither cut away by a scroller nor hidden under something. */
  readonly seen: boolean;
}

export interface MeasureTools {
  /** One range for all: a range per mark would be adjusted by the browser on every change. */
  readonly range: Range;
  readonly clips: Clips;
  readonly ours: Element;
}

/** Nothing when the text has changed or is not drawn. */
export function measureMark(mark: Mark, tools: MeasureTools): MeasuredMark | undefined {
  const parent = mark.spot.endNode.parentElement ?? mark.element;
  if (!selectSpot(tools.range, mark.spot)) return undefined;
  const rects = [...tools.range.getClientRects()].filter((rect) => !isEmpty(rect));
  const last = rects.at(-1);
  if (last === undefined || getComputedStyle(parent).visibility !== 'visible') return undefined;
  const { x, y } = centre(last);
  const seen =
    tools.clips.shows(parent, x, y) && (!isInWindow(x, y) || isUncovered(parent, x, y, tools.ours));
  return { mark, rects, last, seen };
}

/** What a word's badge shares its fate with. */
export interface Ground {
  readonly layer: 'page' | 'window' | 'top';
  /** Everything that can be in a badge's way lies in here. */
  readonly root: Element;
}

/** An open dialog, popover or fullscreen part, else the fixed element around the word, else the page. */
export function groundOf(element: Element): Ground {
  const top = element.closest(':modal,:popover-open,:fullscreen');
  if (top !== null) return { layer: 'top', root: top };
  let at = element;
  while (at instanceof HTMLElement && at.offsetParent !== null) at = at.offsetParent;
  const isPage = at === document.body || at === document.documentElement;
  const isFixed = !isPage && getComputedStyle(at).position === 'fixed';
  return isFixed ? { layer: 'window', root: at } : { layer: 'page', root: document.body };
}
