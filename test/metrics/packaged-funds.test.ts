import { beforeAll, describe, expect, test } from 'vitest';
import { readPackagedSnapshot } from '#lib/cli/read-packaged-snapshot.ts';
import type { FundFacts, HoldingsList } from '#lib/funds/fund-facts.ts';
import type { PackagedSnapshot } from '#lib/lookup/packaged-snapshot.ts';
import { rankableEquityOf } from '#lib/metrics/applicable.ts';
import { concentrationOf } from '#lib/metrics/concentration.ts';
import { fundKindOf } from '#lib/metrics/fund-kind-of.ts';
import { isRefused } from '#lib/metrics/interval.ts';
import { type EquityPart, equityPartOf } from '#lib/metrics/left-out.ts';
import { overlapOf } from '#lib/metrics/overlap.ts';

/** The metrics on the packaged facts: figures an analyst can look up, and no fund left unread. */

let snapshot: PackagedSnapshot;
let funds: FundFacts[];

beforeAll(async () => {
  snapshot = await readPackagedSnapshot();
  const all = await Promise.all(snapshot.tickers.map((ticker) => snapshot.fund(ticker)));
  funds = all.flatMap((facts) => facts ?? []);
}, 60_000);

function listOf(ticker: string): HoldingsList {
  const list = funds.find((fund) => fund.ticker === ticker)?.holdings;
  if (!list) throw new Error(`no holdings of ${ticker}`);
  return list;
}

function measured(part: EquityPart) {
  const found = concentrationOf(part);
  if (isRefused(found)) throw new Error(found.refused);
  return found;
}

describe('figures of known funds', () => {
  test.each([
    ['AIQ', 0.356],
    ['TAN', 0.58],
    ['BUG', 0.617],
    ['QQQ', 0.494],
  ])('%s: ten largest issuers %f of equity', (ticker, expected) => {
    const { topTen } = measured(equityPartOf(listOf(ticker)));
    expect(topTen.low).toBeCloseTo(expected, 2);
    expect(topTen.high).toBeCloseTo(topTen.low, 9);
  });

  test('IWM: 5%, its lending cash left out', () => {
    const { topTen } = measured(equityPartOf(listOf('IWM')));
    expect(topTen.low).toBeGreaterThan(0.048);
    expect(topTen.low).toBeLessThan(0.055);
  });

  test('TAN: collateral of a fifth of net assets is left out', () => {
    expect(equityPartOf(listOf('TAN')).leftOut.get('collateral')).toBeCloseTo(0.209, 2);
  });

  test('NVDX: its lines sum to 2.3% although it is one stock, so nothing is ranked', () => {
    const facts = funds.find((fund) => fund.ticker === 'NVDX');
    expect(facts?.holdings?.knownWeight).toBeCloseTo(0.0228, 3);
    expect(facts && rankableEquityOf(facts, fundKindOf(facts))).toEqual({
      refused: 'single-stock',
    });
  });

  test('AIQ and QQQ: 40% overlap, half of AIQ in companies that QQQ holds too', () => {
    const found = overlapOf(equityPartOf(listOf('AIQ')), equityPartOf(listOf('QQQ')));
    expect(found.overlap.low).toBeCloseTo(0.408, 2);
    expect(found.coverageAinB.low).toBeCloseTo(0.518, 2);
  });
});

test('a complete list cut to ten lines: the intervals hold the truth', () => {
  const complete = funds.filter(
    (fund) => fund.holdings?.coverage === 'complete' && fundKindOf(fund).name === 'plain-equity',
  );
  expect(complete.length).toBeGreaterThan(30);
  const wrong = complete.filter((fund) => {
    const list = listOf(fund.ticker);
    const lines = list.lines.slice(0, 10);
    const knownWeight = lines.reduce((sum, line) => sum + line.weight, 0);
    const seen = measured(equityPartOf({ ...list, coverage: 'top-ten', lines, knownWeight }));
    const truth = measured(equityPartOf(list));
    const holds = (range: 'topTen' | 'effectiveN'): boolean =>
      seen[range].low <= truth[range].high * 1.005 && seen[range].high >= truth[range].low * 0.995;
    return !holds('topTen') || !holds('effectiveN');
  });
  expect(wrong.map((fund) => fund.ticker)).toEqual([]);
});

test('overlap with QQQ of a complete list cut to ten lines: the intervals hold the truth', () => {
  const qqq = equityPartOf(listOf('QQQ'));
  const complete = funds.filter(
    (fund) => fund.holdings?.coverage === 'complete' && fundKindOf(fund).name === 'plain-equity',
  );
  const wrong = complete.filter((fund) => {
    const list = listOf(fund.ticker);
    const lines = list.lines.slice(0, 10);
    const knownWeight = lines.reduce((sum, line) => sum + line.weight, 0);
    const seen = overlapOf(equityPartOf({ ...list, coverage: 'top-ten', lines, knownWeight }), qqq);
    const truth = overlapOf(equityPartOf(list), qqq);
    return (['overlap', 'coverageAinB', 'coverageBinA'] as const).some(
      (of) => seen[of].low > truth[of].high * 1.005 || seen[of].high < truth[of].low * 0.995,
    );
  });
  expect(wrong.map((fund) => fund.ticker)).toEqual([]);
});

test('every packaged fund gets a kind, and metrics or a reason', () => {
  for (const facts of funds) {
    const part = rankableEquityOf(facts, fundKindOf(facts));
    if (isRefused(part)) continue;
    const { topTen, effectiveN } = measured(part);
    expect(topTen.low).toBeGreaterThan(0);
    expect(topTen.high).toBeLessThanOrEqual(1);
    expect(effectiveN.low).toBeGreaterThanOrEqual(1);
    expect(effectiveN.high).toBeGreaterThanOrEqual(effectiveN.low);
  }
});
