import type { FundFacts } from '#lib/funds/fund-facts.ts';
import type { FundLookup } from '#lib/lookup/fund-lookup.ts';
import type { PackagedSnapshot } from '#lib/lookup/packaged-snapshot.ts';
import type { SnapshotKeeper } from '#lib/lookup/snapshot-keeper.ts';
import { type FundPeers, fundPeersOf, peerFactsOf } from '#lib/metrics/fund-peers.ts';
import { LEAST_TWIN_OVERLAP } from '#lib/metrics/near-twin.ts';
import { peersOf } from '#lib/metrics/peer-index.ts';

/** Of a newly read report, so many of the funds most like it are looked at for a cheaper one. */
const MOST_LOOKED_AT = 12;

/**
 * The funds among which a cheaper near-twin is: the one found when the package was built, or for a report read
 * since, the funds that the packaged index finds most like it.
 */
export async function nearTwins(
  facts: FundFacts,
  { snapshot, lookup }: { readonly snapshot: SnapshotKeeper; readonly lookup: FundLookup },
): Promise<FundPeers | undefined> {
  const found = await snapshot.use(async (open) =>
    (await isPackaged(facts, open)) ? packagedTwin(facts.ticker, open) : mostAlike(facts, open),
  );
  if (found === 'unavailable' || found.length === 0) return undefined;
  const results = await Promise.all(found.map((ticker) => lookup.find({ ticker, market: 'US' })));
  return fundPeersOf(results.flatMap((result) => (result.kind === 'found' ? [result.facts] : [])));
}

async function isPackaged(facts: FundFacts, open: PackagedSnapshot): Promise<boolean> {
  const row = await open.row(facts.ticker);
  const { holdings, fee } = facts;
  return (
    row?.holdings?.asOf === holdings?.asOf &&
    row?.holdings?.weights.length === holdings?.lines.length &&
    row?.fee?.net === fee?.net &&
    row?.fee?.gross === fee?.gross
  );
}

async function packagedTwin(ticker: string, open: PackagedSnapshot): Promise<readonly string[]> {
  const twin = (await open.peers()).twinOf(open.tickers.indexOf(ticker));
  const found = twin && open.tickers[twin.place];
  return found === undefined ? [] : [found];
}

async function mostAlike(facts: FundFacts, open: PackagedSnapshot): Promise<readonly string[]> {
  const own = peerFactsOf(facts);
  if (!own) return [];
  const { places, ...columns } = await open.peers();
  const tickers = Array.from(places, (place) => open.tickers[place] ?? '');
  const peers = peersOf({ ...columns, tickers }, own.book, LEAST_TWIN_OVERLAP);
  return peers.slice(0, MOST_LOOKED_AT).map(({ ticker }) => ticker);
}
