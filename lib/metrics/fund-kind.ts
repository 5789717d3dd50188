import type { TrustFacts } from '#lib/funds/fund-facts.ts';
import type { Leverage } from './leverage.ts';

/** What a fund is, before any number about it: it decides which metrics mean something. */
export type FundKindName =
  | 'plain-equity'
  | 'bond'
  | 'mixed'
  | 'fund-of-funds'
  | 'leveraged-or-inverse'
  | 'single-stock'
  | 'buffer'
  | 'option-income'
  | 'other-derivatives'
  | 'commodity-trust'
  | 'crypto-trust'
  | 'commodity-pool'
  | 'note'
  | 'cash'
  | 'unclear';

export interface FundKind {
  readonly name: FundKindName;
  readonly evidence: 'name' | 'holdings' | 'reviewed-table';
  readonly leverage?: Leverage;
  /** The one stock the wrapper is about, as the name writes it: `NVDA`, `Tesla`. */
  readonly stock?: string;
  /** What a trust, pool or futures fund is about: `gold`, `bitcoin`, `S&P 500 stocks`. */
  readonly holds?: string;
  readonly form?: TrustFacts['form'];
}
