import { themeLabelOf } from '#lib/themes/words/theme-labels.ts';
import type { Portfolio } from '#lib/xray/portfolio.ts';
import { type PortfolioTheme, portfolioBuckets } from '#lib/xray/portfolio-themes.ts';
import { percent, percentAtLeast, percentAtMost } from '../format.ts';
import { COMMON_WORDS } from '../words/common-words.ts';
import { LAYER_WORDS, XRAY_WORDS } from '../words/xray-words.ts';
import type { PartRow } from './xray-view.ts';

export interface ThemeRow {
  readonly name: string;
  /** Fractions of the list's money, at least and at most. */
  readonly low: number;
  readonly high: number;
  readonly text: string;
  /** The other end, and how much of the money has been looked up. */
  readonly note: string;
}

/** Less than a thousandth of the money says nothing beside what is not known. */
const LEAST_WORTH_SAYING = 0.001;
const MOST_THEMES = 10;

export function themeRowsOf(themes: readonly PortfolioTheme[]): readonly ThemeRow[] {
  return themes
    .map(({ theme, revenue, lookedUp }) => ({
      name: themeLabelOf(theme).short,
      low: revenue.low,
      high: revenue.high,
      text: COMMON_WORDS.atLeast(percentAtLeast(revenue.low)),
      note: XRAY_WORDS.atMostOfLookedUp(percentAtMost(revenue.high, 0), percent(lookedUp, 0)),
    }))
    .filter(({ low }) => low >= LEAST_WORTH_SAYING)
    .sort((a, b) => b.low - a.low)
    .slice(0, MOST_THEMES);
}

/** The three layers of AI over the list's money, what is not AI, and what is not known. */
export function bucketRowsOf(portfolio: Portfolio, ai: PortfolioTheme): readonly PartRow[] {
  const split = portfolioBuckets(portfolio, ai);
  return [
    { label: LAYER_WORDS.infrastructure, weight: split.infrastructure },
    { label: LAYER_WORDS.platform, weight: split.platform },
    { label: LAYER_WORDS.application, weight: split.application },
    { label: XRAY_WORDS.otherBusiness, weight: split.other + split.none },
    { label: XRAY_WORDS.unknownShare, weight: split.unknown },
  ].map((row) => ({ ...row, text: percent(row.weight) }));
}
