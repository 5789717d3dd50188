import type { Outcome } from '#components/answers/outcome.ts';
import type { FundKey } from '#lib/funds/fund-key.ts';
import type { LatestOutcome, LatestState, LatestStep } from '#lib/funds/latest.ts';

/** Asking SEC for one fund; nothing here rejects. */
export interface LatestService {
  /** Where the fund stands; asks nothing of the network. */
  latestState(fund: FundKey, signal: AbortSignal): Promise<Outcome<LatestState>>;
  /** Called within a click: the browser may ask the reader for access. */
  getLatest(fund: FundKey, options: GetLatestOptions): Promise<LatestOutcome>;
  forgetLatest(fund: FundKey): Promise<Outcome<unknown>>;
}

export interface GetLatestOptions {
  readonly signal: AbortSignal;
  readonly onStep: (step: LatestStep) => void;
}
