import type { FundFacts } from '#lib/funds/fund-facts.ts';
import { rankableEquityOf } from '#lib/metrics/applicable.ts';
import { fundKindOf } from '#lib/metrics/fund-kind-of.ts';
import { isRefused } from '#lib/metrics/interval.ts';
import type { EquityPart } from '#lib/metrics/left-out.ts';
import { type OwnedFund, ownedPartOf } from '#lib/metrics/owned-part.ts';

/** A reader's list of funds, each with its share of the list (fractions that sum to 1 at most). */
export interface OwnedListInputs {
  readonly name: string;
  readonly funds: readonly { readonly facts: FundFacts; readonly weight: number }[];
}

/** The list as one book, worked out once. */
export interface OwnedList {
  readonly name: string;
  readonly part: EquityPart;
  /** Funds compared by their shares, of how many in the list. */
  readonly compared: number;
  readonly total: number;
  /** Oldest and newest report date, ISO. */
  readonly from: string;
  readonly to: string;
}

/** Undefined when no fund of the list has comparable holdings. */
export function ownedListOf({ name, funds }: OwnedListInputs): OwnedList | undefined {
  const owned: OwnedFund[] = [];
  const dates: string[] = [];
  for (const { facts, weight } of funds) {
    const part = rankableEquityOf(facts, fundKindOf(facts));
    if (isRefused(part) || !facts.holdings) continue;
    owned.push({ part, weight });
    dates.push(facts.holdings.asOf);
  }
  const part = ownedPartOf(owned);
  const [from, to] = [dates.toSorted()[0], dates.toSorted().at(-1)];
  if (!part || !from || !to) return undefined;
  return { name, part, compared: owned.length, total: funds.length, from, to };
}
