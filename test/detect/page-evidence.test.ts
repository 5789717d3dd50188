import { describe, expect, test } from 'vitest';
import { EMPTY_MEMORY, type PageMemory } from '#lib/detect/candidate.ts';
import type { EvidenceId } from '#lib/detect/evidence.ts';
import { findCandidates } from '#lib/detect/find-candidates.ts';
import { gatherEvidence } from '#lib/detect/gather-evidence.ts';
import { plainTextBlocks } from '#lib/detect/plain-text-blocks.ts';
import { listings, symbols } from './tools.ts';

/** Evidence of the last candidate with this symbol, before anything is confirmed. */
function evidenceOfLast(text: string, symbol: string, memory: PageMemory = EMPTY_MEMORY) {
  const batch = findCandidates(plainTextBlocks({ text }).page, symbols, memory);
  const at = batch.candidates.findLastIndex((candidate) => candidate.symbol === symbol);
  return gatherEvidence(batch, listings)[at] ?? [];
}

/** A page of ordinary length, so that shares of it mean something. */
const PROSE = `${'Nothing in this long paragraph is a symbol of any kind. '.repeat(9)}\n`;

describe('what the rest of the page says, where it holds', () => {
  test.each<[EvidenceId, symbol: string, text: string]>([
    // a symbol that is certain in another place, by what makes it certain
    ['same symbol certain', 'AIQ', 'Long $AIQ stock.\nAnd AIQ'],
    ['same symbol certain', 'AIQ', 'NASDAQ: AIQ is a stock fund.\nAnd AIQ'],
    ['same symbol certain', 'AIQ', 'The ETF AIQ.\nAnd AIQ'],
    ['same symbol certain', 'AIQ', 'AIQ shares of stock.\nAnd AIQ'],
    ['same symbol certain', 'SMH', 'VanEck Semiconductor ETF (SMH).\nAnd SMH'],
    ['same symbol certain', 'GLD', 'Gold stocks: GLD.P.\nAnd GLD'],
    ['same symbol certain', 'VWCE', 'Der VWCE UCITS ETF.\nUnd VWCE'],
    ['same word settled', 'TIP', 'The iShares TIPS Bond ETF (TIP).\nAnd TIP'],
    // abbreviations that the page explains
    ['expanded on page', 'IMF', 'The International Monetary Fund (IMF).\nThe IMF said'],
    ['expanded on page', 'ROE', 'ROE: Return on Equity.\nThe ROE'],
    ['expanded on page', 'VT', 'Towns in NH, VT and ME.\nTaxes in VT'],
    // three other symbols, none of them a word, where funds are spoken of
    ['other likely funds', 'SMH', 'ETFs that I own are QQQ and GLD or VTI.\nAnd SMH'],
    ['other likely funds', 'QQQ', 'QQQ\nGLD\nVTI\nSMH'],
    ['no markets on page', 'SMH', 'And SMH'],
    ['no markets on page', 'MOO', 'A COW or MOO'],
    ['no markets on page', 'VUG', `${'VAR VAT VAV VEE '.repeat(8)}VAW VUG`],
    ['page of capitals', 'SMH', `${'NBA NFL MLB NHL and '.repeat(40)}\nSMH`],
    ['few among capitals', 'SMH', 'SMH of the NBA, NFL, MLB, NHL, CNN, BBC and the WHO'],
    ['two letters by themselves', 'VT', 'stocks of VT'],
    ['market hint', 'ZAG', 'In a TFSA: ZAG'],
    ['market hint', 'CSPX', 'Ein UCITS ETF: CSPX'],
  ])('%s: %s in “%s”', (id, symbol, text) => {
    expect(evidenceOfLast(text, symbol)).toContain(id);
  });
});

