import { freeGaps } from './free-gaps.ts';
import { type Rect, rectOf } from './rect.ts';

/** Pill: three segments. Short pill: the fee. */
export type BadgeForm = 'pill' | 'short';

export interface Place {
  readonly form: BadgeForm;
  /** `beside` the word it needs no name; level with its line elsewhere it names its fund. */
  readonly where: 'beside' | 'level';
  readonly box: Rect;
}

export interface PlaceQuestion {
  /** The word, in the same coordinates as everything else. */
  readonly mark: Rect;
  /** The block the word stands in. */
  readonly block: Rect;
  /** Boxes of page text, images, controls, and of badges already placed, near the line. */
  readonly obstacles: readonly Rect[];
  /** Nothing is placed outside. */
  readonly bounds: Rect;
  /** Widths in px by form, without and with the fund's name; a form that is absent is not wanted. */
  readonly widths: Partial<Record<BadgeForm, { readonly beside: number; readonly level: number }>>;
  readonly isRightToLeft: boolean;
  /** Whether a box lies on the word's own ground: not on another column, cell or layer. */
  readonly isOwnGround: (box: Rect) => boolean;
}

/** Space between word and badge, and between badge and the next thing, px. */
const GAP = 4;
/** A badge this near needs no name to be read with its word, px. */
const BESIDE = 12;
/** Farther than this nobody connects badge and line, px: about a wide column of text. */
const FARTHEST = 900;
/** Margin that a block may have around its text, px; what begins beyond it lies behind something else. */
const BLOCK_MARGIN = 24;
/** As tall as its line, within what is legible and what is still small, px. */
const LEAST_HEIGHT = 14;
const MOST_HEIGHT = 18;

/** Where the badge fits without covering anything: pill before short pill, near before far. Nothing: the underline must do. */
export function choosePlace(question: PlaceQuestion): Place | undefined {
  if (question.isRightToLeft) return mirroredPlace(question);
  const { mark } = question;
  const height = Math.min(MOST_HEIGHT, Math.max(LEAST_HEIGHT, Math.floor(mark.bottom - mark.top)));
  const top = Math.round((mark.top + mark.bottom - height) / 2);
  const gaps = freeGaps({ top, bottom: top + height }, question.obstacles, question.bounds);
  for (const form of ['pill', 'short'] as const) {
    const widths = question.widths[form];
    if (!widths) continue;
    for (const place of placesFor(question, gaps, widths)) {
      const box = rectOf(place.left, top, place.width, height);
      if (question.isOwnGround(box)) return { form, where: place.where, box };
    }
  }
  return undefined;
}

interface Offer {
  readonly left: number;
  readonly width: number;
  readonly where: Place['where'];
}

/**
 * Right of the word from near to far, then left of its block, there only in the gap that reaches the block: on the
 * far side of another column a badge would be read with that column.
 */
function* placesFor(
  { mark, block }: PlaceQuestion,
  gaps: readonly { readonly from: number; readonly to: number }[],
  widths: { readonly beside: number; readonly level: number },
): Generator<Offer> {
  for (const gap of gaps) {
    const left = Math.ceil(Math.max(gap.from, mark.right) + GAP);
    if (left - mark.right > FARTHEST || gap.to < mark.right) continue;
    const where = left - mark.right <= BESIDE ? 'beside' : 'level';
    const width = widths[where];
    if (left + width + GAP <= gap.to) yield { left, width, where };
  }
  for (const gap of gaps.toReversed()) {
    const right = Math.floor(Math.min(gap.to, block.left) - GAP);
    const left = right - widths.level;
    if (gap.to < block.left - BLOCK_MARGIN) return;
    if (left - GAP >= gap.from && mark.left - right <= FARTHEST) {
      yield { left, width: widths.level, where: 'level' };
    }
  }
}

/** Right-to-left text is the same question in a mirror. */
function mirroredPlace(question: PlaceQuestion): Place | undefined {
  const place = choosePlace({
    ...question,
    isRightToLeft: false,
    mark: mirrored(question.mark),
    block: mirrored(question.block),
    bounds: mirrored(question.bounds),
    obstacles: question.obstacles.map(mirrored),
    isOwnGround: (box) => question.isOwnGround(mirrored(box)),
  });
  return place && { ...place, box: mirrored(place.box) };
}

/** Every field by name: the browser's own rectangles have none to spread. */
function mirrored({ left, top, right, bottom }: Rect): Rect {
  return { left: -right, top, right: -left, bottom };
}
