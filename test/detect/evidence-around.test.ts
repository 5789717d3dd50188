import { describe, expect, test } from 'vitest';
import type { EvidenceId } from '#lib/detect/evidence.ts';
import {
  evidenceOfForm,
  evidenceOfPage,
  evidenceOfWords,
  namesOf,
} from '#lib/detect/evidence-around.ts';
import { listings, surroundingsIn } from './tools.ts';

describe('the token itself', () => {
  test.each<[text: string, symbol: string, ...evidence: EvidenceId[]]>([
    ['the AIQ', 'AIQ', 'three letters', 'well known'],
    ['the $AIQ', 'AIQ', 'cashtag', 'three letters', 'well known'],
    ['the $aiq', 'AIQ', 'cashtag', 'three letters', 'well known'],
    ['NASDAQ: AIQ', 'AIQ', 'prefixed', 'three letters', 'well known'],
    ['the ACWX', 'ACWX'],
    // an index before it is a fund
    ['the ACWI', 'ACWI', 'mild ambiguity'],
    ['the VT', 'VT', 'two letters', 'mild ambiguity', 'well known'],
    ['the MOO', 'MOO', 'three letters', 'mild ambiguity'],
    ['the TIP', 'TIP', 'three letters', 'strong ambiguity'],
    ['the USD', 'USD', 'three letters', 'strong ambiguity', 'money'],
    // a market's mark makes a symbol of what would be a word
    ['USD.TO', 'USD', 'suffixed', 'three letters'],
    ['IWDA.AS', 'IWDA', 'suffixed'],
    ['0050', '0050', 'code'],
    ['00878', '00878', 'code'],
    // symbols of other markets, known and not
    ['VWCE', 'VWCE', 'stranger'],
    ['XYZZ', 'XYZZ', 'stranger', 'no name known'],
  ])('%s', (text, symbol, ...evidence) => {
    const found = evidenceOfForm(surroundingsIn(text, symbol), namesOf(symbol, listings));
    expect(found).toEqual(evidence);
  });
});

/** Evidence of words, without what counts words of finance where a case is not about them. */
function words(text: string, symbol: string): readonly EvidenceId[] {
  return evidenceOfWords(surroundingsIn(text, symbol), namesOf(symbol, listings));
}

describe('words of finance around', () => {
  test.each<[text: string, ...evidence: EvidenceId[]]>([
    ['the AIQ', 'no finance words'],
    ['the price of AIQ', 'finance words near', 'everyday words only'],
    ['funds such as AIQ', 'fund word wide', 'finance words near', 'everyday words only'],
    ['dividends of AIQ', 'finance words near'],
    ['dividends, stocks and options: AIQ', 'finance words near'],
    ['dividends, stocks, shares and options: AIQ', 'finance words near', 'many finance words near'],
  ])('%s', (text, ...evidence) => {
    expect(words(text, 'AIQ')).toEqual(evidence);
  });
});

describe('the fund’s own name around', () => {
  const ofName = (text: string, symbol: string) =>
    words(text, symbol).filter((id) => !/finance|fund word|everyday/.test(id));

  test.each<[text: string, symbol: string, ...evidence: EvidenceId[]]>([
    ['Nothing of its name: AIQ', 'AIQ'],
    ['the Global X AIQ', 'AIQ', 'name weak'],
    ['Artificial AIQ', 'AIQ', 'name weak'],
    ['Artificial Intelligence of AIQ', 'AIQ', 'name strong'],
    ['Artificial\nAIQ\nIntelligence', 'AIQ', 'name strong'],
    // in brackets behind it
    ['Artificial (AIQ)', 'AIQ', 'name weak', 'brackets after name'],
    ['Artificial Intelligence (AIQ)', 'AIQ', 'name strong', 'brackets after name'],
    ['Artificial Intelligence ( AIQ )', 'AIQ', 'name strong', 'brackets after name'],
    ['Artificial Intelligence (NASDAQ: AIQ)', 'AIQ', 'name strong', 'brackets after name'],
    ['Artificial Intelligence (NASDAQ:AIQ)', 'AIQ', 'name strong', 'brackets after name'],
    ['Artificial Intelligence（AIQ）', 'AIQ', 'name strong', 'brackets after name'],
    ['Artificial Intelligence (AIQ of)', 'AIQ', 'name strong'],
    ['Artificial Intelligence AIQ)', 'AIQ', 'name strong'],
    ['Another (AIQ) of Artificial Intelligence', 'AIQ', 'name strong'],
    // a word that is a symbol too: its maker's name and its own on one side
    ['USD\tProShares Ultra Semiconductors', 'USD', 'name strong', 'named although ambiguous'],
    ['ProShares Ultra Semiconductors\nUSD', 'USD', 'name strong', 'named although ambiguous'],
    ['Ultra Semiconductors USD', 'USD', 'name strong'],
    ['ProShares and others USD of semiconductors', 'USD', 'name strong'],
    // a company of those letters is not met where the fund is named
    ['FB', 'FB', 'company of that symbol'],
    ['FB Test Fund', 'FB', 'name strong', 'named although ambiguous'],
  ])('%s: %s', (text, symbol, ...evidence) => {
    expect(ofName(text, symbol)).toEqual(evidence);
  });

  test.each([
    [`Artificial Intelligence ${'x'.repeat(80)} AIQ`, true],
    [`Artificial Intelligence ${'x'.repeat(110)} AIQ`, false],
    [`AIQ ${'x'.repeat(80)} Artificial Intelligence`, true],
    [`AIQ ${'x'.repeat(110)} Artificial Intelligence`, false],
    [`Artificial Intelligence ${'x'.repeat(80)}\nAIQ`, true],
    [`Artificial Intelligence ${'x'.repeat(110)}\nAIQ`, false],
    [`AIQ\n${'x'.repeat(80)} Artificial Intelligence`, true],
    [`AIQ\n${'x'.repeat(110)} Artificial Intelligence`, false],
  ])('within 110 characters of its line or those beside it (case %#)', (text, isNear) => {
    expect(words(text, 'AIQ').includes('name strong')).toBe(isNear);
  });
});

