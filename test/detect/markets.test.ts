import { describe, expect, test } from 'vitest';
import type { ForeignListing, Listings } from '#lib/detect/candidate.ts';
import { EMPTY_MEMORY } from '#lib/detect/candidate.ts';
import { judgeCandidates } from '#lib/detect/confirm-candidates.ts';
import { findCandidates } from '#lib/detect/find-candidates.ts';
import { hintsOfPage, hintsOfText } from '#lib/detect/market-hints.ts';
import { marketOf } from '#lib/detect/market-of.ts';
import { inPageMarkets } from '#lib/detect/page-market.ts';
import { plainTextBlocks } from '#lib/detect/plain-text-blocks.ts';
import { symbols } from './tools.ts';

const NAMES: Readonly<Record<string, string>> = {
  SPYI: 'NEOS S&P 500 High Income ETF',
  QQQ: 'Invesco QQQ Trust',
  VTI: 'Vanguard Total Stock Market ETF',
  TEC: 'Harbor Transformative Technologies ETF',
};
const ELSEWHERE: Readonly<Record<string, readonly ForeignListing[]>> = {
  SPYI: [{ market: 'DE', name: 'SPDR MSCI ACWI IMI UCITS ETF' }],
  TEC: [{ market: 'CA', name: 'TD Global Technology Leaders Index ETF' }],
  VWCE: [{ market: 'DE', name: 'Vanguard FTSE All-World UCITS ETF' }],
  IWDA: [{ market: 'LSE', name: 'iShares Core MSCI World UCITS ETF' }],
  VFV: [{ market: 'CA', name: 'Vanguard S&P 500 Index ETF' }],
  XQQ: [
    { market: 'LSE', name: 'A UCITS ETF' },
    { market: 'CA', name: 'iShares NASDAQ 100 Index ETF' },
  ],
};
const listings: Listings = {
  usName: (ticker) => NAMES[ticker],
  elsewhere: (symbol) => ELSEWHERE[symbol] ?? [],
};

describe('whom a text is written for', () => {
  test.each<[text: string, ...markets: string[]]>([
    ['Canadian investors', 'CA'],
    ['listed in Toronto', 'CA'],
    ['on the TSX', 'CA'],
    ['my TFSA and the RRSP', 'CA'],
    ['an RESP', 'CA'],
    ['the FHSA', 'CA'],
    ['MERs of 0.2%', 'CA'],
    ['an MER of 0.2%', 'CA'],
    ['at Questrade', 'CA'],
    ['at Wealthsimple', 'CA'],
    ['10,000 CAD', 'CA'],
    ['the Couch Potato', 'CA'],
    ['UCITS funds', 'EU'],
    ['on Xetra', 'EU'],
    ['on the LSE', 'EU'],
    ['London Stock Exchange', 'EU'],
    ['its ISIN', 'EU'],
    ['in my SIPP', 'EU'],
    ['Trading 212', 'EU'],
    ['Trade Republic', 'EU'],
    ['DEGIRO', 'EU'],
    ['domiciled in Ireland', 'EU'],
    ['Irish-domiciled', 'EU'],
    ['thesaurierend', 'EU'],
    ['TER 0,2 %', 'EU'],
    ['Euronext', 'EU'],
    ['mein Sparplan', 'EU'],
    ['UCITS funds for Canadians', 'CA', 'EU'],
    ['USD/CAD at 1.35'],
    ['CAD/USD at 0.74'],
    ['the S&P 500 rose'],
    ['an INTERN of a PIER'],
  ])('%s', (text, ...markets) => {
    expect(hintsOfText(text)).toEqual(markets);
  });

  test.each<[page: { url?: string; title?: string; lang?: string }, ...markets: string[]]>([
    [{ url: 'https://www.moneysense.ca/invest?a=1' }, 'CA'],
    [{ url: 'http://example.ca' }, 'CA'],
    [{ url: 'https://www.finanzen.example.de/etf' }, 'EU'],
    [{ url: 'https://www.money.example.co.uk/x#y' }, 'EU'],
    [{ url: 'https://www.justetf.com/en/' }, 'EU'],
    [{ lang: 'de-AT' }, 'EU'],
    [{ lang: 'nl' }, 'EU'],
    [{ title: 'Best UCITS ETFs' }, 'EU'],
    [{ title: 'Best ETFs for Canadians', lang: 'fr' }, 'CA', 'EU'],
    [{ url: 'https://www.example.com/canada.ca' }],
    [{ url: 'https://www.example.com/a.de/b' }],
    [{ url: 'https://example.com/?from=x.ca' }],
    [{ url: 'https://example.com?from=a.de' }],
    [{ url: 'https://example.com#a.de' }],
    [{ url: 'https://www.cars.example.cat' }],
    [{ lang: 'en-GB' }],
    [{}],
  ])('%j', (page, ...markets) => {
    expect(hintsOfPage({ ...page, blocks: [] })).toEqual(markets);
  });
});

