import { describe, expect, test } from 'vitest';
import type { Fee, FundFacts } from '#lib/funds/fund-facts.ts';
import { cardModelOf } from '#lib/view/card-model-of.ts';
import { viewContextOf } from '#lib/view/view-context.ts';
import { aFee, aFund } from '../fixtures/fund-builder.ts';

function costOf(facts: Partial<FundFacts>) {
  const context = viewContextOf({ plainFunds: [], today: '2026-11-21' });
  const { cost } = cardModelOf({ kind: 'found', facts: aFund(facts) }, context);
  return new Map(cost!.figures.map((figure) => [figure.label, figure]));
}

const waived = (more: Partial<Fee>): Fee => ({ ...aFee({ net: 0.005, gross: 0.0075 }), ...more });

describe('what stands behind a fee', () => {
  test.each([
    ['2027-04-30', 'Promised until 30 Apr 2027.'],
    [
      '2026-04-30',
      'Promised until 30 Apr 2026, which has passed: the fee before waivers may apply.',
    ],
    [undefined, 'The filing names no last day.'],
  ])('a waiver until %s', (ends, note) => {
    const fee = waived({ waiver: { rate: 0.0025, ...(ends && { ends }) } });
    expect(costOf({ fee }).get('Waived by the adviser')).toMatchObject({
      text: '0.25% a year',
      note,
    });
  });

  test('costs of the funds held are on their own line', () => {
    const fee = waived({ acquiredFunds: 0.0004 });
    expect(costOf({ fee }).get('Of it, costs of the funds held')?.text).toBe('0.04% a year');
  });

  test('turnover as filed', () => {
    const source = {
      kind: 'prospectus',
      url: 'https://www.sec.gov/x',
      asOf: '2026-03-31',
    } as const;
    expect(
      costOf({ turnover: { rate: 1.42, source } }).get('Portfolio traded in a year')?.text,
    ).toBe('142%');
  });

  test('net and gross that are one figure are said once; what is not known is not said', () => {
    const labels = [...costOf({ fee: aFee({ net: 0.005, gross: 0.005 }) }).keys()];
    expect(labels).toEqual(['Fee, net of waivers', 'Net assets']);
  });
});
