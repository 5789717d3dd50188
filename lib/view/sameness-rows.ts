import { nearestBroadFund } from '#lib/metrics/broad-funds.ts';
import { type Interval, isExact, isRefused } from '#lib/metrics/interval.ts';
import { overlapOf } from '#lib/metrics/overlap.ts';
import type { Figure, SamenessRow } from './card-model.ts';
import type { CardParts } from './card-parts.ts';
import { dateText, percent, percentAtLeast, percentAtMost } from './format.ts';
import { ownedRow } from './owned-row.ts';
import type { PlainFund } from './view-context.ts';

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
      label: `Overlap with ${other}`,
      text: boundedText(overlap),
      source,
      formula: 'the smaller of the two weights of each issuer, added up over both equity parts',
    },
    coverage: coverageFigure({ own, other, coverageAinB, coverageBinA, source }),
    dates: `${own} ${dateText(facts.holdings.asOf)}, ${other} ${dateText(plain.asOf)}`,
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
    const exact = isExact(share);
    const number = exact ? percent(share.low, 0) : percentAtLeast(share.low, 0);
    return `${exact ? '' : 'at least '}${number} of ${a}’s weight is in companies that ${b} holds too`;
  };
  return {
    label: 'Coverage',
    text: capitalised(sentence(coverageAinB, own, other)),
    source,
    note: capitalised(`${sentence(coverageBinA, other, own)}.`),
  };
}

function boundedText(share: Interval): string {
  if (isExact(share)) return percent(share.low, 0);
  return `${percentAtLeast(share.low, 0)} to ${percentAtMost(share.high, 0)}`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
