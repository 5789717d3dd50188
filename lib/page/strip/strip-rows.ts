import type { BadgeModel } from '#lib/view/badge-model.ts';
import { STRIP_WORDS } from '#lib/view/words/strip-words.ts';
import { segmentsOf } from '../drawing/badge-text.ts';
import type { PageFund } from '../marks/mark-store.ts';

/** One fund of the page as the strip lists it. */
export interface StripRow {
  readonly key: string;
  readonly ticker: string;
  readonly name: string;
  /** The badge's segments, or why there are none. */
  readonly says: string;
  readonly mentions: number;
}

export function stripRows(funds: readonly PageFund[]): StripRow[] {
  return funds.flatMap(({ key, marks }) => {
    const badge = marks[0]?.badge;
    if (badge === undefined) return [];
    const { ticker, name = '' } = badge;
    return [{ key, ticker, name, says: says(badge), mentions: marks.length }];
  });
}

function says(badge: BadgeModel): string {
  const segments = segmentsOf(badge, 'pill');
  return segments.length > 0 ? segments.join(' · ') : STRIP_WORDS.noFigures;
}
