import { describe, expect, test } from 'vitest';
import { rankableEquityOf } from '#lib/metrics/applicable.ts';
import type { FundKind, FundKindName } from '#lib/metrics/fund-kind.ts';
import { isRefused } from '#lib/metrics/interval.ts';
import { aFund, completeList } from '#test/fixtures/fund-builder.ts';

const kindOf = (name: FundKindName): FundKind => ({ name, evidence: 'holdings' });
const rank = (kind: FundKindName, ...lines: readonly string[]) =>
  rankableEquityOf(aFund({ holdings: completeList(...lines) }), kindOf(kind));

describe('where holdings metrics apply', () => {
  test.each([
    ['bond', 'bond-fund'],
    ['mixed', 'mixed-fund'],
    ['fund-of-funds', 'fund-of-funds'],
    ['leveraged-or-inverse', 'swaps-options-futures'],
    ['single-stock', 'single-stock'],
    ['buffer', 'outcome-by-options'],
    ['option-income', 'options-written'],
    ['other-derivatives', 'swaps-options-futures'],
    ['commodity-trust', 'trust'],
    ['crypto-trust', 'trust'],
    ['commodity-pool', 'trust'],
    ['note', 'note'],
    ['cash', 'cash-fund'],
    ['unclear', 'kind-unclear'],
  ] as const)('not to %s: %s', (kind, refused) => {
    expect(rank(kind, 'NVIDIA Corp 60', 'Apple Inc 40')).toEqual({ refused });
  });

  test('not without a portfolio report', () => {
    const { holdings: _, ...bare } = aFund();
    expect(rankableEquityOf(bare, kindOf('plain-equity'))).toEqual({ refused: 'no-holdings' });
  });

  test('not to a list that holds no shares', () => {
    expect(rank('plain-equity', 'US Dollar 100')).toEqual({ refused: 'nothing-to-rank' });
  });

  test('not above 110% of net assets in shares, which a plain list cannot be', () => {
    expect(rank('plain-equity', 'A Inc 60', 'B Inc 51')).toEqual({
      refused: 'weights-implausible',
    });
    const most = rank('plain-equity', 'A Inc 60', 'B Inc 50');
    expect(!isRefused(most) && most.known).toBeCloseTo(1.1, 12);
  });

  test('to plain equity, whose cash is left out', () => {
    const part = rank('plain-equity', 'NVIDIA Corp 60', 'Apple Inc 30', 'US Dollar 10');
    expect(part).toMatchObject({ known: expect.closeTo(0.9, 12), complete: true });
  });
});
