import type { FundFacts } from '#lib/funds/fund-facts.ts';
import { rankableEquityOf } from '#lib/metrics/applicable.ts';
import { type BroadFund, nearestBroadFund } from '#lib/metrics/broad-funds.ts';
import { DEFAULT_DRAG } from '#lib/metrics/fee-drag.ts';
import type { FundKind } from '#lib/metrics/fund-kind.ts';
import { fundKindOf } from '#lib/metrics/fund-kind-of.ts';
import { peerFactsOf } from '#lib/metrics/fund-peers.ts';
import { exactly, isRefused } from '#lib/metrics/interval.ts';
import { meter25By50 } from '#lib/metrics/legal-meters.ts';
import { lookThrough } from '#lib/metrics/look-through.ts';
import { nearTwinOf } from '#lib/metrics/near-twin.ts';
import { FIVE_LARGEST_FALL, shockOf } from '#lib/metrics/shock.ts';
import type { Universe } from '#lib/view/universe.ts';
import { jsonFigure, rounded } from './json-figure.ts';

/** What one fund is beside all others: nearest broad fund, near-twin, limits, shock, look-through. */
export function universeJson(facts: FundFacts, kind: FundKind, universe: Universe): object {
  if (kind.name === 'fund-of-funds') return lookThroughJson(facts, universe);
  const source = facts.holdings?.source;
  const equity = rankableEquityOf(facts, kind);
  const fiveLargestFall20 = isRefused(equity)
    ? jsonFigure(equity, 'fraction')
    : jsonFigure(shockOf(equity, kind, FIVE_LARGEST_FALL), 'fraction', source);
  if (isRefused(equity)) return { fiveLargestFall20 };
  const { largest, above5, issuersAbove5 } = meter25By50(equity);
  const broad = universe.broadFunds.flatMap((fund) => broadFundOf(fund));
  const nearest = nearestBroadFund(facts.ticker, equity, broad);
  return {
    fiveLargestFall20,
    limits25And50: {
      largest: jsonFigure(largest, 'fraction', source),
      issuersAbove5,
      above5: jsonFigure(above5, 'fraction', source),
    },
    ...(nearest && {
      nearestBroadFund: {
        ticker: nearest.fund.ticker,
        overlap: jsonFigure(nearest.overlap, 'fraction', source),
        asOf: { [facts.ticker]: facts.holdings?.asOf, [nearest.fund.ticker]: nearest.fund.asOf },
      },
    }),
    ...nearTwinJson(facts, universe),
  };
}

interface DatedBroadFund extends BroadFund {
  readonly asOf: string | undefined;
}

function broadFundOf(facts: FundFacts): DatedBroadFund[] {
  const part = rankableEquityOf(facts, fundKindOf(facts));
  return isRefused(part) ? [] : [{ ticker: facts.ticker, part, asOf: facts.holdings?.asOf }];
}

function nearTwinJson(facts: FundFacts, { peers }: Universe): object {
  const own = peerFactsOf(facts);
  const found = own && nearTwinOf(own, peers, DEFAULT_DRAG);
  if (!found) return {};
  return {
    nearTwin: {
      ticker: found.twin.ticker,
      expenseRatio: found.fee,
      overlapAtLeast: rounded(found.overlap),
      savedUsd: Math.round(found.savedUsd),
      savedOn: DEFAULT_DRAG,
      asOf: { [facts.ticker]: facts.holdings?.asOf, [found.twin.ticker]: found.twin.asOf },
    },
  };
}

function lookThroughJson(facts: FundFacts, { findFund }: Universe): object {
  const found = lookThrough(facts, (line) => findFund(line.issuer));
  if (!found) return {};
  const source = facts.holdings?.source;
  return {
    lookThrough: {
      companies: jsonFigure(exactly(found.companies), 'fraction', source),
      other: jsonFigure(exactly(found.other), 'fraction', source),
      otherBy: sharesOf(found.otherBy),
      unresolved: jsonFigure(exactly(found.unresolved), 'fraction', source),
      unresolvedBy: sharesOf(found.why),
      opened: found.opened,
      largest: found.issuers
        .slice(0, 10)
        .map(({ issuer, weight }) => ({ issuer, atLeast: rounded(weight) })),
    },
  };
}

/** Largest first. Collateral of lent securities is owed back, so that all parts can come to more than 1. */
function sharesOf(parts: ReadonlyMap<string, number>): Record<string, number> {
  const largestFirst = [...parts].toSorted(([, a], [, b]) => b - a);
  return Object.fromEntries(largestFirst.map(([what, share]) => [what, rounded(share)]));
}
