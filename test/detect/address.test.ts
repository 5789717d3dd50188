import { expect, test } from 'vitest';
import type { Candidate } from '#lib/detect/candidate.ts';
import { EMPTY_MEMORY } from '#lib/detect/candidate.ts';
import { evidenceOfPage } from '#lib/detect/evidence-around.ts';
import { surroundingsOf } from '#lib/detect/surroundings.ts';

function evidenceOf(symbol: string, page: { href?: string; address?: string; lang?: string }) {
  const { href, ...rest } = page;
  const candidate: Candidate = {
    ...{ block: 0, start: 0, end: symbol.length, symbol, form: 'plain', excerpt: 0, at: 0 },
    role: 'prose',
    ...(href && { href }),
  };
  const context = { ...rest, memory: EMPTY_MEMORY };
  const [around] = surroundingsOf({
    page: context,
    excerpts: [{ text: symbol }],
    candidates: [candidate],
  });
  return around ? evidenceOfPage(around, context) : [];
}

test.each([
  ['SPY', 'https://etfdb.com/etf/SPY/'],
  ['ESG', 'https://etfdb.com/etf/ESG/'],
  ['esg', 'https://etfdb.com/etf/esg?a=1'],
  ['VOLT', 'https://finviz.com/quote.ashx?t=VOLT'],
  ['SPY', 'https://www.tradingview.com/symbols/AMEX-SPY/'],
  ['TAN', 'https://www.google.com/finance/quote/TAN:NYSEARCA'],
  ['VFV', 'https://finance.yahoo.com/quote/VFV.TO'],
  ['SCHD', 'https://blog.example/etf/schd-vs-vig'],
])('%s is linked to by %s', (symbol, href) => {
  expect(evidenceOf(symbol.toUpperCase(), { href })).toContain('link to quote');
});

test.each([
  ['ESG', 'https://etfdb.com/esg-investing/'],
  ['REIT', 'https://dividends.example/stocks/top-10-analyst-rated-reit-stocks/'],
  ['SPY', 'https://news.example/stock/spy-thriller'],
  ['AIQ', 'https://news.example/stock/plaiqe'],
  ['AIQ', 'https://news.example/AIQ'],
])('%s is not linked to by %s', (symbol, href) => {
  expect(evidenceOf(symbol, { href })).not.toContain('link to quote');
});

test('an ordinary word of the page’s language speaks against a symbol', () => {
  expect(evidenceOf('DIA', { lang: 'pt-BR' })).toContain('word of the language');
  expect(evidenceOf('DIA', { lang: 'en' })).not.toContain('word of the language');
  expect(evidenceOf('DIA', {})).not.toContain('word of the language');
});
