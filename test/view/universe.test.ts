import { describe, expect, test } from 'vitest';
import type { FundFacts } from '#lib/funds/fund-facts.ts';
import { cardModelOf } from '#lib/view/card-model-of.ts';
import { universeOf } from '#lib/view/universe.ts';
import { viewContextOf } from '#lib/view/view-context.ts';
import { aFee, aFund, completeList, tenLines } from '#test/fixtures/fund-builder.ts';

/** What a card says once all funds are at hand. */

const S_AND_P = ['A Corp 30', 'B Corp 28', 'C Corp 22', 'D Corp 20'] as const;

function fund(ticker: string, name: string, gross: number, lines: readonly string[]): FundFacts {
  return aFund({ ticker, name, fee: aFee({ gross }), holdings: completeList(...lines) });
}

const QQQ = fund('QQQ', 'Invesco QQQ Trust', 0.0018, ['A Corp 50', 'X Corp 50']);
const VOO = fund('VOO', 'Vanguard S&P 500 ETF', 0.0003, S_AND_P);
const SPY = fund('SPY', 'SPDR S&P 500 ETF Trust', 0.000945, S_AND_P);
const VTV = fund('VTV', 'Vanguard Value ETF', 0.0004, ['C Corp 55', 'D Corp 45']);
const FUNDS = [QQQ, VOO, SPY, VTV];

const CONTEXT = viewContextOf({
  ...universeOf(FUNDS),
  plainFunds: [QQQ, VOO],
  today: '2026-11-21',
});

const cardOf = (facts: FundFacts) => cardModelOf({ kind: 'found', facts }, CONTEXT);

describe('cheaper near-twin', () => {
  test('named with its fee, the money, both dates and the tax note', () => {
    const figure = cardOf(SPY).cost?.figures.find(({ label }) => label === 'Cheaper near-twin');
    expect(figure).toEqual({
      label: 'Cheaper near-twin',
      text: 'VOO at 0.03%: $279 less of $10,000 over 20 years',
      source: expect.any(Number),
      formula:
        'overlap 100.0% (SPY 28 Feb 2026, VOO 28 Feb 2026); difference of the two fee drags at 4%',
      note: 'Selling may be taxable.',
    });
  });

  test('none for the cheapest, and none without the universe', () => {
    expect(JSON.stringify(cardOf(VOO))).not.toContain('near-twin');
    const bare = viewContextOf({ plainFunds: [QQQ, VOO], today: '2026-11-21' });
    expect(JSON.stringify(cardModelOf({ kind: 'found', facts: SPY }, bare))).not.toContain(
      'near-twin',
    );
  });
});

describe('sameness', () => {
  test('the nearest broad fund comes first when it is none of the plain ones', () => {
    const value = fund('VAL', 'Example Value ETF', 0.002, ['C Corp 50', 'D Corp 50']);
    expect(cardOf(value).sameness?.map((row) => row.withTicker)).toEqual(['VTV', 'QQQ', 'VOO']);
  });

  test('and is not repeated when it is', () => {
    expect(cardOf(SPY).sameness?.map((row) => row.withTicker)).toEqual(['QQQ', 'VOO']);
  });
});

describe('limits and shock', () => {
  test('as room left, and as money lost', () => {
    const { concentration } = cardOf(SPY);
    const figures = concentration?.kind === 'concentration' ? concentration.figures : [];
    expect(figures.map(({ label, text }) => [label, text])).toContainEqual([
      'Room under the tax limits (25/50)',
      'largest 30.0% of 25%; 4 companies above 5% add to 100% of 50%',
    ]);
    expect(figures.map(({ label, text }) => [label, text])).toContainEqual([
      'Five largest fall 20%',
      'the fund loses 20.0%',
    ]);
  });
});

describe('a fund of funds looked through', () => {
  const holder = aFund({
    ticker: 'AOR',
    name: 'Example 60/40 Allocation ETF',
    holdings: completeList('Vanguard S&P 500 ETF 60', 'Unknown Bond ETF 40'),
  });

  test('companies at least, the rest unresolved, the funds opened', () => {
    const { concentration, state, notices } = cardOf(holder);
    expect(state).toBe('fund-of-funds');
    expect(notices[0]).toMatch(/other funds/);
    expect(concentration).toMatchObject({
      kind: 'concentration',
      figures: [
        { text: 'at least 60.0% of net assets', formula: expect.stringMatching(/opened: VOO$/) },
        { label: 'Not resolved', text: '40.0%' },
      ],
    });
    const largest = concentration?.kind === 'concentration' ? concentration.largest[0] : undefined;
    expect(largest).toEqual({
      name: 'A Corp',
      weight: expect.closeTo(0.18, 9),
      text: 'at least 18.0%',
    });
  });

  test('nothing opened: no section', () => {
    const other = { ...holder, holdings: tenLines('iShares Trust 60', 'Unknown ETF 40') };
    expect(cardOf(other).concentration).toBeUndefined();
  });
});
