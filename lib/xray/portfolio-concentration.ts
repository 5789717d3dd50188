import { asShare, type Interval } from '#lib/metrics/interval.ts';
import { hiddenLinesOf } from './hidden-lines.ts';
import { type Portfolio, unresolvedOf } from './portfolio.ts';

/** How concentrated a list is, company by company. */
export interface PortfolioConcentration {
  /** The ten largest companies, over the part in companies. */
  readonly topTen: Interval;
  /** 1 / Herfindahl-Hirschman index over the part in companies. */
  readonly effectiveN: Interval;
  /** Share of the list that these are about: companies listed, and the unlisted rest of ten-line lists. */
  readonly base: number;
}

const RANKS = 10;

/**
 * Concentration over the part of the list that is in companies. Undefined when nothing of it is.
 *
 * A ten-line list hides lines that can belong to companies seen in other funds, so the upper end of the HHI is
 * the largest sum of squares that any division of the hidden weight can give (a fractional knapsack: filling a
 * company of weight w by at most c adds at most 2w + c for each unit).
 */
export function portfolioConcentration(portfolio: Portfolio): PortfolioConcentration | undefined {
  const { companies, partial } = portfolio;
  const held = companies.filter(({ weight }) => weight > 0);
  const hidden = hiddenLinesOf(partial);
  const known = held.reduce((sum, { weight }) => sum + weight, 0);
  const base = known + hidden.total;
  if (known <= 0) return undefined;
  const rooms = held.map(({ issuerId, weight }) => ({ weight, room: hidden.mostOf(issuerId) }));
  const squares = held.reduce((sum, { weight }) => sum + weight * weight, 0);
  const most = squares + mostAddedSquares(rooms, hidden.mostUnseen, hidden.total);
  const seen = sumOfLargest(held.map(({ weight }) => weight));
  const unseen = Array.from({ length: RANKS }, () => hidden.mostUnseen);
  const possible = sumOfLargest([...rooms.map(({ weight, room }) => weight + room), ...unseen]);
  return {
    topTen: asShare({
      low: seen / base,
      high: Math.min(seen + hidden.total, possible) / base,
    }),
    effectiveN: { low: base ** 2 / Math.min(base ** 2, most), high: base ** 2 / squares },
    base,
  };
}

/** Share of the list that concentration says nothing about although it may be companies. */
export function outsideConcentration(portfolio: Portfolio): number {
  return Math.max(0, unresolvedOf(portfolio) - (portfolio.parts.get('unlisted') ?? 0));
}

interface Room {
  readonly weight: number;
  readonly room: number;
}

/** The most that hidden weight can add to the sum of squares. */
function mostAddedSquares(rooms: readonly Room[], unseen: number, hidden: number): number {
  let left = hidden;
  let added = 0;
  const gain = ({ weight, room }: Room): number => 2 * weight + room;
  for (const next of [...rooms].sort((a, b) => gain(b) - gain(a))) {
    if (left <= 0 || gain(next) <= unseen) break;
    const filled = Math.min(left, next.room);
    added += filled * gain(next);
    left -= filled;
  }
  return added + left * Math.min(left, unseen);
}

function sumOfLargest(weights: readonly number[]): number {
  return [...weights]
    .sort((a, b) => b - a)
    .slice(0, RANKS)
    .reduce((sum, weight) => sum + weight, 0);
}
