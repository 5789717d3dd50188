import { describe, expect, test } from 'vitest';
import { readListings } from '#lib/cli/read-listings.ts';
import { judgeCandidates } from '#lib/detect/confirm-candidates.ts';
import { findCandidates } from '#lib/detect/find-candidates.ts';
import type { PageText } from '#lib/detect/page-text.ts';
import { plainTextBlocks } from '#lib/detect/plain-text-blocks.ts';
import { usSymbols } from '#lib/detect/us-symbols.ts';
import { closedFund } from '#lib/funds/closed-funds.ts';
import { FORMER_TICKERS, renamedFund } from '#lib/funds/former-tickers.ts';

/** What detection must do, word for word as it was asked for, on the packaged lists. */
const listings = await readListings();
const symbols = usSymbols();

/** `TICKER MARKET` of each mention. */
function mentionsIn(
  page: PageText | string,
  about: { url?: string; lang?: string } = {},
): string[] {
  const blocks = typeof page === 'string' ? plainTextBlocks({ text: page, ...about }).page : page;
  return judgeCandidates(findCandidates(blocks, symbols), listings).flatMap(({ mention }) =>
    mention ? [`${mention.ticker} ${mention.market}`] : [],
  );
}

describe('evidence for a fund', () => {
  test.each<[what: string, text: string, ...expected: string[]]>([
    ['cashtag', 'Long $AIQ into earnings', 'AIQ US'],
    ['exchange prefix', 'The fund NASDAQ:AIQ rose', 'AIQ US'],
    ['exchange prefix with a blank', 'The fund (NYSEARCA: SPY) rose', 'SPY US'],
    ['parentheses after a fund’s name', 'The VanEck Agribusiness ETF (MOO) rose', 'MOO US'],
    ['parentheses after an issuer’s name', 'Global X’s cloud fund (CLOU) rose', 'CLOU US'],
    ['its own name nearby', 'The iShares Core S&P 500, IVV, holds 500 stocks', 'IVV US'],
    ['“ETF” near', 'I use the SMH ETF', 'SMH US'],
    ['“fund” near', 'My fund is VTI, for stocks', 'VTI US'],
    ['“expense ratio” near', 'VTI has an expense ratio of 0.03%', 'VTI US'],
    ['a column of tickers', 'VTI\nVXUS\nBND\nAVUV', 'VTI US', 'VXUS US', 'BND US', 'AVUV US'],
    [
      'a header “Symbol”',
      'Symbol\tShares\nVTI\t10\nMOO\t20\nTAN\t30',
      'VTI US',
      'MOO US',
      'TAN US',
    ],
    ['joined by a slash', 'Trade SPY/QQQ today', 'SPY US', 'QQQ US'],
    ['Reuters’ letter', 'gold fund GLD.P fell', 'GLD US'],
    ['Toronto’s suffix', 'I hold VFV.TO', 'VFV CA'],
    ['possessive', 'The ETF’s rival: QQQ’s expense ratio', 'QQQ US'],
    ['a letter in brackets', 'QQQ(M) or VOO? Which ETF', 'QQQ US', 'VOO US'],
    ['other confirmed tickers', 'The ETFs $SPY and $IWM. Then XBI', 'SPY US', 'IWM US', 'XBI US'],
    [
      'one sense per page',
      'The VanEck Agribusiness ETF (MOO) rose.\nMOO again, and MOO',
      'MOO US',
      'MOO US',
      'MOO US',
    ],
  ])('%s', (_, text, ...expected) => {
    expect(mentionsIn(text)).toEqual(expected);
  });

  test.each(['/quote/AIQ', '/etf/AIQ', 'https://finance.example/quote/AIQ?p=AIQ'])(
    'link to %s',
    (href) => {
      const text = 'Read on: AIQ today';
      const blocks = [{ text, role: 'prose' as const, links: [{ start: 9, end: 12, href }] }];
      expect(mentionsIn({ blocks })).toEqual(['AIQ US']);
    },
  );

  test('page title and site', () => {
    const blocks = [{ text: 'AIQ rose today', role: 'prose' as const }];
    expect(mentionsIn({ blocks })).toEqual([]);
    const about = { title: 'AIQ: ETF quote', url: 'https://www.etf-site.example/etf/AIQ' };
    expect(mentionsIn({ blocks, ...about })).toEqual(['AIQ US']);
  });
});

