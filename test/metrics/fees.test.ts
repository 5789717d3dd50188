import { describe, expect, test } from 'vitest';
import { activeFee } from '#lib/metrics/active-fee.ts';
import { DEFAULT_DRAG, feeDrag } from '#lib/metrics/fee-drag.ts';
import { feeTermsOf, missingFeeReason } from '#lib/metrics/fee-terms.ts';
import { exactly } from '#lib/metrics/interval.ts';
import { aFee, aFund } from '#test/fixtures/fund-builder.ts';

describe('fee drag', () => {
  const bulletin = { amountUsd: 100_000, yearlyReturn: 0.04, years: 20 };

  test('the SEC bulletin: 27,832 fees and 12,067 lost growth, 39,899 in all', () => {
    const drag = feeDrag(0.01, bulletin);
    expect(Math.round(drag.totalUsd)).toBe(39_899);
    expect(Math.round(drag.feesPaidUsd)).toBe(27_832);
    expect(Math.round(drag.lostGrowthUsd)).toBe(12_067);
  });

  test.each([
    [0.005, 20_901],
    [0.0025, 10_699],
    [0, 0],
  ])('%f of $100,000 costs %d', (fee, total) => {
    expect(Math.round(feeDrag(fee, bulletin).totalUsd)).toBe(total);
  });

  test('the curve starts at nothing, rises, and ends at the total', () => {
    const { byYearUsd, totalUsd } = feeDrag(0.0068, DEFAULT_DRAG);
    expect(byYearUsd).toHaveLength(21);
    expect(byYearUsd[0]).toBe(0);
    expect(byYearUsd.at(-1)).toBe(totalUsd);
    expect([...byYearUsd].sort((a, b) => a - b)).toEqual(byYearUsd);
  });
});

describe('active fee', () => {
  test.each([
    [0.0068, 0.0018, 0.35, 0.01609],
    [0.0068, 0.0003, 0.6, 0.01113],
    [0.0047, 0.0003, 0.8, 0.0058],
  ])('%f against %f at %f different costs %f', (fee, plainFee, share, price) => {
    const found = activeFee({ fee, plainFee, activeShare: exactly(share) });
    expect(found).toEqual({ low: expect.closeTo(price, 5), high: expect.closeTo(price, 5) });
  });

  test('below 10% different it means nothing', () => {
    const inputs = { fee: 0.0009, plainFee: 0.0003 };
    expect(activeFee({ ...inputs, activeShare: exactly(0.08) })).toEqual({
      refused: 'too-similar',
    });
    expect(activeFee({ ...inputs, activeShare: { low: 0.05, high: 0.9 } })).toEqual({
      refused: 'similarity-unknown',
    });
  });

  test('a range of differences gives a range of prices', () => {
    const found = activeFee({
      fee: 0.0068,
      plainFee: 0.0018,
      activeShare: { low: 0.25, high: 0.5 },
    });
    expect(found).toEqual({ low: expect.closeTo(0.0118, 6), high: expect.closeTo(0.0218, 6) });
  });
});

describe('how a fee is to be read', () => {
  const terms = (fee: { net?: number; gross?: number }, name = 'Example ETF') =>
    feeTermsOf(aFund({ name, fee: aFee(fee) }));

  test('net where known, else gross', () => {
    expect(terms({ net: 0.004, gross: 0.006 })).toMatchObject({ rate: 0.004, basis: 'net' });
    expect(terms({ gross: 0.006 })).toMatchObject({ rate: 0.006, basis: 'gross' });
  });

  test('a net zero is waived, a gross zero is none', () => {
    expect(terms({ net: 0, gross: 0.003 })?.waived).toBe(true);
    expect(terms({ gross: 0 })?.waived).toBe(false);
  });

  test.each([
    ['VanEck BDC Income ETF', 0.0969, true],
    ['Invesco CEF Income Composite ETF', 0.0271, true],
    ['Harbor Long-Short Equity ETF', 0.0128, true],
    ['Some Pricey Growth ETF', 0.0151, true],
    ['Some Growth ETF', 0.015, false],
    ['ProShares Short S&P500', 0.0089, false],
  ])('%s at %f: underlying costs %s', (name, gross, expected) => {
    expect(terms({ gross }, name)?.includesUnderlyingCosts).toBe(expected);
  });

  test('no fee is no fee', () => {
    const { fee: _fee, ...facts } = aFund();
    expect(feeTermsOf(facts)).toBeUndefined();
  });
});

describe('at a tenth of active share', () => {
  const at = (low: number, high: number) =>
    activeFee({ fee: 0.0068, plainFee: 0.0018, activeShare: { low, high } });

  test('there is a price, just below it there is none', () => {
    expect(at(0.1, 0.1)).toMatchObject({ low: expect.closeTo(0.0518, 10) });
    expect(at(0.05, 0.0999)).toEqual({ refused: 'too-similar' });
    expect(at(0.0999, 0.1)).toEqual({ refused: 'similarity-unknown' });
  });
});

describe('why there is no fee', () => {
  test.each([
    ['a fund under the 1940 act: none was found', { name: 'plain-equity' }, 'no-fee'],
    ['nothing is known of what it is', { name: 'unclear' }, 'no-fee'],
    ['a trust', { name: 'commodity-trust' }, 'fee-untagged'],
    ['a coin trust', { name: 'crypto-trust' }, 'fee-untagged'],
    ['a pool', { name: 'commodity-pool' }, 'fee-untagged'],
    ['a note', { name: 'note' }, 'fee-untagged'],
    ['a leveraged pool', { name: 'leveraged-or-inverse', form: 'commodity-pool' }, 'fee-untagged'],
  ] as const)('%s', (_, kind, reason) => {
    expect(missingFeeReason({ ...kind, evidence: 'name' })).toBe(reason);
  });
});
