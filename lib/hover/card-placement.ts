/** CSS pixels of the window. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface CardPlace {
  readonly left: number;
  readonly top: number;
  readonly side: 'below' | 'above';
  /** Height the card may take there, px; a taller one scrolls inside, so that its word stays in sight. */
  readonly room: number;
}

/** Between word and card, px: near enough to belong together, and the pointer crosses it in one move. */
const DISTANCE = 6;
/** Kept free at the window's edge, px. */
const EDGE = 8;
/** Lower than this nobody can read a card, px: then it rather covers its word. */
const LEAST_ROOM = 240;

/**
 * Where a card of `size` (as tall as it would like to be) stands by `anchor`: below where it fits, else where
 * there is more room; always inside the window.
 */
export function placeCard(
  anchor: Box,
  size: { readonly width: number; readonly height: number },
  window: { readonly width: number; readonly height: number },
): CardPlace {
  const below = window.height - EDGE - anchor.bottom - DISTANCE;
  const above = anchor.top - DISTANCE - EDGE;
  const side = size.height <= below || below >= above ? 'below' : 'above';
  const room = Math.max(LEAST_ROOM, side === 'below' ? below : above);
  const height = Math.min(size.height, room);
  const wanted = side === 'below' ? anchor.bottom + DISTANCE : anchor.top - DISTANCE - height;
  return {
    side,
    room,
    left: clamp(anchor.left, EDGE, window.width - EDGE - size.width),
    top: clamp(wanted, EDGE, window.height - EDGE - height),
  };
}

/** The stretch between word and card in which a pointer is still on its way from one to the other. */
export function bridgeBetween(anchor: Box, card: Box): Box {
  const left = Math.min(anchor.left, Math.max(card.left, anchor.left - DISTANCE));
  const right = Math.max(anchor.right, Math.min(card.right, anchor.right + DISTANCE));
  return {
    left,
    right,
    top: Math.min(anchor.bottom, card.bottom),
    bottom: Math.max(anchor.top, card.top),
  };
}

export function isInside(box: Box, x: number, y: number): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
