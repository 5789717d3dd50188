import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countBetween, financeWordsIn } from '#lib/detect/finance-words.ts';

/** Words of finance in a text, those without an everyday sense in stars. */
function marked(text: string): string[] {
  const { finance, sure } = financeWordsIn(text);
  return finance.map((at) => {
    const word = /^(?:[\p{Script=Latin}\d]+|\p{Script=Han}+)/u.exec(text.slice(at))?.[0] ?? '';
    return sure.includes(at) ? `*${word}` : word;
  });
}

describe('words of finance', () => {
  test.each<[text: string, ...words: string[]]>([
    ['The portfolio pays dividends.', '*portfolio', '*dividends'],
    ['PORTFOLIOS', '*PORTFOLIOS'],
    ['A shop has prices and stocks of bonds', 'prices', 'stocks', 'bonds'],
    // with any ending
    ['rebalancing, dividende, reinvested, investing', '*rebalancing', '*dividende', 'investing'],
    // phrases, and the words that they hold by themselves
    ['an index fund, a fund', '*index', 'fund'],
    ['the stock market, a market', '*stock'],
    ['treasury bonds of the treasury', '*treasury', 'treasury'],
    ['small-cap and small cap, a small cape', '*small', '*small'],
    ['the S&P 500', '*S'],
    ['sell-off, selloff', '*sell', '*selloff'],
    ['trading 212 and trading212, trading 2120', '*trading', '*trading212', 'trading'],
    // no part of a longer word
    ['refunds, shareholding, ETFx, 3ETF'],
    ['the börse, an acheteur', '*börse'],
    // next to Chinese
    ['主動式ETF的配息', '*ETF', '*配息'],
    ['買 債券', '買', '*債券'],
  ])('%s', (text, ...words) => {
    expect(marked(text)).toEqual(words);
  });

  test('funds: by any of their names, a phrase once', () => {
    const text =
      'An index fund, an exchange-traded product, ETFs, a fonds, 基金, 基金會, 投信, refund';
    expect(financeWordsIn(text).funds.map((at) => text.slice(at, at + 3))).toEqual([
      'ind',
      'exc',
      'ETF',
      'fon',
      '基金,',
      '投信,',
    ]);
  });

  test('a letter that is two in small keeps all places', () => {
    const { finance } = financeWordsIn('İİİ portfolio');
    expect(finance).toEqual([4]);
  });

  test('offsets ascend, lie in the text, and sure words are among the others', () => {
    const part = fc.constantFrom(
      'etf',
      ' ',
      'index fund',
      '債',
      'İ',
      'price',
      '-',
      'x',
      '基金',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        const { finance, sure, funds } = financeWordsIn(text);
        for (const offsets of [finance, sure, funds]) {
          expect(offsets).toEqual([...offsets].sort((a, b) => a - b));
          expect(offsets.every((at) => at >= 0 && at < text.length)).toBe(true);
        }
        expect(sure.every((at) => finance.includes(at))).toBe(true);
      }),
    );
  });
});

test('how many offsets lie in a stretch, its end left out', () => {
  expect(countBetween([1, 4, 4, 9], 1, 9)).toBe(3);
  expect(countBetween([1, 4, 4, 9], 5, 9)).toBe(0);
  expect(countBetween([], 0, 9)).toBe(0);
});
