import { describe, expect, test } from 'vitest';
import { makeFundSearch } from '#lib/lookup/fund-search.ts';
import { isNearlyPrefix } from '#lib/lookup/nearly-prefix.ts';

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
const search = makeFundSearch(FUNDS);

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
    const ranked = makeFundSearch([
      { ticker: 'AAA', name: 'Watr Fund' },
      { ticker: 'BBB', name: 'Waterworks Fund' },
      { ticker: 'DDD', name: 'Water Fund' },
      { ticker: 'CCC', name: 'Water Fund' },
      { ticker: 'AAB', name: 'Global Water Fund' },
      { ticker: 'EEE', name: 'Wáter' },
      { ticker: 'WATER', name: 'Something else entirely' },
    ]);
    const found = ranked.find('water', 10).map(({ ticker }) => ticker);
    expect(found).toEqual(['WATER', 'EEE', 'CCC', 'DDD', 'AAB', 'BBB', 'AAA']);
    // Four letters are not forgiven an error, five are.
    expect(ranked.find('wtar', 10)).toEqual([]);
  });

  test('gives no more than asked for', () => {
    expect(search.find('etf', 2)).toHaveLength(2);
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
