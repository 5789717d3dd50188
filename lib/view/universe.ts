import type { FundFacts } from '#lib/funds/fund-facts.ts';
import { BROAD_FUNDS } from '#lib/metrics/broad-funds.ts';
import { fundFinder } from '#lib/metrics/fund-names.ts';
import { type FundPeers, fundPeersOf } from '#lib/metrics/fund-peers.ts';
import type { FindFund } from './view-context.ts';

/** What can only be said with all funds at hand: twins, the nearest broad fund, look-through. */
export interface Universe {
  readonly broadFunds: readonly FundFacts[];
  readonly peers: FundPeers;
  readonly findFund: FindFund;
}

/** Worked out once for all packaged funds (about 0.4 s); hand it to `viewContextOf`. */
export function universeOf(funds: readonly FundFacts[]): Universe {
  return {
    broadFunds: funds.filter(({ ticker }) => Object.hasOwn(BROAD_FUNDS, ticker)),
    peers: fundPeersOf(funds),
    findFund: fundFinder(funds),
  };
}
