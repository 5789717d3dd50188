import { describe, expect, test } from 'vitest';
import type { EvidenceId } from '#lib/detect/evidence.ts';
import { evidenceOfPlaces } from '#lib/detect/evidence-place.ts';
import { findCandidates } from '#lib/detect/find-candidates.ts';
import { plainTextBlocks } from '#lib/detect/plain-text-blocks.ts';
import { surroundingsOf } from '#lib/detect/surroundings.ts';
import { symbols } from './tools.ts';

/** Evidence of place for each symbol of a text, of the last one where it stands several times. */
function placesIn(text: string): ReadonlyMap<string, readonly EvidenceId[]> {
  const batch = findCandidates(plainTextBlocks({ text }).page, symbols);
  const found = evidenceOfPlaces(surroundingsOf(batch));
  return new Map(batch.candidates.map(({ symbol }, index) => [symbol, found[index] ?? []]));
}

const TABLE_OF_FOUR = 'SPY\tx\nQQQ\tx\nIWM\tx\nTIP\tx';

describe('where a symbol stands', () => {
  test.each<[symbol: string, text: string, ...evidence: EvidenceId[]]>([
    // cells and lines
    ['SMH', 'SMH\tname', 'alone in cell'],
    ['SMH', 'name\t$SMH', 'alone in cell'],
    ['SMH', 'name\tthe SMH fund'],
    ['SMH', 'text\nSMH\ntext', 'alone in line'],
    ['SMH', '• SMH 60%', 'alone in line'],
    ['SMH', 'SMHs up'],
    ['SMH', 'SMH is up', 'begins line'],
    ['SMH', 'SMH Semiconductors', 'begins line'],
    ['SMH', '1. SMH – Semiconductors', 'begins line'],
    ['SMH', '“SMH” Semiconductors', 'begins line'],
    ['SMH', 'the SMH fund'],
    ['SMH', 'SMH Alpha\ty'],
    ['SMH', 'Ticker\tName\nSMH\ty', 'alone in cell', 'symbol column header'],
    ['SMH', 'Fund\tName\nSMH\ty', 'alone in cell', 'symbol column header'],
    ['SMH', '股票代號\t名稱\nSMH\ty', 'alone in cell', 'symbol column header'],
    ['SMH', 'Weight\tName\nSMH\ty', 'alone in cell'],
    // columns: at least two other symbols in the same place of near lines
    ['SPY', 'SPY\tx\nQQQ\tx\nIWM\tx', 'alone in cell', 'column of symbols'],
    ['IWM', 'SPY\tx\nQQQ\tx\nIWM\tx', 'alone in cell', 'column of symbols'],
    ['SPY', 'SPY\tx\nQQQ\tx', 'alone in cell'],
    ['IWM', 'SPY\tx\nQQQ\tx\nx\tIWM', 'alone in cell'],
    ['IWM', 'SPY Alpha\nQQQ Alpha\nIWM Alpha', 'begins line', 'column of symbols'],
    ['IWM', 'Alpha (SPY)\nBeta (QQQ)\nGamma (IWM)', 'column of symbols'],
    ['IWM', 'Alpha (SPY).\nBeta (QQQ).\nGamma (IWM).', 'column of symbols'],
    ['IWM', 'Alpha ( SPY )\nBeta ( QQQ )\nGamma ( IWM )', 'column of symbols'],
    ['IWM', 'Alpha (the SPY)\nBeta (the QQQ)\nGamma (the IWM)'],
    ['IWM', 'Alpha (SPY) rose\nBeta (QQQ) rose\nGamma (IWM) rose'],
    ['IWM', 'the SPY\nthe QQQ\nthe IWM'],
    ['IWM', `SPY Alpha\nQQQ Alpha\n${'far away\n'.repeat(7)}IWM Alpha`, 'begins line'],
    [
      'IWM',
      `SPY Alpha\nQQQ Alpha\n${'near\n'.repeat(4)}IWM Alpha`,
      'begins line',
      'column of symbols',
    ],
    // an ordinary word is in a column where it is alone, and is nobody’s company
    ['TIP', TABLE_OF_FOUR, 'alone in cell', 'column of symbols'],
    ['TIP', 'SPY Alpha\nQQQ Alpha\nIWM Alpha\nTIP Alpha', 'begins line'],
    ['SPY', 'SPY\tx\nTIP\tx\nIPO\tx', 'alone in cell'],
    // rows
    ['SPY', 'SPY\tQQQ\tIWM', 'alone in cell', 'row of symbols'],
    ['SPY', 'SPY\tQQQ\tx', 'alone in cell'],
    ['SPY', 'SPY\tthe QQQ\tthe IWM', 'alone in cell'],
    ['SPY', 'SPY\tSPY\tSPY', 'alone in cell'],
    ['SPY', 'SPY\tSPY\tQQQ', 'alone in cell'],
    // a word repeated down a column is no symbol of its rows; a Taiwan code may be
    ['DIV', 'VIG\tDIV\nVYM\tDIV\nSPY\tDIV', 'alone in cell', 'repeated in column'],
    ['DIV', 'VIG\tDIV\nVYM\tDIV', 'alone in cell'],
    ['DIV', 'DIV Alpha\nDIV Alpha\nDIV Alpha', 'begins line'],
    ['0050', 'a\t0050\nb\t0050\nc\t0050', 'alone in cell'],
    // shares in a list of holdings, not the fund of that symbol
    ['SH', 'SPDR TRUST\t1,831,402\tSH', 'alone in cell', 'unit of a number'],
    ['SH', 'ProShares\t37\tSH', 'alone in cell'],
    ['PSQ', 'ProShares\t1,831,402\tPSQ', 'alone in cell'],
    // prices between symbols of one list
    ['HYG', 'LQD -8c, HYG', 'joined with fund'],
    ['HYG', 'LQD +12bp HYG', 'joined with fund'],
  ])('%s in “%s”', (symbol, text, ...evidence) => {
    expect(placesIn(text).get(symbol)).toEqual(evidence);
  });
});

