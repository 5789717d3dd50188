import type { FundFacts } from '#lib/funds/fund-facts.ts';
import { rankableEquityOf } from '#lib/metrics/applicable.ts';
import { fundKindOf } from '#lib/metrics/fund-kind-of.ts';
import { isExact, isRefused } from '#lib/metrics/interval.ts';
import { overlapOf } from '#lib/metrics/overlap.ts';
import { percent, percentAtLeast } from './format.ts';
import type { OwnedList } from './owned-list.ts';

/** Below this a shared part is what any two funds of large companies share, and no news beside a ticker. */
const LEAST_SHARE_SAID = 0.5;

/** Beside the ticker of a fund that stands in one of the reader's lists. */
export const IN_YOUR_LIST = 'in your list';

/** `83% of it in your list`: how much of the fund the reader's list holds already, where that is telling. */
export function ownedWords(facts: FundFacts, owned: OwnedList): string | undefined {
  const part = rankableEquityOf(facts, fundKindOf(facts));
  if (isRefused(part) || !facts.holdings) return undefined;
  const { overlap } = overlapOf(part, owned.part);
  if (overlap.low < LEAST_SHARE_SAID) return undefined;
  const share = isExact(overlap)
    ? percent(overlap.low, 0)
    : `at least ${percentAtLeast(overlap.low, 0)}`;
  return `${share} of it in your list`;
}
