/** How long a pointer must rest, and what for. All in milliseconds. */
export interface HoverTiming {
  readonly prefetch: number;
  readonly show: number;
  readonly grace: number;
}

/**
 * Figures from Wikipedia's page previews, the most measured card of this kind: ask at 150, show at 500 even
 * when the answer is there, so that every card feels the same; forgive 300 outside.
 */
export const HOVER_TIMING: HoverTiming = {
  /** Shorter is mostly a pointer on its way elsewhere. */
  prefetch: 150,
  /** Long enough to mean it, short enough not to wait (0.3 to 0.5 s in the literature; below, readers open cards by accident). */
  show: 500,
  /** A hand that slips off, or crosses from the word to the card. */
  grace: 300,
};

/** A card closed this soon after it opened was not wanted, ms. */
export const UNWANTED_MS = 300;
/** A card that was open this long was read, ms: about a line of it. */
const READ_MS = 2_000;
/** So many unwanted cards in a row double the wait. */
const UNWANTED_IN_A_ROW = 3;
/** The wait never grows beyond this many times itself. */
const MOST_FACTOR = 6;

/** How much slower cards open for a reader who keeps closing them. Starts at `NO_PENALTY`, lasts as long as the browser runs. */
export interface Penalty {
  readonly inARow: number;
  readonly factor: number;
}

export const NO_PENALTY: Penalty = { inARow: 0, factor: 1 };

/** The penalty after a card that was open for `openMs`. A card that was read forgives the row, and half of the wait. */
export function penaltyAfter(penalty: Penalty, openMs: number): Penalty {
  if (openMs >= READ_MS) return { inARow: 0, factor: Math.max(1, penalty.factor / 2) };
  if (openMs >= UNWANTED_MS) return { ...penalty, inARow: 0 };
  const inARow = penalty.inARow + 1;
  if (inARow < UNWANTED_IN_A_ROW) return { ...penalty, inARow };
  return { inARow: 0, factor: Math.min(MOST_FACTOR, penalty.factor * 2) };
}