describe('a number that may be a Taiwan fund’s code', () => {
  const ofCode = (text: string) => words(text, '0050').filter((id) => !/finance|everyday/.test(id));

  test.each<[text: string, ...evidence: EvidenceId[]]>([
    ['part 0050 of it', 'bare code'],
    ['the fund 0050', 'fund word wide'],
    ['定期 0050', 'chinese around'],
    ['編號 0050', 'other number', 'chinese around'],
    ['電話：0050', 'other number', 'chinese around'],
    ['0050 號', 'other number', 'chinese around'],
    ['選課代碼 00523 00631 0050', 'other number', 'chinese around'],
    ['密碼：0050', 'other number', 'chinese around'],
    ['號 0050 元', 'chinese around'],
    ['港股 0050', 'chinese around', 'hong kong around'],
    ['港股 港股 0050', 'chinese around', 'hong kong around'],
    ['港股 騰訊 0050', 'chinese around', 'hong kong around', 'much of hong kong around'],
    // sixty characters to each side
    [`定期 ${'x'.repeat(56)} 0050`, 'chinese around'],
    [`定期 ${'x'.repeat(59)} 0050`, 'bare code'],
    [`0050 ${'x'.repeat(56)} 定期`, 'chinese around'],
    [`0050 ${'x'.repeat(59)} 定期`, 'bare code'],
  ])('%s', (text, ...evidence) => {
    expect(ofCode(text)).toEqual(evidence);
  });
});

describe('what address, title and language say', () => {
  const page = { memory: { confirmed: [], hints: [], capitals: 0, length: 0 } };
  const ofPage = (about: object, text = 'the AIQ', symbol = 'AIQ') =>
    evidenceOfPage(surroundingsIn(text, symbol), { ...page, ...about });

  test.each<[what: string, about: object, ...evidence: EvidenceId[]]>([
    ['nothing', {}],
    ['a path of quotes', { address: 'a.example/quote/AIQ' }, 'in address'],
    ['a path of something else', { address: 'a.example/about/AIQ' }],
    ['a path of quotes of another', { address: 'a.example/quote/SPY' }],
    ['a host with those letters', { address: 'aiq.example-quote.org/about' }],
    ['a finance site', { address: 'a-money.example/x' }, 'finance address'],
    ['a title', { title: 'All about AIQ' }, 'in title'],
    ['a title with it inside a word', { title: 'All about AIQX and XAIQ' }],
    ['a title with it inside a word, then by itself', { title: 'XAIQ, AIQ' }, 'in title'],
    ['a title of another', { title: 'All about SPY' }],
  ])('%s', (_, about, ...evidence) => {
    expect(ofPage(about)).toEqual(evidence);
  });

  test('a word of the page’s language, unless it is marked as a symbol', () => {
    expect(ofPage({ lang: 'es-MX' }, 'un DIA', 'DIA')).toEqual(['word of the language']);
    expect(ofPage({ lang: 'es' }, 'un $DIA', 'DIA')).toEqual([]);
    expect(ofPage({ lang: 'en' }, 'un DIA', 'DIA')).toEqual([]);
    expect(ofPage({}, 'un DIA', 'DIA')).toEqual([]);
  });
});