describe('evidence against', () => {
  const words = 'AI IT ALL ON MOO ICE CASH DIV ESG EPS IPO REIT USD'.split(' ');

  test.each(words)('%s, an ordinary word in capitals', (word) => {
    expect(mentionsIn(`The ${word} question was asked again, investors said.`)).toEqual([]);
    expect(mentionsIn(`We paid in ${word}. Stocks and the SPY ETF rose.`)).toEqual(['SPY US']);
  });

  test.each<[what: string, text: string, ...expected: string[]]>([
    ['an all-caps headline', 'STOCKS CLOSE AT ALL TIME HIGH AS FED HINTS AT A MINT OF CASH'],
    ['code', 'let SPY = fetch(QQQ); if (VTI != DIA) { return GLD; }'],
    ['crypto cashtags', '$BTC.X and $ETH.X are up'],
    [
      'stocks with the same letters',
      'Facebook Inc (FB), C3.ai (NYSE: AI), Allstate (ALL) and ON Semiconductor (ON) fell',
    ],
    ['a company’s old symbol', 'I sold $FB in 2021 and NYSE: VOLT too; stocks fell'],
    ['index names inside fund names', 'iShares MSCI ACWI UCITS ETF (ISAC)', 'ISAC EU'],
    ['states', 'Offices in NH, VT and ME; investors in VT get the price back'],
  ])('%s', (_, text, ...expected) => {
    expect(mentionsIn(text)).toEqual(expected);
  });
});

describe('markets', () => {
  test.each<[text: string, ...expected: string[]]>([
    // Canada
    ['I hold VFV.TO and XEQT.TO', 'VFV CA', 'XEQT CA'],
    ['CASH.TO, an ETF, and HISA.NE, an ETF', 'CASH CA', 'HISA CA'],
    ['The ETF (TSX: XIC) rose', 'XIC CA'],
    // Taiwan: every form and letter ending, with text around or with the exchange’s suffix
    ['定期定額 0050', '0050 TW'],
    ['高股息 00878 配息', '00878 TW'],
    ['主動式ETF 00980A 掛牌', '00980A TW'],
    ['債券ETF 00679B 下跌', '00679B TW'],
    ['正2 ETF 00631L 大漲', '00631L TW'],
    ['反1 ETF 00632R 下跌', '00632R TW'],
    ['0050.TW', '0050 TW'],
    ['元大台灣50（００５０）受益人', '0050 TW'],
    ['元大台灣５０（０Ｏ５０）'],
    // a bare number needs evidence
    ['Part 0050 of the kit costs 12'],
    ['at 00:50 and in room 0056'],
    ['編號00878的民眾'],
    // codes that the listing lacks
    ['新ETF 00999A 開募，經理費1%', '00999A TW'],
    // Europe
    ['Der Vanguard FTSE All-World UCITS ETF (VWCE)', 'VWCE EU'],
    ['VUSA.L and EUNL.DE, both ETFs', 'VUSA LSE', 'EUNL DE'],
    ['The ETF XETRA:VWCE and the ETF LSE:VUSA', 'VWCE DE', 'VUSA LSE'],
    // never mistaken for a US fund with the same letters
    ['SPDR MSCI ACWI IMI UCITS ETF (SPYI)', 'SPYI EU'],
    ['The SPYI.DE UCITS ETF', 'SPYI DE'],
    ['The ETF SPYI of NEOS pays monthly', 'SPYI US'],
  ])('%s', (text, ...expected) => {
    expect(mentionsIn(text)).toEqual(expected);
  });
});

describe('history', () => {
  test('IRBO became ARTY on 2024-08-12, QQQQ became QQQ', () => {
    expect(renamedFund('IRBO')).toMatchObject({ ticker: 'ARTY', since: '2024-08-12' });
    expect(renamedFund('QQQQ')).toMatchObject({ ticker: 'QQQ', since: '2011-03-23' });
  });

  test.each(FORMER_TICKERS.filter(({ isReused }) => !isReused).map(({ former }) => former))(
    '%s is still recognised',
    (former) => {
      expect(mentionsIn(`The ETF (NYSEARCA: ${former}) rose`)).toEqual([`${former} US`]);
    },
  );

  test('RSX closed, and leads nowhere', () => {
    expect(mentionsIn('The Market Vectors Russia ETF (RSX) fell')).toEqual(['RSX US']);
    expect(closedFund('RSX')).toBeDefined();
    expect(renamedFund('RSX')).toBeUndefined();
  });
});
