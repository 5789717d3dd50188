import type { Rect } from './rect.ts';

export interface Gap {
  readonly from: number;
  readonly to: number;
}

/** Horizontal stretches of a band that no obstacle touches, from left to right. */
export function freeGaps(
  band: { readonly top: number; readonly bottom: number },
  obstacles: readonly Rect[],
  bounds: Rect,
): Gap[] {
  if (band.top < bounds.top || band.bottom > bounds.bottom) return [];
  const inBand = obstacles
    .filter((o) => o.top < band.bottom && o.bottom > band.top && o.right > o.left)
    .sort((a, b) => a.left - b.left);
  const gaps: Gap[] = [];
  let from = bounds.left;
  for (const obstacle of inBand) {
    if (obstacle.left > from) gaps.push({ from, to: Math.min(obstacle.left, bounds.right) });
    from = Math.max(from, obstacle.right);
  }
  if (from < bounds.right) gaps.push({ from, to: bounds.right });
  return gaps;
}
