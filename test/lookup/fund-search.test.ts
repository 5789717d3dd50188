import { describe, expect, test } from 'vitest';
import { makeFundSearch } from '#lib/lookup/fund-search.ts';
import { isNearlyPrefix } from '#lib/lookup/nearly-prefix.ts';
import { statesLeverage } from '#lib/metrics/leverage.ts';

const FUNDS = [
  { ticker: 'AIQ', name: 'Global X Artificial Intelligence & Technology ETF' },
  { ticker: 'AIQD', name: 'MicroSectors -3x Short Artificial Intelligence ETN' },
  { ticker: 'QQQ', name: 'Invesco QQQ Trust Series 1' },
  { ticker: 'QQQM', name: 'Invesco NASDAQ 100 ETF' },
  { ticker: 'SMH', name: 'VanEck Semiconductor ETF' },
  { ticker: 'VOO', name: 'Vanguard S&P 500 ETF' },
  { ticker: 'VTI', name: 'Vanguard Total Stock Market ETF' },
  { ticker: 'ARKQ', name: 'ARK Autonomous Technology & Robotics ETF' },
  { ticker: 'QTUM', name: 'Defiance Quantum ETF' },
];
const search = makeFundSearch(FUNDS, { isLeveraged: statesLeverage });

describe('search over funds', () => {
  test.each<[string, readonly string[]]>([
    ['qqq', ['QQQ', 'QQQM']],
    ['QQQM', ['QQQM']],
    [' aiq ', ['AIQ', 'AIQD']],
    ['artificial intelligence', ['AIQ', 'AIQD']],
    ['intelligence artificial short', ['AIQD']],
    ['artificial inteligence', ['AIQ', 'AIQD']],
    ['semicondctor', ['SMH']],
    ['vangaurd total', ['VTI']],
    ['s&p 500', ['VOO']],
    ['robot', ['ARKQ']],
    ['qua', ['QTUM']],
    ['pineapple', []],
    ['', []],
    ['  &!  ', []],
  ])('%j', (query, tickers) => {
    expect(search.find(query, 10).map(({ ticker }) => ticker)).toEqual(tickers);
  });

  test('the ticker, then whole words, words begun, words nearly begun; then the plainer name, then the alphabet', () => {
    const ranked = makeFundSearch(
      [
        { ticker: 'AAA', name: 'Watr Fund' },
        { ticker: 'BBB', name: 'Waterworks Fund' },
        { ticker: 'DDD', name: 'Water Fund' },
        { ticker: 'CCC', name: 'Water Fund' },
        { ticker: 'AAB', name: 'Global Water Fund' },
        { ticker: 'EEE', name: 'Wáter' },
        { ticker: 'WATER', name: 'Something else entirely' },
      ],
      { isLeveraged: statesLeverage },
    );
    const found = ranked.find('water', 10).map(({ ticker }) => ticker);
    expect(found).toEqual(['WATER', 'EEE', 'CCC', 'DDD', 'AAB', 'BBB', 'AAA']);
    // Four letters are not forgiven an error, five are.
    expect(ranked.find('wtar', 10)).toEqual([]);
  });

  test('gives no more than asked for', () => {
    expect(search.find('etf', 2)).toHaveLength(2);
  });
});

/** Names as listed, in the ways that families write them. */
const INDEX_FUNDS = makeFundSearch(
  [
    { ticker: 'AGG', name: 'iShares Core U.S. Aggregate Bond ETF' },
    { ticker: 'GLD', name: 'SPDR Gold Shares' },
    { ticker: 'IVV', name: 'iShares Core S&P 500 ETF' },
    { ticker: 'IVW', name: 'iShares S&P 500 Growth ETF' },
    { ticker: 'IWM', name: 'iShares Russell 2000 ETF' },
    { ticker: 'QQQM', name: 'Invesco NASDAQ 100 ETF' },
    { ticker: 'RSP', name: 'Invesco S&P 500 Equal Weight ETF' },
    { ticker: 'SDS', name: 'ProShares UltraShort S&P500' },
    { ticker: 'SH', name: 'ProShares Short S&P500' },
    { ticker: 'SPXL', name: 'Direxion Daily S&P 500 Bull 3X ETF' },
    { ticker: 'SPY', name: 'State Street SPDR S&P 500 ETF Trust Unit' },
    { ticker: 'SPYQ', name: 'Tradr 2X Long SPY Quarterly ETF' },
    { ticker: 'SSO', name: 'ProShares Ultra S&P500' },
    { ticker: 'TWM', name: 'ProShares UltraShort Russell2000' },
    { ticker: 'VOO', name: 'Vanguard S&P 500 ETF' },
    { ticker: 'VOOG', name: 'Vanguard S&P 500 Growth ETF' },
  ],
  { isLeveraged: statesLeverage },
);
const ALL_500 = 'VOO IVV SPY IVW VOOG RSP SDS SH SSO SPXL';

describe('as people write what they look for', () => {
  test.each([
    // The fund of the index itself, then what is done with it, then its multiples and inverses.
    ['S&P500', ALL_500],
    ['s&p 500', ALL_500],
    ['S & P 500', ALL_500],
    ['sp500', ALL_500],
    ['SP 500', ALL_500],
    ['S&P 500 ETF', ALL_500],
    ['vanguard sp500', 'VOO VOOG'],
    ['ultra s&p500', 'SSO SDS'],
    ['3x s&p', 'SPXL'],
    ['nasdaq100', 'QQQM'],
    ['NASDAQ-100', 'QQQM'],
    ['russell2000', 'IWM TWM'],
    ['us aggregate bond', 'AGG'],
    ['U.S. aggregate', 'AGG'],
    ['gold etf', 'GLD'],
    ['VOO', 'VOO VOOG'],
    ['$VOO', 'VOO VOOG'],
    ['$voo', 'VOO VOOG'],
    ['NYSEARCA:VOO', 'VOO VOOG'],
    ['NYSEARCA: voo', 'VOO VOOG'],
    ['VOO US', 'VOO VOOG'],
    ['VOO ETF', 'VOO'],
    ['spy etf', 'SPY SPYQ'],
    ['VOO.TO', ''],
    ['LON:VOO', ''],
  ])('%j', (query, tickers) => {
    const found = INDEX_FUNDS.find(query, 20).map(({ ticker }) => ticker);
    expect(found.join(' ')).toBe(tickers);
    // Fewer rows are the first of these.
    expect(INDEX_FUNDS.find(query, 2)).toEqual(INDEX_FUNDS.find(query, 20).slice(0, 2));
  });
});

test.each([
  ['vangaurd', 'vanguard', true],
  ['semicondctor', 'semiconductors', true],
  ['inteligence', 'intelligence', true],
  ['intelligennce', 'intelligence', true],
  ['robutics', 'robotics', true],
  ['robotics', 'robotics', true],
  ['robot', 'robotics', true],
  ['banguard', 'vanguard', false],
  ['vxngxard', 'vanguard', false],
  ['vanguardian', 'vanguard', false],
  // Two errors each: another letter and one too few, half a swap, a swap and another letter.
  ['robxics', 'robotics', false],
  ['vnbguard', 'vanguard', false],
  ['vbaguard', 'vanguard', false],
  ['vnaxuard', 'vanguard', false],
])('%s nearly begins %s: %s', (wanted, word, expected) => {
  expect(isNearlyPrefix(wanted, word)).toBe(expected);
});
