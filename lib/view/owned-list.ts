import type { FundFacts } from '#lib/funds/fund-facts.ts';
import { rankableEquityOf } from '#lib/metrics/applicable.ts';
import { fundKindOf } from '#lib/metrics/fund-kind-of.ts';
import { isRefused, refused } from '#lib/metrics/interval.ts';
import type { EquityPart } from '#lib/metrics/left-out.ts';
import { mayHoldCompanies, type OwnedFund, ownedPartOf } from '#lib/metrics/owned-part.ts';

/** A reader's list of funds. */
export interface OwnedListInputs {
  readonly name: string;
  /** Funds in the list, those that are only watched among them. */
  readonly total: number;
  /** Those that are owned, each with its share of the list (fractions that sum to 1); no facts where nothing is known of it. */
  readonly funds: readonly { readonly facts?: FundFacts | undefined; readonly weight: number }[];
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
export function ownedListOf({ name, total, funds }: OwnedListInputs): OwnedList | undefined {
  const owned: OwnedFund[] = [];
  const dates: string[] = [];
  let unread = 0;
  for (const { facts, weight } of funds) {
    const part = facts ? rankableEquityOf(facts, fundKindOf(facts)) : refused('no-holdings');
    if (!isRefused(part)) {
      owned.push({ part, weight });
      if (facts?.holdings) dates.push(facts.holdings.asOf);
    } else if (mayHoldCompanies(part)) unread += weight;
  }
  const part = ownedPartOf(owned, unread);
  const [from, to] = [dates.toSorted()[0], dates.toSorted().at(-1)];
  if (!part || !from || !to) return undefined;
  return { name, part, compared: owned.length, total, from, to };
}
