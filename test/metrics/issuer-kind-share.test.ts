import { describe, expect, test } from 'vitest';
import { isExact } from '#lib/metrics/interval.ts';
import { largestDebtorOf } from '#lib/metrics/issuer-kind-share.ts';
import { completeList, tenLines } from '#test/fixtures/fund-builder.ts';

describe('the largest public debtor of a bond fund', () => {
  test.each([
    [['United States Treasury 60', 'Fannie Mae 30'], 'treasury', 0.6],
    [['United States Treasury 30', 'Fannie Mae 40', 'Freddie Mac 10'], 'agency', 0.5],
    [['State of California 50', 'United States Treasury 10'], 'government', 0.5],
    [['United States Treasury 10', 'Apple Inc 90'], 'treasury', 0.1],
    // lending collateral can lift the sum above the net assets
    [['United States Treasury 105', 'US Dollar 5'], 'treasury', 1],
  ])('of %j: %s', (lines, debtor, share) => {
    const found = largestDebtorOf(completeList(...lines));
    expect(found).toEqual({
      debtor,
      share: { low: expect.closeTo(share, 9), high: expect.closeTo(share, 9) },
    });
    expect(found && isExact(found.share)).toBe(true);
  });

  test('from ten lines: at least that, at most with all that is not listed', () => {
    const found = largestDebtorOf(tenLines('United States Treasury 15', 'Apple Inc 5'));
    expect(found?.share).toEqual({
      ...{ low: expect.closeTo(0.15, 9), high: expect.closeTo(0.95, 9) },
    });
    expect(found && isExact(found.share)).toBe(false);
  });

  test.each([
    ['no public debtor', ['Apple Inc 60', 'ARES CLO Ltd 40']],
    ['less than a tenth', ['United States Treasury 9.9', 'Apple Inc 90.1']],
    ['nothing', []],
  ])('none of %s', (_, lines) => {
    expect(largestDebtorOf(completeList(...lines))).toBeUndefined();
  });
});

test('what rounding leaves in the last bits of a sum is no range', () => {
  expect(isExact({ low: 0.1 + 0.2, high: 0.3 })).toBe(true);
  expect(isExact({ low: 0.3, high: 0.1 + 0.2 })).toBe(true);
  expect(isExact({ low: 0.3, high: 0.3 + 1e-6 })).toBe(false);
});
