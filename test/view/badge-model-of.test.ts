import { describe, expect, test } from 'vitest';
import type { FundFacts } from '#lib/funds/fund-facts.ts';
import { badgeModelOf } from '#lib/view/badge-model-of.ts';
import { viewContextOf } from '#lib/view/view-context.ts';
import { aFee, aFund, completeList, tenLines } from '#test/fixtures/fund-builder.ts';

const QQQ = aFund({
  ticker: 'QQQ',
  name: 'Invesco QQQ Trust Series 1',
  fee: aFee({ gross: 0.0018 }),
  holdings: completeList('NVIDIA Corp 40', 'Apple Inc 35', 'Netflix Inc 25'),
});
const VOO = aFund({
  ticker: 'VOO',
  name: 'Vanguard S&P 500 ETF',
  fee: aFee({ gross: 0.0003 }),
  holdings: completeList('NVIDIA Corp 30', 'Apple Inc 30', 'Walmart Inc 40'),
});
const CONTEXT = viewContextOf({ plainFunds: [QQQ, VOO], today: '2026-11-21' });

function badge(overrides: Partial<FundFacts>) {
  return badgeModelOf({ kind: 'found', facts: aFund(overrides) }, CONTEXT);
}

describe('fee segment', () => {
  test.each([
    [{ gross: 0.0068 }, 'Example ETF', 'fee 0.68%'],
    [{ gross: 0.0003 }, 'Example ETF', 'fee 0.03%'],
    [{ net: 0.005, gross: 0.009 }, 'Example ETF', 'fee 0.50%'],
    [{ net: 0 }, 'Example ETF', 'fee 0% (waived)'],
    [{ gross: 0 }, 'Example ETF', 'fee 0%'],
    [{ gross: 0.0969 }, 'VanEck BDC Income ETF', 'fee 9.7% incl. underlying costs'],
    [{ gross: 0.0175 }, 'Example ETF', 'fee 1.8% incl. underlying costs'],
  ])('%j of %s: %s', (fee, name, expected) => {
    expect(badge({ name, fee: aFee(fee) }).fee).toBe(expected);
  });

  test('no fee, no segment', () => {
    const { fee: _fee, ...facts } = aFund();
    expect(badgeModelOf({ kind: 'found', facts }, CONTEXT).fee).toBeUndefined();
  });
});

