import { nearestBroadFund } from '#lib/metrics/broad-funds.ts';
import { type Interval, isExact, isRefused } from '#lib/metrics/interval.ts';
import { overlapOf } from '#lib/metrics/overlap.ts';
import type { Figure, SamenessRow } from './card-model.ts';
import type { CardParts } from './card-parts.ts';
import { dateText, percent, percentAtLeast, percentAtMost } from './format.ts';
import { ownedRow } from './owned-row.ts';
import type { PlainFund } from './view-context.ts';
import { COMMON_WORDS } from './words/common-words.ts';
import { SAMENESS_WORDS } from './words/sameness-words.ts';

/** Overlap and one-way coverages with the plain funds, both report dates printed. */
export function samenessRowsOf(parts: CardParts): readonly SamenessRow[] | undefined {
  const { facts, context } = parts;
  const plain = context.plainFunds.filter(({ ticker }) => ticker !== facts.ticker);
  const compared = [...nearestBroad(parts, plain), ...plain].flatMap(
    (other) => samenessRow(parts, other) ?? [],
  );
  const owned = ownedRow(parts);
  const rows = owned ? [owned, ...compared] : compared;
  return rows.length > 0 ? rows : undefined;
}

/** The broad fund that the fund most resembles, when it is none of the plain ones. */
function nearestBroad(
  { facts, equity, context }: CardParts,
  plain: readonly PlainFund[],
): readonly PlainFund[] {
  if (isRefused(equity)) return [];
  const isPlain = (ticker: string): boolean => plain.some((fund) => fund.ticker === ticker);
  const others = context.broadFunds.filter(({ ticker }) => !isPlain(ticker));
  const candidates = [...plain, ...others];
  const nearest = nearestBroadFund(facts.ticker, equity, candidates);
  return nearest && !isPlain(nearest.fund.ticker) ? [nearest.fund] : [];
}

function samenessRow(parts: CardParts, plain: PlainFund): SamenessRow | undefined {
  const { facts, equity, sources } = parts;
  if (isRefused(equity) || !facts.holdings) return undefined;
  const { overlap, coverageAinB, coverageBinA } = overlapOf(equity, plain.part);
  const source = sources.add(facts.holdings.source);
  if (plain.facts.holdings) sources.add(plain.facts.holdings.source, plain.ticker);
  const [own, other] = [facts.ticker, plain.ticker];
  return {
    withTicker: other,
    overlap: {
      label: SAMENESS_WORDS.overlapWith(other),
      text: boundedText(overlap),
      source,
      formula: SAMENESS_WORDS.overlapFormula,
    },
    coverage: coverageFigure({ own, other, coverageAinB, coverageBinA, source }),
    dates: SAMENESS_WORDS.dates(own, dateText(facts.holdings.asOf), other, dateText(plain.asOf)),
  };
}

interface CoverageInputs {
  readonly own: string;
  readonly other: string;
  readonly coverageAinB: Interval;
  readonly coverageBinA: Interval;
  readonly source: number;
}

function coverageFigure(inputs: CoverageInputs): Figure {
  const { own, other, coverageAinB, coverageBinA, source } = inputs;
  const sentence = (share: Interval, a: string, b: string): string => {
    return isExact(share)
      ? SAMENESS_WORDS.coverageOf(percent(share.low, 0), a, b)
      : SAMENESS_WORDS.atLeastCoverageOf(percentAtLeast(share.low, 0), a, b);
  };
  return {
    label: SAMENESS_WORDS.coverage,
    text: sentence(coverageAinB, own, other),
    source,
    note: `${sentence(coverageBinA, other, own)}.`,
  };
}

function boundedText(share: Interval): string {
  if (isExact(share)) return percent(share.low, 0);
  return COMMON_WORDS.fromTo(percentAtLeast(share.low, 0), percentAtMost(share.high, 0));
}
