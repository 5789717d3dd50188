import type { HoldingsList } from '#lib/funds/fund-facts.ts';
import type { Interval } from './interval.ts';
import type { LineNature } from './line-nature.ts';
import { lineNatureOf } from './line-nature-of.ts';

/** Kinds of debtor that a line's name or category shows without a doubt. */
export type DebtorKind = 'treasury' | 'agency' | 'government';

export interface DebtorShare {
  readonly debtor: DebtorKind;
  /** Fraction of net assets; from ten lines at least what they add up to. */
  readonly share: Interval;
}

const DEBTORS: readonly DebtorKind[] = ['treasury', 'agency', 'government'];
/** Ten lines that show less than this say nothing about the fund. */
const LEAST_SHARE_WORTH_SAYING = 0.1;

/** The largest kind of public debtor of a bond fund; undefined when none reaches a tenth. */
export function largestDebtorOf(list: HoldingsList): DebtorShare | undefined {
  const weights = new Map<LineNature, number>();
  for (const line of list.lines) {
    const nature = lineNatureOf(line);
    weights.set(nature, (weights.get(nature) ?? 0) + line.weight);
  }
  const shares = DEBTORS.map((debtor) => ({ debtor, weight: weights.get(debtor) ?? 0 }));
  const largest = shares.reduce((best, next) => (next.weight > best.weight ? next : best));
  if (largest.weight < LEAST_SHARE_WORTH_SAYING) return undefined;
  const low = Math.min(1, largest.weight);
  const unlisted = list.coverage === 'complete' ? 0 : Math.max(0, 1 - list.knownWeight);
  return { debtor: largest.debtor, share: { low, high: Math.min(1, low + unlisted) } };
}
