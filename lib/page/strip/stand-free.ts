import { collectObstacles } from '../placement/obstacles.ts';
import { overlaps, type Rect, rectOf } from '../placement/rect.ts';

/** Heights at which the tab may stand, as shares of the window's; the middle is where one looks first. */
const HEIGHTS = [0.5, 0.35, 0.65, 0.22, 0.8];
/** The tab with some air, px. */
const WIDTH = 36;
const HEIGHT = 44;

/** Kept free below the open list, px. */
const EDGE = 8;

/** Moves the open list up until all of it is in the window. */
export function standInside(strip: HTMLElement): void {
  const { top, height } = strip.getBoundingClientRect();
  strip.style.top = `${Math.max(EDGE, Math.min(top, innerHeight - EDGE - height))}px`;
}

/** Top edge of the tab, px from the window's: the first height at which it covers nothing of the page as it is scrolled now, and no badge. */
export function freeTop(badges: readonly Rect[]): number {
  const { clientWidth } = document.documentElement;
  const tops = HEIGHTS.map((share) => Math.round(share * innerHeight));
  const isFree = (top: number) => {
    const box = rectOf(clientWidth - WIDTH, top, WIDTH, HEIGHT);
    const isOnBadge = badges.some((badge) => overlaps(badge, box));
    return !isOnBadge && collectObstacles(document.body, box).length === 0;
  };
  return tops.find(isFree) ?? tops[0] ?? 0;
}
