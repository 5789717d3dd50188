import type { FundFacts } from '#lib/funds/fund-facts.ts';
import { rankableEquityOf } from './applicable.ts';
import { feeTermsOf } from './fee-terms.ts';
import { fundKindOf } from './fund-kind-of.ts';
import { isRefused } from './interval.ts';
import type { EquityPart } from './left-out.ts';
import type { NatureOf } from './line-nature.ts';
import { lineNatureOf, rememberingNature } from './line-nature-of.ts';
import { type PeerBook, type PeerIndex, peerBookOf, peerIndexOf } from './peer-index.ts';

/** What is compared of a fund besides its holdings. */
export interface PeerFacts {
  readonly ticker: string;
  readonly name: string;
  /** Report date of its holdings. */
  readonly asOf: string;
  /** Yearly fee, a fraction; absent where none is known or it includes underlying costs. */
  readonly fee?: number;
  readonly wrapper: Wrapper;
  readonly book: PeerBook;
}

/**
 * What a name says stands between the reader and the shares. Only plain equity funds are compared, so
 * leverage and written options never meet here; a currency hedge does.
 */
export type Wrapper = 'plain' | 'currency-hedged';

/** All plain equity funds of the universe, with the index over their holdings. */
export interface FundPeers {
  readonly index: PeerIndex;
  /** In the order of the index. */
  readonly funds: readonly PeerFacts[];
}

export function wrapperOf(name: string): Wrapper {
  return /\bhedged\b/i.test(name) && !/\bunhedged\b/i.test(name) ? 'currency-hedged' : 'plain';
}

/** A fund as a peer; undefined for every kind whose holdings are not comparable. */
export function peerFactsOf(
  facts: FundFacts,
  natureOf: NatureOf = lineNatureOf,
): PeerFacts | undefined {
  const part = rankableEquityOf(facts, fundKindOf(facts, natureOf), natureOf);
  if (isRefused(part) || !facts.holdings) return undefined;
  return withBook(facts, part, facts.holdings.asOf);
}

function withBook(facts: FundFacts, part: EquityPart, asOf: string): PeerFacts {
  const terms = feeTermsOf(facts);
  const fee = terms && !terms.includesUnderlyingCosts ? { fee: terms.rate } : {};
  return {
    ticker: facts.ticker,
    name: facts.name,
    asOf,
    ...fee,
    wrapper: wrapperOf(facts.name),
    book: peerBookOf(facts.ticker, part),
  };
}

/** Built once for the whole universe. */
export function fundPeersOf(funds: Iterable<FundFacts>): FundPeers {
  const natureOf = rememberingNature();
  const peers: PeerFacts[] = [];
  for (const facts of funds) {
    const peer = peerFactsOf(facts, natureOf);
    if (peer) peers.push(peer);
  }
  return { index: peerIndexOf(peers.map((peer) => peer.book)), funds: peers };
}