describe('what the rest of the page says, where it must not hold', () => {
  test.each<[EvidenceId, symbol: string, text: string]>([
    ['same symbol certain', 'AIQ', 'Stocks: long $AIQ'],
    ['same symbol certain', 'AIQ', 'AIQ of stocks.\nAnd AIQ'],
    ['same symbol certain', 'SMH', 'Long $AIQ stock.\nAnd SMH'],
    // a mark does not make certain what something beside it speaks against
    ['same symbol certain', 'ACWI', 'The stock index MSCI ACWI shares.\nAnd ACWI'],
    ['same symbol certain', 'IPO', 'Stocks: the IPO price.\nThe IPO'],
    ['same symbol certain', 'FB', 'Stocks: long $FB.\nAnd FB'],
    ['same symbol certain', 'AIQ', 'the AIQ-shares ETF.\nAnd AIQ'],
    ['same word settled', 'AIQ', 'Long $AIQ stock.\nAnd AIQ'],
    // an ordinary word is certain by its name only, not by the word behind it
    ['same word settled', 'REIT', 'The REIT fund.\nA REIT'],
    ['expanded on page', 'SMH', 'VanEck Semiconductor ETF (SMH).\nAnd SMH'],
    // two others are company, not a list; words, two letters and closed funds are nobody’s company
    ['other likely funds', 'SMH', 'ETFs that I own are QQQ and GLD.\nAnd SMH'],
    ['other likely funds', 'SMH', 'ETFs that I own are SPY and TAN or MOO.\nAnd SMH'],
    [
      'other likely funds',
      'SMH',
      'The price of QQQ. A price of GLD. And one price of VTI.\nAnd SMH',
    ],
    ['other likely funds', 'SMH', 'ETFs that I own: a QQQ-like and GLD-like or VTI-like.\nAnd SMH'],
    ['other likely funds', 'QQQ', 'ETFs that I own are QQQ and GLD or VTI'],
    ['no markets on page', 'SMH', 'An ETF.\nAnd SMH'],
    ['no markets on page', 'SMH', 'Long $SMH calls.\nAnd SMH'],
    ['no markets on page', 'SMH', 'QQQ\nGLD\nVTI\nSMH'],
    // two that everybody knows are a page about funds, in few capitals
    ['no markets on page', 'QQQ', 'Everyone I know is in VOO or QQQ'],
    ['page of capitals', 'SMH', 'NBA NFL MLB NHL and SMH'],
    ['page of capitals', 'SMH', `${PROSE}NBA and SMH`],
    ['page of capitals', 'SMH', `${'QQQ GLD VTI VOO and '.repeat(40)}\nSMH`],
    ['few among capitals', 'SMH', 'SMH and QQQ of the NBA, NFL, MLB, NHL, CNN, BBC and the WHO'],
    ['few among capitals', 'SMH', 'SMH of the NBA'],
    ['two letters by themselves', 'VT', 'Long $SMH calls and VT'],
    ['two letters by themselves', 'VT', 'ETFs such as SMH and VT'],
    ['two letters by themselves', 'SMH', 'stocks of SMH'],
    ['market hint', 'CSPX', 'In a TFSA: CSPX'],
    ['market hint', 'SMH', 'In a TFSA: SMH'],
  ])('%s: %s in “%s”', (id, symbol, text) => {
    expect(evidenceOfLast(text, symbol)).not.toContain(id);
  });
});

describe('what earlier parts of the page established', () => {
  const memory: PageMemory = {
    ...EMPTY_MEMORY,
    confirmed: ['AIQ', 'QQQ', 'GLD'].map((ticker) => ({ ticker, market: 'US', count: 2 })),
  };

  test.each<[EvidenceId, symbol: string]>([
    ['same symbol certain', 'AIQ'],
    ['other likely funds', 'SMH'],
  ])('%s: %s', (id, symbol) => {
    expect(evidenceOfLast(`And ${symbol}`, symbol)).not.toContain(id);
    expect(evidenceOfLast(`And ${symbol}`, symbol, memory)).toContain(id);
  });

  test('a confirmed fund speaks for the page’s being about markets', () => {
    expect(evidenceOfLast('And SMH', 'SMH', memory)).not.toContain('no markets on page');
  });

  test('capital words of the whole page count, symbols confirmed before do not', () => {
    const crowded = { ...EMPTY_MEMORY, capitals: 400, length: 4000 };
    expect(evidenceOfLast('And SMH', 'SMH', crowded)).toContain('page of capitals');
    const funds = [{ ticker: 'QQQ', market: 'US' as const, count: 390 }];
    const listed = { ...crowded, confirmed: funds };
    expect(evidenceOfLast('And SMH', 'SMH', listed)).not.toContain('page of capitals');
  });
});
