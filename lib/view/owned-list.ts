import type { FundFacts } from '#lib/funds/fund-facts.ts';
import { rankableEquityOf } from '#lib/metrics/applicable.ts';
import { fundKindOf } from '#lib/metrics/fund-kind.ts';
import { isExact, isRefused } from '#lib/metrics/interval.ts';
import type { EquityPart } from '#lib/metrics/left-out.ts';
import { overlapOf } from '#lib/metrics/overlap.ts';
import { type OwnedFund, ownedPartOf } from '#lib/metrics/owned-part.ts';
import type { SamenessRow } from './card-model.ts';
import type { CardParts } from './card-parts.ts';
import { dateText, percent, percentAtLeast } from './format.ts';

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

/** `you already own 83% of this`: what the reader's list holds of the fund. */
export function ownedRow({ facts, equity, context, sources }: CardParts): SamenessRow | undefined {
  const { owned } = context;
  if (!owned || isRefused(equity) || !facts.holdings) return undefined;
  const { overlap } = overlapOf(equity, owned.part);
  const share = isExact(overlap)
    ? percent(overlap.low, 0)
    : `at least ${percentAtLeast(overlap.low, 0)}`;
  const between = owned.from === owned.to ? '' : ` to ${dateText(owned.to)}`;
  return {
    withTicker: 'own list',
    overlap: {
      label: `Beside your list “${owned.name}”`,
      text: `you already own ${share} of this`,
      source: sources.add(facts.holdings.source),
      formula: 'the smaller of the weight in the fund and in your whole list, added up by issuer',
      note: `${owned.compared} of ${owned.total} funds of the list compared.`,
    },
    dates: `${facts.ticker} ${dateText(facts.holdings.asOf)}, your list ${dateText(owned.from)}${between}`,
  };
}
