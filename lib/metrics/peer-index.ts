import type { EquityPart } from './left-out.ts';

/** One fund's equity part as the index keeps it: parallel columns, weights over equity (at least). */
export interface PeerBook {
  readonly ticker: string;
  readonly issuerIds: Int32Array;
  readonly weights: Float32Array;
}

/** The columns of an equity part. Placeholders are left out: they match nothing. */
export function peerBookOf(ticker: string, part: EquityPart): PeerBook {
  const known = part.issuers.filter((issuer) => issuer.issuerId !== undefined);
  return {
    ticker,
    issuerIds: Int32Array.from(known, (issuer) => issuer.issuerId ?? 0),
    weights: Float32Array.from(known, (issuer) => issuer.weight / part.share.high),
  };
}

/**
 * Inverted index over the issuers of all funds, in compressed columns: `starts[i]` to `starts[i + 1]`
 * are the postings of issuer `i`, each a fund's place and its weight. One fund against all others
 * walks only the postings of its own issuers.
 */
export interface PeerIndex {
  readonly tickers: readonly string[];
  readonly starts: Int32Array | Uint32Array;
  readonly funds: Uint16Array;
  readonly weights: Float32Array;
}

/** More funds than a 16-bit place can name; the whole US market has a tenth of that. */
const MOST_FUNDS = 65_536;

/** @throws {RangeError} with more than 65,536 books */
export function peerIndexOf(books: readonly PeerBook[]): PeerIndex {
  if (books.length > MOST_FUNDS) throw new RangeError(`more than ${MOST_FUNDS} funds`);
  const starts = startsOf(books);
  const total = starts.at(-1) ?? 0;
  const funds = new Uint16Array(total);
  const weights = new Float32Array(total);
  const next = starts.slice();
  books.forEach((book, fund) => {
    book.issuerIds.forEach((issuerId, i) => {
      const at = next[issuerId] ?? 0;
      next[issuerId] = at + 1;
      funds[at] = fund;
      weights[at] = book.weights[i] ?? 0;
    });
  });
  return { tickers: books.map((book) => book.ticker), starts, funds, weights };
}

/** Counts the postings of each issuer and adds them up into places. */
function startsOf(books: readonly PeerBook[]): Int32Array {
  let most = -1;
  for (const { issuerIds } of books) for (const id of issuerIds) if (id > most) most = id;
  const starts = new Int32Array(most + 2);
  for (const { issuerIds } of books) {
    for (const id of issuerIds) starts[id + 1] = (starts[id + 1] ?? 0) + 1;
  }
  for (let id = 1; id < starts.length; id += 1) {
    starts[id] = (starts[id] ?? 0) + (starts[id - 1] ?? 0);
  }
  return starts;
}

/** Overlap (at least) of one book with every fund of the index, in the order of its tickers. */
export function overlapsWithAll(index: PeerIndex, book: PeerBook): Float32Array {
  const { starts, funds, weights } = index;
  const overlaps = new Float32Array(index.tickers.length);
  for (let i = 0; i < book.issuerIds.length; i += 1) {
    const id = book.issuerIds[i] ?? 0;
    const own = book.weights[i] ?? 0;
    const end = starts[id + 1] ?? 0;
    for (let at = starts[id] ?? end; at < end; at += 1) {
      const other = weights[at] ?? 0;
      const fund = funds[at] ?? 0;
      overlaps[fund] = (overlaps[fund] ?? 0) + Math.min(own, other);
    }
  }
  return overlaps;
}

export interface Peer {
  readonly ticker: string;
  /** At least this much overlap, fraction. */
  readonly overlap: number;
}

/** Funds with at least `least` overlap, most first; the fund itself is left out. */
export function peersOf(index: PeerIndex, book: PeerBook, least: number): readonly Peer[] {
  const overlaps = overlapsWithAll(index, book);
  const peers: Peer[] = [];
  overlaps.forEach((overlap, fund) => {
    const ticker = index.tickers[fund];
    if (overlap >= least && ticker !== undefined && ticker !== book.ticker) {
      peers.push({ ticker, overlap: Math.min(1, overlap) });
    }
  });
  return peers.sort((a, b) => b.overlap - a.overlap || a.ticker.localeCompare(b.ticker, 'en'));
}
