import { ColumnDamage, type ColumnFile } from './column-file.ts';

/**
 * The inverted index over the issuers of all comparable funds, as stored: `starts[i]` to `starts[i + 1]` are
 * the postings of issuer `i`, each a fund and its weight in that fund. One fund against all others walks only
 * the postings of its own issuers, and nothing has to be built first.
 */
export interface StoredPeers {
  /** Comparable funds, by their place in the snapshot's list. */
  readonly places: Uint16Array | Uint32Array;
  readonly starts: Uint32Array;
  /** By posting: position in `places`. */
  readonly funds: Uint16Array;
  /** By posting: weight over the fund's equity, at least. */
  readonly weights: Float32Array;
  /** The cheaper near-twin of a fund, by its place in the snapshot's list; worked out when the data was built. */
  readonly twinOf: (place: number) => StoredTwin | undefined;
}

export interface StoredTwin {
  /** Place in the snapshot's list. */
  readonly place: number;
  /** At least so much, a fraction. */
  readonly overlap: number;
}

/** @throws {ColumnDamage} when the columns are missing or do not fit each other */
export function openStoredPeers(file: ColumnFile): StoredPeers {
  const [places, starts] = [file.numbers('places'), file.numbers('starts')];
  const [funds, weights] = [file.numbers('funds'), file.numbers('weights')];
  const [twins, twinOverlaps] = [file.numbers('twins'), file.numbers('twinOverlaps')];
  const isWhole =
    (places instanceof Uint16Array || places instanceof Uint32Array) &&
    starts instanceof Uint32Array &&
    funds instanceof Uint16Array &&
    weights instanceof Float32Array &&
    funds.length === weights.length &&
    starts.at(-1) === funds.length;
  if (!isWhole) throw new ColumnDamage('the columns of the peers do not fit each other');
  return {
    places,
    starts,
    funds,
    weights,
    twinOf(place) {
      const twin = twins[place];
      return twin ? { place: twin - 1, overlap: twinOverlaps[place] ?? 0 } : undefined;
    },
  };
}