describe('the market of a symbol', () => {
  test.each<[symbol: string, text: string, hints: ('CA' | 'EU')[], market: string | undefined]>([
    // no words of another market around: the US fund
    ['SPYI', 'the SPYI fund', [], 'US'],
    ['SPYI', 'SPDR MSCI ACWI IMI SPYI', [], 'US'],
    // words of another market, and the name that is listed there
    ['SPYI', 'SPDR MSCI ACWI IMI UCITS ETF (SPYI)', [], 'EU'],
    ['TEC', 'the TD Global Technology Leaders TEC on the TSX', [], 'CA'],
    ['TEC', 'TEC, the TD Global Technology Leaders with an MER', [], 'CA'],
    // words of another market, and the US fund's name
    ['SPYI', 'no UCITS: NEOS S&P 500 High Income ETF (SPYI)', [], 'US'],
    ['SPYI', 'a UCITS page on SPYI', [], 'US'],
    ['QQQ', 'a UCITS page on QQQ', [], 'US'],
  ])('%s in “%s”', (symbol, text, hints, market) => {
    expect(marketFor(symbol, text, hints)).toBe(market);
  });

  test.each<[symbol: string, hints: ('CA' | 'EU')[], market: string | undefined]>([
    ['VWCE', [], 'EU'],
    ['VFV', [], 'CA'],
    ['XQQ', [], 'EU'],
    ['XQQ', ['CA'], 'CA'],
    ['XQQ', ['EU'], 'EU'],
    ['NEWW', ['EU'], 'EU'],
    ['NEWW', ['CA'], undefined],
    ['NEWW', [], undefined],
  ])('%s, in no list of the US, hints %j', (symbol, hints, market) => {
    expect(marketFor(symbol, symbol, hints, true)).toBe(market);
  });

  function marketFor(symbol: string, text: string, hints: ('CA' | 'EU')[], isStranger = false) {
    const start = text.indexOf(symbol);
    const place = { block: 0, start, end: start + symbol.length, excerpt: 0, at: start };
    return marketOf(
      { ...place, symbol, form: 'plain', role: 'prose', ...(isStranger && { stranger: true }) },
      text,
      { listings, page: { memory: { ...EMPTY_MEMORY, hints } } },
    );
  }
});

describe('a symbol of two markets follows the page', () => {
  const candidate = (symbol: string) => ({
    ...{ block: 0, start: 0, end: 4, symbol, form: 'plain' as const, excerpt: 0, at: 0 },
    role: 'prose' as const,
  });
  const judged = (...tickers: string[]) =>
    tickers.map((one) => {
      const [ticker = '', name = 'US'] = one.split(' ');
      const market = name === 'EU' ? ('EU' as const) : ('US' as const);
      const mention = { block: 0, start: 0, end: 4, ticker, market, reasons: [] };
      return { candidate: candidate(ticker), mention };
    });
  const marketsOf = (list: readonly { mention?: { ticker: string; market: string } }[]) =>
    list.map(({ mention }) => `${mention?.ticker} ${mention?.market}`);

  test.each<[page: string[], memory: string[], ...expected: string[]]>([
    [['VWCE EU', 'IWDA EU', 'SPYI'], [], 'VWCE EU', 'IWDA EU', 'SPYI EU'],
    [['SPYI', 'VWCE EU', 'IWDA EU'], [], 'SPYI EU', 'VWCE EU', 'IWDA EU'],
    // one foreign fund, however often, moves no other
    [['VWCE EU', 'VWCE EU', 'SPYI'], [], 'VWCE EU', 'VWCE EU', 'SPYI US'],
    // as many funds that only the US has
    [
      ['VWCE EU', 'IWDA EU', 'SPYI', 'QQQ', 'VTI'],
      [],
      'VWCE EU',
      'IWDA EU',
      'SPYI US',
      'QQQ US',
      'VTI US',
    ],
    [['VWCE EU', 'IWDA EU', 'SPYI', 'QQQ'], [], 'VWCE EU', 'IWDA EU', 'SPYI EU', 'QQQ US'],
    // what earlier parts of the page named counts
    [['SPYI'], ['VWCE EU', 'IWDA EU'], 'SPYI EU'],
    // a page of European funds moves no symbol that only Canada lists as well
    [['VWCE EU', 'IWDA EU', 'TEC'], [], 'VWCE EU', 'IWDA EU', 'TEC US'],
  ])('%j after %j', (page, before, ...expected) => {
    const confirmed = before.map((one) => {
      const [ticker = ''] = one.split(' ');
      return { ticker, market: 'EU' as const, count: 1 };
    });
    const memory = { ...EMPTY_MEMORY, confirmed };
    expect(marketsOf(inPageMarkets(judged(...page), { listings, memory }))).toEqual(expected);
  });

  test('a mark of its own keeps a symbol where it says', () => {
    const { page } = plainTextBlocks({
      text: 'UCITS ETFs: VWCE, IWDA and the fund (NYSEARCA: SPYI)',
    });
    const all = judgeCandidates(findCandidates(page, symbols), listings);
    expect(marketsOf(all)).toEqual(['VWCE EU', 'IWDA EU', 'SPYI US']);
  });
});
