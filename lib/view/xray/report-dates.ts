import type { PortfolioFund } from '#lib/xray/portfolio.ts';
import { dateText } from '../format.ts';
import { COMMON_WORDS } from '../words/common-words.ts';

/** Oldest and newest report date among the funds: `28 Feb 2026 to 30 Apr 2026`. */
export function reportDates(funds: readonly PortfolioFund[]): string | undefined {
  const dates = funds.flatMap(({ book }) => book.facts?.holdings?.asOf ?? []).sort();
  const [from, to] = [dates[0], dates.at(-1)];
  if (from === undefined || to === undefined) return undefined;
  return from === to ? dateText(from) : COMMON_WORDS.fromTo(dateText(from), dateText(to));
}
