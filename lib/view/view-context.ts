import type { FundFacts } from '#lib/funds/fund-facts.ts';
import { rankableEquityOf } from '#lib/metrics/applicable.ts';
import { DEFAULT_DRAG, type DragAssumptions } from '#lib/metrics/fee-drag.ts';
import { feeTermsOf } from '#lib/metrics/fee-terms.ts';
import { fundKindOf } from '#lib/metrics/fund-kind-of.ts';
import type { FundPeers } from '#lib/metrics/fund-peers.ts';
import { isRefused } from '#lib/metrics/interval.ts';
import type { EquityPart } from '#lib/metrics/left-out.ts';
import type { EvidenceByTheme } from '#lib/themes/name-check.ts';
import type { OwnedList } from './owned-list.ts';

/** Broad funds that every equity fund is compared with: the growth one, then the S&P 500. */
export const PLAIN_TICKERS: readonly string[] = ['QQQ', 'VOO'];

/** A broad fund that others are compared with, worked out once. */
export interface PlainFund {
  readonly ticker: string;
  readonly asOf: string;
  readonly facts: FundFacts;
  readonly part: EquityPart;
  /** Yearly fee, a fraction; absent where none is known. */
  readonly fee?: number;
}

/** What badge and card need besides the fund itself. */
export interface ViewContext {
  /** QQQ first, then an S&P 500 fund. */
  readonly plainFunds: readonly PlainFund[];
  /** ISO date of the reader's day: handed in, because this room has no clock. */
  readonly today: string;
  readonly drag: DragAssumptions;
  /** What companies report about themes; without it no name gets a verdict. */
  readonly evidence?: EvidenceByTheme;
  /** Broad funds among which the nearest is found (`BROAD_FUNDS`); none by default. */
  readonly broadFunds: readonly PlainFund[];
  /** All plain equity funds; without them no near-twin is named. */
  readonly peers?: FundPeers;
  /** The fund behind the name of a line; without it a fund of funds is not looked through. */
  readonly findFund?: FindFund;
  /** The reader’s own list, for “you already own 83% of this”. */
  readonly owned?: OwnedList;
}

export type FindFund = (name: string) => FundFacts | undefined;

export interface ViewContextInputs {
  readonly plainFunds: readonly FundFacts[];
  readonly today: string;
  readonly drag?: DragAssumptions;
  readonly evidence?: EvidenceByTheme;
  readonly broadFunds?: readonly FundFacts[];
  readonly peers?: FundPeers;
  readonly findFund?: FindFund;
  readonly owned?: OwnedList;
}

/** Prepares the plain funds; one without rankable holdings is left out rather than guessed at. */
export function viewContextOf(inputs: ViewContextInputs): ViewContext {
  const { plainFunds, broadFunds, today, drag, evidence, peers, findFund, owned } = inputs;
  return {
    plainFunds: plainFunds.flatMap((facts) => plainFundOf(facts) ?? []),
    today,
    drag: drag ?? DEFAULT_DRAG,
    broadFunds: (broadFunds ?? []).flatMap((facts) => plainFundOf(facts) ?? []),
    ...(evidence ? { evidence } : {}),
    ...(peers ? { peers } : {}),
    ...(findFund ? { findFund } : {}),
    ...(owned ? { owned } : {}),
  };
}

function plainFundOf(facts: FundFacts): PlainFund | undefined {
  const part = rankableEquityOf(facts, fundKindOf(facts));
  if (isRefused(part) || !facts.holdings) return undefined;
  const fee = feeTermsOf(facts)?.rate;
  return {
    ticker: facts.ticker,
    asOf: facts.holdings.asOf,
    facts,
    part,
    ...(fee === undefined ? {} : { fee }),
  };
}
