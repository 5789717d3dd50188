import type { ColumnHeader } from '#lib/funds/column-file.ts';
import type { FundFacts } from '#lib/funds/fund-facts.ts';
import { DEFAULT_DRAG } from '#lib/metrics/fee-drag.ts';
import { type FundPeers, fundPeersOf } from '#lib/metrics/fund-peers.ts';
import { nearTwinOf } from '#lib/metrics/near-twin.ts';
import { ColumnWriter } from './column-writer.ts';

/** The inverted index and the near-twins of all funds, in the columns of `stored-peers.ts`. */
export function peersFile(
  funds: readonly FundFacts[],
  header: Pick<ColumnHeader, 'format' | 'set'>,
): Uint8Array {
  const peers = fundPeersOf(funds);
  const placeOf = new Map(funds.map(({ ticker }, place) => [ticker, place]));
  const places = peers.funds.map(({ ticker }) => placeOf.get(ticker) ?? 0);
  const twins = twinsOf(peers, placeOf);
  const column = (read: (twin: { place: number; overlap: number }) => number) =>
    funds.map((_, place) => {
      const twin = twins.get(place);
      return twin ? read(twin) : 0;
    });
  const { starts, weights } = peers.index;
  return new ColumnWriter()
    .numbers('places', funds.length > 2 ** 16 ? 'u32' : 'u16', places)
    .numbers('starts', 'u32', [...starts])
    .numbers('funds', 'u16', [...peers.index.funds])
    .numbers('weights', 'f32', [...weights])
    .codes(
      'twins',
      column(({ place }) => place + 1),
    )
    .numbers(
      'twinOverlaps',
      'f32',
      column(({ overlap }) => overlap),
    )
    .file(header);
}

/** By place. The cheapest twin is the same whatever sum, years and return the reader assumes. */
function twinsOf(peers: FundPeers, placeOf: ReadonlyMap<string, number>) {
  const twins = new Map<number, { place: number; overlap: number }>();
  for (const fund of peers.funds) {
    const found = nearTwinOf(fund, peers, DEFAULT_DRAG);
    const [place, twin] = [placeOf.get(fund.ticker), placeOf.get(found?.twin.ticker ?? '')];
    if (found && place !== undefined && twin !== undefined) {
      twins.set(place, { place: twin, overlap: found.overlap });
    }
  }
  return twins;
}
