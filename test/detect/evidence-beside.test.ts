import { describe, expect, test } from 'vitest';
import type { EvidenceId } from '#lib/detect/evidence.ts';
import { besideIn } from './tools.ts';

describe('brackets', () => {
  test.each<[text: string, ...evidence: EvidenceId[]]>([
    ['Hong Kong (EWH)', 'brackets'],
    ['Hong Kong ( EWH )', 'brackets'],
    ['Hong Kong [EWH]', 'brackets'],
    ['Hong Kong（EWH）', 'brackets'],
    ['香港「EWH」', 'brackets'],
    ['香港【EWH】', 'brackets'],
    ['Hong Kong ($EWH)', 'brackets'],
    ['Hong Kong (NYSE: EWH)', 'brackets'],
    ['Hong Kong (Ticker: EWH)', 'fund word before', 'brackets'],
    // open at one side only
    ['Hong Kong (EWH is'],
    ['Hong Kong (EWH'],
    ['Hong Kong EWH)'],
    ['Hong Kong Fund (EWH is'],
    // what stands before them
    ['Hong Kong Fund (EWH)', 'brackets', 'brackets after fund word'],
    ['Hong Kong Fund  (EWH)', 'brackets', 'brackets after fund word'],
    ['the SPDR® (EWH)', 'brackets', 'brackets after fund word'],
    ['香港基金(EWH)', 'brackets', 'brackets after fund word'],
    ['a refund (EWH)', 'brackets'],
    ['funds of Hong Kong (EWH)', 'brackets'],
    ['Hong Kong Inc. (EWH)', 'brackets', 'brackets after company'],
    ['hongkong.com (EWH)', 'brackets', 'brackets after company'],
  ])('%s', (text, ...evidence) => {
    expect(besideIn(text, 'EWH')).toEqual(evidence);
  });
});

describe('an abbreviation and the words that it stands for', () => {
  test.each([
    ['the International Monetary Fund (IMF)', 'IMF'],
    ['the old International Monetary Fund (IMF)', 'IMF'],
    ['Return on Equity (ROE)', 'ROE'],
    // small words count or not, words that only begin or end like one do
    ['the US Centers for Disease Control (CDC)', 'CDC'],
    ['Association for International Aid (AIA)', 'AIA'],
    ['Union for the Nation (UN)', 'UN'],
  ])('“%s” spells %s out before it', (text, symbol) => {
    expect(besideIn(text, symbol)).toEqual(['brackets', 'brackets after its expansion']);
  });

  test.each([
    ['ROE: Return on Equity', 'ROE'],
    ['ROE:Return on Equity of a firm', 'ROE'],
    ['ROE - Return on Equity', 'ROE'],
    ['ROE (Return on Equity)', 'ROE'],
    ['ROE :- Return on Equity', 'ROE'],
    ['IMF is International Monetary Fund', 'IMF'],
    ['IMF is the International Monetary Fund', 'IMF'],
    ['ROE is the return on equity', 'ROE'],
    ['IMF means International Monetary Fund', 'IMF'],
    ['IMF stands for International Monetary Fund', 'IMF'],
    ['CDC: the Centers for Disease Control', 'CDC'],
    ['AIA: Association for International Aid', 'AIA'],
    ['UN: Union for the Nation', 'UN'],
  ])('“%s” spells %s out behind it', (text, symbol) => {
    expect(besideIn(text, symbol)).toContain('its expansion after');
  });

  test.each([
    ['ROE, or so: Return on Equity', 'ROE'],
    ['ROE: a measure of profit', 'ROE'],
    ['ROE and Return on Equity', 'ROE'],
    ['ROE: 5 Return on Equity', 'ROE'],
    ['CDC: Centers for Control', 'CDC'],
    ['a fund for all (IMF)', 'IMF'],
  ])('“%s” does not', (text, symbol) => {
    const found = besideIn(text, symbol);
    expect(found).not.toContain('its expansion after');
    expect(found).not.toContain('brackets after its expansion');
  });
});

describe('capital words beside a symbol', () => {
  test.each<[text: string, symbol: string, ...evidence: EvidenceId[]]>([
    ['RECORD HIGH', 'HIGH', 'capitals before'],
    ['A SPY', 'SPY', 'article before', 'capitals before'],
    ['QQQ SPY', 'SPY', 'capitals before'],
    ['SPY HITS', 'SPY', 'capitals after'],
    ['SPY USA', 'SPY', 'capitals after'],
    ['SPY I', 'SPY', 'capitals after'],
    // what funds, conjunctions and exchanges are called speaks against nothing
    ['ETF SPY', 'SPY', 'fund word before'],
    ['ETN SPY', 'SPY', 'fund word before'],
    ['UCITS SPY', 'SPY'],
    ['QQQ AND SPY', 'SPY'],
    ['QQQ OR SPY', 'SPY'],
    ['QQQ VS SPY', 'SPY', 'trade word before'],
    ['SPY ETF', 'SPY', 'fund word after'],
    ['SPY ETN', 'SPY', 'fund word after'],
    ['SPY UCITS', 'SPY', 'fund word after'],
    ['SPY AND QQQ', 'SPY'],
    ['SPY US', 'SPY'],
    ['SPY LN', 'SPY'],
    ['SPY GR', 'SPY'],
  ])('%s', (text, symbol, ...evidence) => {
    expect(besideIn(text, symbol)).toEqual(evidence);
  });

  test.each([
    ['WHAT TIME ARE YOU COMING', true],
    ['WHAT TIME ARE YOU', true],
    ['WHAT TIME ARE', false],
    ['WHAT TIME ARE YOU and on', true],
    ['WHAT TIME ARE YOU and on the', false],
    ['元大 TIME ARE YOU COMING HERE', false],
  ])('“%s” is a line of capitals: %s', (text, expected) => {
    expect(besideIn(text, 'TIME').includes('capitals line')).toBe(expected);
  });
});

describe('lines of programs', () => {
  test.each([
    ['if (x) DIM here', true],
    ['DIM here if (x)', true],
    ['x = DIM', true],
    ['a DIM light', false],
    ['110 DIM lights', false],
  ])('“%s”: %s', (text, expected) => {
    expect(besideIn(text, 'DIM').includes('code line')).toBe(expected);
  });
});