test('a cell of a table with one column is a cell', () => {
  const cells = ['SPY', 'of QQQ'].map((text, row) => ({ text, role: 'cell' as const, row }));
  const batch = findCandidates({ blocks: cells }, symbols);
  expect(evidenceOfPlaces(surroundingsOf(batch))).toEqual([['alone in cell'], []]);
});

describe('symbols joined with others', () => {
  const joined = (text: string, symbol: string) =>
    (placesIn(text).get(symbol) ?? []).filter((id) => id.startsWith('joined'));
  const ONE = ['joined with fund'];
  const SEVERAL = ['joined with fund', 'joined with funds'];

  test.each<[text: string, symbol: string, expected: string[]]>([
    ['the SPY/QQQ pair', 'QQQ', ONE],
    ['the SPY/QQQ pair', 'SPY', ONE],
    ['the SPY and QQQ pair', 'QQQ', ONE],
    ['the SPY vs QQQ pair', 'QQQ', ONE],
    ['the SPY, QQQ or IWM list', 'IWM', SEVERAL],
    ['the SPY, QQQ or IWM list', 'SPY', SEVERAL],
    ['the SPY, QQQ or IWM list', 'QQQ', SEVERAL],
    ['die SPY und QQQ', 'QQQ', ONE],
    ['60% SPY, 40% QQQ', 'QQQ', ONE],
    ['SPY 60%, QQQ 40%', 'QQQ', ONE],
    ['買SPY和QQQ', 'QQQ', ONE],
    ['$SPY $QQQ', 'QQQ', ONE],
    ['SPY -> QQQ', 'QQQ', ONE],
    ['the SPY fell while QQQ rose', 'QQQ', []],
    ['the SPY. Then QQQ', 'QQQ', []],
    ['SPY, SPY and SPY', 'SPY', []],
    ['TIP and QQQ', 'QQQ', []],
    ['$TIP and QQQ', 'QQQ', ONE],
    ['TIP and QQQ', 'TIP', ONE],
    ['SPY                    QQQ', 'QQQ', []],
    [`SPY${' '.repeat(14)}QQQ`, 'QQQ', ONE],
    [`SPY${' '.repeat(15)}QQQ`, 'QQQ', []],
    ['SPY\nQQQ', 'QQQ', []],
    ['the SPY or QQQ fell while IWM rose', 'IWM', []],
    ['the SPY fell while QQQ, IWM rose', 'IWM', ONE],
  ])('%s: %s', (text, symbol, expected) => {
    expect(joined(text, symbol)).toEqual(expected);
  });
});
