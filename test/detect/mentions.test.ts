import { describe, expect, test } from 'vitest';
import { findMentions } from '#lib/detect/find-mentions.ts';
import { plainTextBlocks } from '#lib/detect/plain-text-blocks.ts';
import { listings, symbols, tickersIn } from './tools.ts';

const FINANCE = 'My portfolio of ETFs and stocks, with dividends reinvested: ';

describe('tickers in sentences', () => {
  test.each<[text: string, ...expected: string[]]>([
    ['Long $SPY, short $TSLA.', 'SPY US'],
    ['The fund (NASDAQ: AIQ) charges 0.68%.', 'AIQ US'],
    ['Global X Artificial Intelligence & Technology ETF (AIQ) holds 85 stocks.', 'AIQ US'],
    [`${FINANCE}60% VTI, 40% BND`, 'VTI US', 'BND US'],
    [`${FINANCE}SPY/QQQ and GLD.P`, 'SPY US', 'QQQ US', 'GLD US'],
    ['I hold VFV.TO in my TFSA', 'VFV CA'],
    ['Ein Sparplan auf den Vanguard FTSE All-World UCITS ETF (VWCE)', 'VWCE EU'],
    ['每月定期定額 0050 與 00878', '0050 TW', '00878 TW'],
    ['iShares MSCI ACWI UCITS ETF (ISAC)', 'ISAC EU'],
    ['Crypto: $BTC.X and $HYPE.X'],
    ['The IMF and the ECB spoke of CPI and GDP; the CEO cited EPS and ROE.'],
    ['WHAT TIME MUST WE BE AT THE HIGH SCHOOL'],
    ['100 REM TAN AND DIM ARE BASIC KEYWORDS'],
    ['港股 騰訊（00700）升3%'],
    ['Funds such as the ProShares UltraPro QQQ rose 5%, as did the UltraPro QQQ (TQQQ)', 'TQQQ US'],
    ['ProShares Short QQQ is an inverse ETF'],
    ['The Invesco QQQ Equal Weight ETF and the Tradr 2X Long SPY Quarterly ETF rose'],
    ['Invesco QQQ Trust is a fund: QQQ fell, SPY rose', 'QQQ US', 'QQQ US', 'SPY US'],
    ['I will short QQQ and buy the SPY ETF', 'QQQ US', 'SPY US'],
    ['ProShares UltraPro $QQQ', 'QQQ US'],
    ['Funds: TLT U.S. bonds, SPY stocks', 'TLT US', 'SPY US'],
    ['Suncor (SU.TO) and Shopify (TSX: SHOP) fell; VFV.TO, an ETF, rose', 'VFV CA'],
    ['SAP.DE und BMW.DE fielen'],
    ['The new Acme Canadian Banks ETF (TSX: ACMB) trades', 'ACMB CA'],
    ['投信電話02-2345-0056，基金代號0056', '0056 TW'],
    ['The S&P500 and R&D funds rose with AT&T; the UCITS ETF (CSPX) too', 'CSPX EU'],
    ['at 00:50 we read part 0050'],
    ['Facebook Inc (FB) 0.82% of stocks in the fund'],
  ])('%s', (text, ...expected) => {
    expect(tickersIn(text)).toEqual(expected);
  });
});

test('offsets cover the symbol with its market suffix, without $, prefix or brackets', () => {
  const text = 'Sold $SPY (NYSEARCA: AIQ) for VFV.TO and 0050.TW, both ETFs of stocks';
  const { page } = plainTextBlocks({ text });
  const surfaces = findMentions(page, symbols, listings).map(({ start, end }) =>
    text.slice(start, end),
  );
  expect(surfaces).toEqual(['SPY', 'AIQ', 'VFV.TO', '0050.TW']);
});

test('every mention carries reasons', () => {
  const { page } = plainTextBlocks({ text: 'I bought VTI and VXUS, two ETFs of stocks' });
  for (const { reasons } of findMentions(page, symbols, listings)) {
    expect(reasons.length).toBeGreaterThan(0);
  }
});
