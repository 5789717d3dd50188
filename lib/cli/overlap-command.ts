import type { FundFacts } from '#lib/funds/fund-facts.ts';
import { activeFee } from '#lib/metrics/active-fee.ts';
import { rankableEquityOf } from '#lib/metrics/applicable.ts';
import { feeTermsOf } from '#lib/metrics/fee-terms.ts';
import { fundKindOf } from '#lib/metrics/fund-kind-of.ts';
import { type Interval, isRefused, type Metric, refused } from '#lib/metrics/interval.ts';
import { type Overlap, overlapOf } from '#lib/metrics/overlap.ts';
import { refusalText } from '#lib/view/words/refusal-words.ts';
import { type Command, CommandProblem } from './command.ts';
import { findFund, problemOf } from './find-fund.ts';
import { jsonFigure } from './json-figure.ts';
import { readPackagedSnapshot } from './read-packaged-snapshot.ts';

const DAY_MS = 86_400_000;

/** `overlap A B`: what two funds share, as one JSON object, or why it cannot be said. */
export const overlapCommand: Command = async (args, io) => {
  const [first, second, ...rest] = args.map((ticker) => ticker.toUpperCase());
  if (first === undefined || second === undefined || rest.length > 0) {
    throw new CommandProblem('overlap: which two tickers? e.g. overlap AIQ QQQ');
  }
  const snapshot = await readPackagedSnapshot();
  const [a, b] = [await findFund(snapshot, first), await findFund(snapshot, second)];
  const missing = [!a && first, !b && second].filter((ticker) => typeof ticker === 'string');
  const problems = missing.map((ticker) => `${ticker}: ${problemOf(ticker)}`).join('; ');
  const answer = a && b ? overlapJson(a, b) : { refused: problems };
  io.print(JSON.stringify(answer, null, 2));
  return 0;
};

/** Overlap, coverages, active share and active fee of A against B, with both report dates. */
export function overlapJson(a: FundFacts, b: FundFacts): object {
  const [partA, partB] = [a, b].map((facts) => rankableEquityOf(facts, fundKindOf(facts)));
  if (!partA || !partB) return { refused: refusalText('no-holdings') };
  if (isRefused(partA)) return { refused: `${a.ticker}: ${refusalText(partA.refused)}` };
  if (isRefused(partB)) return { refused: `${b.ticker}: ${refusalText(partB.refused)}` };
  const overlap = overlapOf(partA, partB);
  return {
    a: a.ticker,
    b: b.ticker,
    dates: datesOf(a, b),
    ...figuresOf(overlap),
    activeFee: jsonFigure(activeFeeOf(a, b, overlap.activeShare), 'fraction'),
  };
}

function figuresOf(overlap: Overlap): object {
  return {
    overlap: jsonFigure(overlap.overlap, 'fraction'),
    coverageAinB: jsonFigure(overlap.coverageAinB, 'fraction'),
    coverageBinA: jsonFigure(overlap.coverageBinA, 'fraction'),
    activeShare: jsonFigure(overlap.activeShare, 'fraction'),
  };
}

function datesOf(a: FundFacts, b: FundFacts): object {
  const [first, second] = [a.holdings?.asOf, b.holdings?.asOf];
  const days =
    first && second ? Math.abs(Date.parse(first) - Date.parse(second)) / DAY_MS : undefined;
  return { [a.ticker]: first, [b.ticker]: second, ...(days !== undefined && { daysApart: days }) };
}

/** The price of what A holds differently, at B's fee for the rest. */
function activeFeeOf(a: FundFacts, b: FundFacts, activeShare: Interval): Metric {
  const [feeA, feeB] = [feeTermsOf(a), feeTermsOf(b)];
  if (!feeA || !feeB) return refused('no-fee');
  if (feeA.includesUnderlyingCosts || feeB.includesUnderlyingCosts) {
    return refused('underlying-costs');
  }
  return activeFee({ fee: feeA.rate, plainFee: feeB.rate, activeShare });
}
