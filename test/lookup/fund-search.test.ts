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
])('%s nearly begins %s: %s', (wanted, word, expected) => {
  expect(isNearlyPrefix(wanted, word)).toBe(expected);
});
