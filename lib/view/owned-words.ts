import type { FundFacts } from '#lib/funds/fund-facts.ts';
import { rankableEquityOf } from '#lib/metrics/applicable.ts';
import { fundKindOf } from '#lib/metrics/fund-kind-of.ts';
import { isExact, isRefused } from '#lib/metrics/interval.ts';
import { overlapOf } from '#lib/metrics/overlap.ts';
import { percent, percentAtLeast } from './format.ts';
import type { OwnedList } from './owned-list.ts';
import { BADGE_WORDS } from './words/badge-words.ts';

/** Below this a shared part is what any two funds of large companies share, and no news beside a ticker. */
const LEAST_SHARE_SAID = 0.5;

/** `83% of it in your list`: how much of the fund the reader's list holds already, where that is telling. */
export function ownedWords(facts: FundFacts, owned: OwnedList): string | undefined {
  const part = rankableEquityOf(facts, fundKindOf(facts));
  if (isRefused(part) || !facts.holdings) return undefined;
  const { overlap } = overlapOf(part, owned.part);
  if (overlap.low < LEAST_SHARE_SAID) return undefined;
  return isExact(overlap)
    ? BADGE_WORDS.ofItInYourList(percent(overlap.low, 0))
    : BADGE_WORDS.atLeastOfItInYourList(percentAtLeast(overlap.low, 0));
}