describe('what the fund is decides the other two segments', () => {
  test('a theme fund with a complete list says what QQQ holds too', () => {
    const found = badge({
      name: 'Global X Artificial Intelligence & Technology ETF',
      holdings: completeList('NVIDIA Corp 30', 'Netflix Inc 21', 'Samsung Electronics 49'),
    });
    expect(found.concentration).toBe('top 10 100%');
    expect(found.telling).toBe('51% in QQQ too');
  });

  test('from ten lines both are "at least"', () => {
    const found = badge({
      name: 'Example Robotics ETF',
      holdings: tenLines('NVIDIA Corp 22.6', 'Fanuc Corp 14.36', 'ABB Ltd 10'),
    });
    expect(found.concentration).toBe('top 10 at least 46.9%');
    expect(found.telling).toBe('at least 22% in QQQ too');
  });

  test('a plain fund without a theme names its largest company', () => {
    const found = badge({
      name: 'Example Large Cap ETF',
      holdings: completeList('NVIDIA CORPORATION 9', 'Apple Inc 8', 'Rest of them 83'),
    });
    expect(found.telling).toBe('largest Rest of them 83%');
    const other = badge({ holdings: tenLines('NVIDIA CORPORATION 9', 'Apple Inc 8') });
    expect(other.telling).toBe('largest NVIDIA 9%');
  });

  test.each([
    ['ProShares UltraPro QQQ', 'exposure through swaps', '3x daily'],
    ['ProShares Short QQQ', 'exposure through swaps', '-1x daily'],
    ['GraniteShares 2x Long NVDA Daily ETF', 'exposure through swaps', '2x daily'],
    ['Global X Nasdaq 100 Covered Call ETF', 'shares plus options', 'covered calls'],
    ['YieldMax TSLA Option Income Strategy ETF', 'shares plus options', 'options on TSLA'],
    ['Innovator U.S. Equity Power Buffer ETF - August', 'shares plus options', 'buffered outcome'],
  ])('%s: %s, %s', (name, concentration, telling) => {
    expect(badge({ name })).toMatchObject({ concentration, telling });
  });

  test('a bond fund says its largest kind of debtor', () => {
    const holdings = completeList('United States Treasury 62', 'Fannie Mae 20', 'Verizon 18');
    const found = badge({ name: 'Example Aggregate Bond ETF', holdings });
    expect(found.concentration).toBe('Treasuries 62%');
    expect(found.telling).toBeUndefined();
  });

  test('a fund of funds counts them', () => {
    const holdings = completeList(...Array.from({ length: 8 }, (_, i) => `iShares ${i} ETF 12.5`));
    const found = badge({ name: 'Example 60/40 Allocation ETF', holdings });
    expect(found.concentration).toBeUndefined();
    expect(found.telling).toBe('holds 8 ETFs');
  });

  test.each([
    ['holds 2 ETFs', ['Vanguard Total Bond Market Index Fund 60', 'iShares Gold Trust 40']],
    ['holds 2 funds', ['Nuveen Municipal Credit Income Fund 60', 'iShares Gold Trust 40']],
    ['holds 1 fund', ['Nuveen Municipal Credit Income Fund 100']],
  ])('%s: what is no ETF is not counted as one', (telling, lines) => {
    const name = 'Example Allocation ETF';
    expect(badge({ name, holdings: completeList(...lines) }).telling).toBe(telling);
  });

  test.each([
    ['covered calls', 'Example Premium Income ETF', ['NVIDIA Corp 9', 'Apple Inc 8']],
    ['sells options', 'Example Premium Income ETF', ['United States Treasury 98']],
    ['covered calls', 'Example Covered Call ETF', ['United States Treasury 98']],
    ['covered calls', 'Example BuyWrite ETF', ['iShares Gold Trust 98']],
    ['sells options', 'Example PutWrite ETF', ['NVIDIA Corp 9', 'Apple Inc 8']],
  ])('%s: %s of %j', (telling, name, lines) => {
    expect(badge({ name, holdings: tenLines(...lines) }).telling).toBe(telling);
  });

  test('a family of leveraged funds whose factor the list cut off: swaps, and no more', () => {
    const found = badge({ name: 'Direxion Daily Robotics & Automation' });
    expect(found.concentration).toBe('exposure through swaps');
    expect(found.telling).toBeUndefined();
  });

  test('a trust says what it holds', () => {
    const {
      fee: _fee,
      holdings: _holdings,
      ...bare
    } = aFund({ name: 'SPDR Gold Shares', ids: {} });
    const found = badgeModelOf({ kind: 'found', facts: bare }, CONTEXT);
    expect(found).toEqual({
      ticker: 'TEST',
      market: 'US',
      coverage: 'covered',
      name: 'SPDR Gold Shares',
      telling: 'gold',
    });
  });
});

describe('without facts there are no segments', () => {
  test('another market', () => {
    const result = { kind: 'not-covered', ticker: 'VFV', market: 'CA', name: 'Vanguard' } as const;
    expect(badgeModelOf(result, CONTEXT)).toEqual({
      ticker: 'VFV',
      market: 'CA',
      coverage: 'recognised',
      name: 'Vanguard',
    });
  });

  test('unknown and unavailable', () => {
    for (const result of [
      { kind: 'unknown', ticker: 'ZZZZ' } as const,
      { kind: 'unavailable', ticker: 'ZZZZ', reason: 'timed-out' } as const,
    ]) {
      expect(badgeModelOf(result, CONTEXT)).toEqual({
        ticker: 'ZZZZ',
        market: 'US',
        coverage: 'recognised',
      });
    }
  });
});
