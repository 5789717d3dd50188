import type { PageBlock } from '../reading/page-block.ts';

/**
 * A stretch of page text: two text nodes (mostly the same one) with offsets in UTF-16 code units.
 * Plain data: the browser adjusts every live range on every change of a page, so ranges are made
 * only for what is drawn.
 */
export interface Spot {
  readonly startNode: Text;
  readonly startOffset: number;
  readonly endNode: Text;
  readonly endOffset: number;
  /** What stood there when it was read. */
  readonly text: string;
}

/** The stretch from `start` to `end` of the text of a block that was read in the same turn: nothing can have changed since. */
export function spotIn(block: PageBlock, start: number, end: number): Spot | undefined {
  const from = block.pieces.findLast((piece) => piece.start <= start);
  const to = block.pieces.findLast((piece) => piece.start < end);
  if (!from || !to) return undefined;
  return {
    startNode: from.node,
    startOffset: start - from.start,
    endNode: to.node,
    endOffset: end - to.start,
    text: block.text.slice(start, end),
  };
}

/** Whether the page still shows the same text at the same place. */
export function isIntact(spot: Spot): boolean {
  const { startNode, startOffset, endNode, endOffset, text } = spot;
  if (!startNode.isConnected) return false;
  if (startNode === endNode) return startNode.data.slice(startOffset, endOffset) === text;
  const whole = text.startsWith(startNode.data.slice(startOffset));
  return whole && endNode.isConnected && text.endsWith(endNode.data.slice(0, endOffset));
}

/** Points `range` at the spot; false when the page has changed under it. */
export function selectSpot(range: Range, spot: Spot): boolean {
  if (!isIntact(spot)) return false;
  range.setStart(spot.startNode, spot.startOffset);
  range.setEnd(spot.endNode, spot.endOffset);
  return true;
}
