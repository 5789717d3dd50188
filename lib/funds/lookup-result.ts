import type { FundFacts } from './fund-facts.ts';
import type { Market } from './market.ts';

/** Every way a question about one ticker can end. Each has a face in badge and card. */
export type LookupResult = Found | NotCovered | Unknown | Unavailable;

export interface Found {
  readonly kind: 'found';
  readonly facts: FundFacts;
}

/** We recognise the listing, but its figures are in no source that we use. */
export interface NotCovered {
  readonly kind: 'not-covered';
  readonly ticker: string;
  readonly market: Market;
  readonly name?: string;
}

export interface Unknown {
  readonly kind: 'unknown';
  readonly ticker: string;
}

/** Expected trouble: it says why, and `advice` what a reader can do. */
export interface Unavailable {
  readonly kind: 'unavailable';
  readonly ticker: string;
  readonly reason: 'snapshot-damaged' | 'timed-out' | 'extension-updated' | 'no-answer';
}
