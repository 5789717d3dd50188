import type { BadgeModel } from '#lib/view/badge-model.ts';
import type { Place } from '../placement/choose-place.ts';

/** How much is drawn beside a ticker. */
export type BadgeDensity = 'full' | 'short' | 'underline';

/** What a short badge has room for of the reader's lists; strip and card say in words what it stands for. */
const LISTS_SPEAK = '•';

/** Segments of a badge in one form, in reading order; nothing when there is nothing to say. */
export function segmentsOf(badge: BadgeModel, form: Place['form']): string[] {
  const all = [badge.fee, badge.concentration, badge.telling, badge.mine].filter(
    (text) => text !== undefined,
  );
  if (form === 'pill' || all.length <= 1) return all;
  return all
    .slice(0, 1)
    .map((text) => (badge.mine === undefined ? text : `${text} ${LISTS_SPEAK}`));
}

/** Font of the badge, as the style sheet has it. */
export const BADGE_FONT =
  '11px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';
const BOLD_FONT = `600 ${BADGE_FONT}`;
/** Border and padding of the badge; padding of each segment with its divider; a pixel for rounding. px */
const BADGE_EXTRA = 8;
const SEGMENT_EXTRA = 9;
const ROUNDING = 1;

/** Widths of badges without asking the page for layout; remembers every text it has measured. */
export class BadgeWidths {
  readonly #known = new Map<string, number>();
  /** Made with the first badge. */
  #context: CanvasRenderingContext2D | null | undefined;

  /** Width of a badge with these segments in px; `who` is the fund's name before them. */
  of(segments: readonly string[], who?: string): number {
    const texts = segments.map((text) => this.#measure(text, BADGE_FONT));
    if (who !== undefined) texts.push(this.#measure(who, BOLD_FONT));
    const sum = texts.reduce((total, width) => total + width + SEGMENT_EXTRA, BADGE_EXTRA);
    return Math.ceil(sum) + ROUNDING;
  }

  #measure(text: string, font: string): number {
    const key = `${font}|${text}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#context ??= document.createElement('canvas').getContext('2d');
    if (this.#context) this.#context.font = font;
    // A page may forbid canvases; then a generous share of the font size for each character.
    const width = this.#context?.measureText(text).width ?? text.length * 7;
    this.#known.set(key, width);
    return width;
  }
}
