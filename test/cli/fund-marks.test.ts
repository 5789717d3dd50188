import { beforeAll, expect, test } from 'vitest';
import { makeMarks } from '#lib/cli/fund-marks.ts';
import { readPackagedSnapshot } from '#lib/cli/read-packaged-snapshot.ts';
import { readPackagedEvidence } from '#lib/cli/theme-evidence.ts';
import type { FundFacts } from '#lib/funds/fund-facts.ts';
import type { PackagedSnapshot } from '#lib/lookup/packaged-snapshot.ts';
import { DEFAULT_DRAG } from '#lib/metrics/fee-drag.ts';
import { type FundPeers, fundPeersOf } from '#lib/metrics/fund-peers.ts';
import { nearTwinOf } from '#lib/metrics/near-twin.ts';
import { overlapsWithAll } from '#lib/metrics/peer-index.ts';

/** What was worked out when the package was built is what the code of today would work out. */
const BUILD_AGAIN = 'build the snapshot again: metrics, claims, evidence or words have changed';

let snapshot: PackagedSnapshot;
let funds: FundFacts[];
let peers: FundPeers;

beforeAll(async () => {
  snapshot = await readPackagedSnapshot();
  const read = await Promise.all(snapshot.tickers.map((ticker) => snapshot.fund(ticker)));
  funds = read.filter((fund) => fund !== undefined);
  peers = fundPeersOf(funds);
}, 60_000);

test('every packaged mark says what its fund’s facts say', async () => {
  const marks = makeMarks(await readPackagedEvidence())(funds);
  const stored = snapshot.tickers.map((ticker) => snapshot.markOf(ticker));
  const stale = snapshot.tickers.filter(
    (_, i) => JSON.stringify(stored[i]) !== JSON.stringify(marks[i]),
  );
  expect(stale, BUILD_AGAIN).toEqual([]);
  expect(snapshot.markOf('AIQ')).toMatchObject({ fee: 'fee 0.68%', concentration: 'top 10 36%' });
}, 60_000);

test('the packaged index gives every overlap that the funds’ lists give', async () => {
  const stored = await snapshot.peers();
  expect(
    Array.from(stored.places, (place) => snapshot.tickers[place]),
    BUILD_AGAIN,
  ).toEqual(peers.index.tickers);
  for (const fund of peers.funds.filter((_, i) => i % 40 === 0)) {
    const index = { ...stored, tickers: peers.index.tickers };
    expect(overlapsWithAll(index, fund.book), fund.ticker).toEqual(
      overlapsWithAll(peers.index, fund.book),
    );
  }
});

test('packaged near-twins are those of the whole universe: same wrapper, at least 90%, cheaper', async () => {
  const stored = await snapshot.peers();
  const found = peers.funds.flatMap((fund) => {
    const twin = nearTwinOf(fund, peers, DEFAULT_DRAG);
    return twin ? [`${fund.ticker} ${twin.twin.ticker}`] : [];
  });
  const packaged = snapshot.tickers.flatMap((ticker, place) => {
    const twin = stored.twinOf(place);
    return twin ? [`${ticker} ${snapshot.tickers[twin.place]}`] : [];
  });
  expect(packaged, BUILD_AGAIN).toEqual(found);
  expect(packaged).toContain('SPY SPYM');
  expect(packaged.filter((pair) => pair.startsWith('QQQI '))).toEqual([]);
});
