import { describe, expect, test } from 'vitest';
import { fundFinder, fundNameKey } from '#lib/metrics/fund-names.ts';

const named = (...names: readonly string[]) => names.map((name) => ({ name }));

describe('a name that filers cut at 30 characters', () => {
  const bond = 'iShares Core Universal USD Bond ETF';

  test('finds the one fund that goes on from it', () => {
    const find = fundFinder(named(bond, 'iShares Core S&P 500 ETF'));
    expect(find('iShares Core Universal USD Bon')).toEqual({ name: bond });
    expect(find('  iShares Core Universal USD Bon ')).toEqual({ name: bond });
  });

  test.each([
    ['cut at another length', 'iShares Core Universal USD Bo', [bond]],
    ['two go on from it', 'iShares Core Universal USD Bon', [bond, `${bond} Hedged`]],
    ['none goes on from it', 'Vanguard Universal Example Bon', [bond]],
    ['too little of it is telling', 'The Fund Trust Shares Index AB', ['AB Ultra Income ETF']],
  ])('%s: no fund', (_, filed, funds) => {
    expect(fundFinder(named(...funds))(filed)).toBeUndefined();
  });

  test('a fund of exactly that name is meant before one that goes on', () => {
    const short = 'iShares Core Universal USD Bon';
    expect(fundFinder(named(bond, short))(short)).toEqual({ name: short });
  });
});

describe('words that must agree', () => {
  test('are plain and without blanks at the ends', () => {
    expect(fundNameKey('The iShares Core S&P 500 ETF')).toBe('ishares core s p 500');
  });

  test('a name of nothing but common words is no name', () => {
    expect(fundNameKey('The Index Fund')).toBe('');
    expect(fundFinder(named('Index Fund'))('The Index Fund')).toBeUndefined();
  });
});
