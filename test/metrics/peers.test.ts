import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FundFacts } from '#lib/funds/fund-facts.ts';
import { nearestBroadFund } from '#lib/metrics/broad-funds.ts';
import { DEFAULT_DRAG } from '#lib/metrics/fee-drag.ts';
import { fundPeersOf, peerFactsOf } from '#lib/metrics/fund-peers.ts';
import { equityPartOf } from '#lib/metrics/left-out.ts';
import { nearTwinOf } from '#lib/metrics/near-twin.ts';
import { overlapOf } from '#lib/metrics/overlap.ts';
import { overlapsWithAll, peersOf } from '#lib/metrics/peer-index.ts';
import { aFee, aFund, completeList, tenLines } from '#test/fixtures/fund-builder.ts';

const fund = (ticker: string, lines: readonly string[], gross: number, name = 'Example ETF') =>
  aFund({ ticker, name, fee: aFee({ gross }), holdings: completeList(...lines) });

const SPY = fund('SPY', ['A 50', 'B 30', 'C 20'], 0.000945);
const IVV = fund('IVV', ['A 49', 'B 31', 'C 20'], 0.0003);
const SPLG = fund('SPLG', ['A 51', 'B 29', 'C 20'], 0.0002);

function twinOf(facts: FundFacts, others: readonly FundFacts[]) {
  const peer = peerFactsOf(facts);
  return peer && nearTwinOf(peer, fundPeersOf([facts, ...others]), DEFAULT_DRAG);
}

describe('one fund against all', () => {
  test('the index agrees with the pairwise overlap for any universe', () => {
    const lines = fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(lines, { minLength: 2, maxLength: 12 }), (books) => {
        const funds = books.map((ids, i) =>
          fund(
            `F${i}`,
            ids.map((id) => `Company ${id} ${100 / ids.length}`),
            0.001,
          ),
        );
        const peers = fundPeersOf(funds);
        const parts = funds.map((facts) => equityPartOf(facts.holdings!));
        peers.funds.forEach((peer, i) => {
          const all = overlapsWithAll(peers.index, peer.book);
          parts.forEach((part, j) => {
            expect(all[j]).toBeCloseTo(overlapOf(parts[i]!, part).overlap.low, 5);
          });
        });
      }),
      { seed: 20261121, numRuns: 50 },
    );
  });

  test('peers come most alike first, without the fund itself', () => {
    const peers = fundPeersOf([SPY, IVV, fund('OTHER', ['A 10', 'Z 90'], 0.01)]);
    const found = peersOf(peers.index, peers.funds[0]!.book, 0.05);
    expect(found.map((peer) => peer.ticker)).toEqual(['IVV', 'OTHER']);
    expect(found[0]?.overlap).toBeCloseTo(0.99, 5);
  });

  test('kinds without comparable holdings are no peers', () => {
    const options = fund(
      'QQQI',
      ['A 50', 'B 30', 'C 20'],
      0.0068,
      'NEOS Nasdaq 100 High Income ETF',
    );
    expect(peerFactsOf(options)).toBeUndefined();
    expect(fundPeersOf([SPY, options]).funds.map((peer) => peer.ticker)).toEqual(['SPY']);
  });
});

describe('cheaper near-twin', () => {
  test('the cheapest of those that overlap at least 90%, with the money saved', () => {
    const found = twinOf(SPY, [IVV, SPLG]);
    expect(found?.twin.ticker).toBe('SPLG');
    expect(found?.overlap).toBeCloseTo(0.99, 5);
    expect(found?.savedUsd).toBeGreaterThan(300);
    expect(found?.savedUsd).toBeLessThan(340);
  });

  test('of two equally cheap ones the more alike, whichever comes first', () => {
    const near = fund('NEAR', ['A 50', 'B 29', 'C 21'], 0.0002);
    const far = fund('FAR', ['A 46', 'B 31', 'C 23'], 0.0002);
    expect(twinOf(SPY, [near, far])?.twin.ticker).toBe('NEAR');
    expect(twinOf(SPY, [far, near])?.twin.ticker).toBe('NEAR');
    expect(twinOf(SPY, [far, IVV])?.twin.ticker).toBe('FAR');
    expect(twinOf(SPY, [IVV, far])?.twin.ticker).toBe('FAR');
  });

  test('one basis point cheaper is cheaper, less is rounding', () => {
    const dear = fund('DEAR', ['A 50', 'B 30', 'C 20'], 0.0004);
    expect(twinOf(dear, [IVV])?.twin.ticker).toBe('IVV');
    expect(twinOf(dear, [{ ...IVV, fee: aFee({ gross: 0.00031 }) }])).toBeUndefined();
  });

  test('a fund without a fee has none', () => {
    const { fee: _, ...bare } = SPY;
    expect(twinOf(bare, [IVV])).toBeUndefined();
  });

  test('an option-income fund with the same shares is no twin, either way', () => {
    const lines = ['A 50', 'B 30', 'C 20'];
    const plain = fund('QQQ', lines, 0.0018, 'Invesco QQQ Trust');
    const cheapOptions = fund('QQQI', lines, 0.0001, 'NEOS Nasdaq 100 High Income ETF');
    expect(twinOf(plain, [cheapOptions])).toBeUndefined();
    expect(twinOf(cheapOptions, [plain])).toBeUndefined();
  });

  test.each([
    ['less than 90% alike', fund('X', ['A 50', 'B 30', 'D 20'], 0.0001)],
    ['not cheaper', fund('X', ['A 50', 'B 30', 'C 20'], 0.000945)],
    [
      'hedged against the currency',
      fund('X', ['A 50', 'B 30', 'C 20'], 0.0001, 'Hedged Equity MSCI'),
    ],
    ['fee with underlying costs', fund('X', ['A 50', 'B 30', 'C 20'], 0.0001, 'Example BDC ETF')],
    ['fee waived to zero', { ...fund('X', ['A 50', 'B 30', 'C 20'], 0), fee: aFee({ net: 0 }) }],
    ['only ten lines known', { ...IVV, holdings: tenLines('A 49', 'B 31') }],
  ])('%s: none', (_why, other) => {
    expect(twinOf(SPY, [other])).toBeUndefined();
  });
});

describe('nearest broad fund', () => {
  const broad = (facts: FundFacts) => ({
    ticker: facts.ticker,
    part: equityPartOf(facts.holdings!),
  });

  test('the one with the largest overlap, never the fund itself', () => {
    const value = fund('VTV', ['B 60', 'C 40'], 0.0004);
    const found = nearestBroadFund('SPY', equityPartOf(SPY.holdings!), [
      broad(SPY),
      broad(IVV),
      broad(value),
    ]);
    expect(found?.fund.ticker).toBe('IVV');
    expect(found?.overlap.low).toBeCloseTo(0.99, 9);
  });

  test('nothing shared: none', () => {
    const other = fund('Z', ['Z 100'], 0.001);
    expect(nearestBroadFund('SPY', equityPartOf(SPY.holdings!), [broad(other)])).toBeUndefined();
  });
});
