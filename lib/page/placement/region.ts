import type { MeasuredMark } from './measured-mark.ts';
import { inflated, type Rect } from './rect.ts';

/** Around the words' own boxes obstacles are collected this far, px. */
const REGION_X = 1200;
const REGION_Y = 40;

/** Where obstacles matter to these words. */
export function around(items: readonly MeasuredMark[]): Rect {
  const lasts = items.map((item) => item.last);
  const whole = {
    left: Math.min(...lasts.map((r) => r.left)),
    top: Math.min(...lasts.map((r) => r.top)),
    right: Math.max(...lasts.map((r) => r.right)),
    bottom: Math.max(...lasts.map((r) => r.bottom)),
  };
  return inflated(whole, REGION_X, REGION_Y);
}

/** The document's own extent, viewport coordinates. */
export function pageBounds(): Rect {
  const { scrollWidth, scrollHeight } = document.documentElement;
  return {
    left: -scrollX,
    top: -scrollY,
    right: scrollWidth - scrollX,
    bottom: scrollHeight - scrollY,
  };
}

/** What the window shows without its scroll bars. */
export function windowBounds(): Rect {
  const { clientWidth, clientHeight } = document.documentElement;
  return { left: 0, top: 0, right: clientWidth, bottom: clientHeight };
}
