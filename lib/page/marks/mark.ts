import type { BadgeModel } from '#lib/view/badge-model.ts';
import type { Spot } from './spot.ts';

/** A confirmed ticker at a place of the page, with what its badge says. */
export interface Mark {
  readonly spot: Spot;
  /** The block it was read in: its first mention of a fund gets the badge. */
  readonly element: Element;
  readonly badge: BadgeModel;
}

/** One fund, whatever its listings' symbols look like on the page. */
export function fundKey(badge: BadgeModel): string {
  return `${badge.ticker}.${badge.market}`;
}

/** The table row around a block, or the block: what changes together. */
export function rowOf(block: Element): Element {
  return block.closest('tr,[role=row]') ?? block;
}

/** The rows of some blocks, each once. */
export function rowsOf(blocks: Iterable<Element>): Element[] {
  return [...new Set([...blocks].map(rowOf))];
}

/** Whether a reader could see the mark after scrolling to it: not in a closed menu, not behind `hidden`. */
export function isShown(mark: Mark): boolean {
  return mark.spot.startNode.parentElement?.checkVisibility({ visibilityProperty: true }) ?? false;
}
