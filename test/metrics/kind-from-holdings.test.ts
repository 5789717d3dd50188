import { describe, expect, test } from 'vitest';
import { holdingsMixOf, mixVerdictOf } from '#lib/metrics/kind-from-holdings.ts';
import { tenLines } from '#test/fixtures/fund-builder.ts';

const mixOf = (...lines: readonly string[]) => holdingsMixOf(tenLines(...lines));
const verdictOf = (lines: readonly string[]) => mixVerdictOf(mixOf(...lines));

const FUTURE = 'S P500 EMINI FUT JUN26';

describe('what the lines of a fund add up to', () => {
  test.each([
    ['shares', 'equity', ['A Corp 6', 'B Corp 5']],
    ['shares and cash', 'equity', ['A Corp 25', 'US Dollar 75']],
    ['cash alone', 'cash', ['US Dollar 90']],
    ['lending collateral alone', 'cash', ['Invesco Private Prime Fund 5']],
    ['nothing', 'unclear', []],
    // derivatives: above a quarter of what is invested, unless they are next to nothing
    ['futures', 'derivatives', [`${FUTURE} 5`]],
    ['futures as a quarter', 'equity', ['A Corp 75', `${FUTURE} 25`]],
    ['futures above a quarter', 'derivatives', ['A Corp 74', `${FUTURE} 26`]],
    ['a small future beside small shares', 'equity', ['A Corp 4', `${FUTURE} 3`]],
    ['futures above 3% beside small shares', 'derivatives', ['A Corp 4', `${FUTURE} 3.1`]],
    ['a future of 2% and some cash', 'derivatives', ['US Dollar 50', `${FUTURE} 2`]],
    ['a coin', 'derivatives', ['BITCOIN 60', 'A Corp 40']],
    ['lines that name nothing', 'derivatives', ['N/A 60', 'A Corp 40']],
    // mostly cash beside little else: swaps are not listed
    ['few shares, much cash', 'derivatives', ['A Corp 24', 'US Dollar 61']],
    ['few shares, not so much cash', 'equity', ['A Corp 24', 'US Dollar 60']],
    ['few shares and funds, much cash', 'mixed', ['A Corp 11', 'B ETF 10', 'US Dollar 61']],
    ['few shares and loans, much cash', 'mixed', ['A Corp 11', 'ARES CLO Ltd 10', 'US Dollar 61']],
    // halves, thirds and sixths
    ['funds above half', 'funds', ['A ETF 51', 'A Corp 49']],
    ['funds as half', 'mixed', ['A ETF 50', 'A Corp 50']],
    ['funds above a third', 'mixed', ['A ETF 34', 'A Corp 66']],
    ['funds as a third', 'equity', ['A ETF 25', 'A Corp 50']],
    ['loans above half', 'bond', ['ARES CLO Ltd 51', 'A Corp 49']],
    ['loans as half', 'mixed', ['ARES CLO Ltd 50', 'A Corp 50']],
    ['loans above a sixth', 'mixed', ['ARES CLO Ltd 17', 'A Corp 83']],
    ['loans below a sixth', 'equity', ['ARES CLO Ltd 16', 'A Corp 84']],
    ['Treasuries above a third', 'mixed', ['Treasury Bill 34', 'A Corp 66']],
    ['Treasuries as a third', 'equity', ['Treasury Bill 25', 'A Corp 50']],
    ['Treasuries and loans', 'bond', ['Treasury Bill 40', 'ARES CLO Ltd 20', 'A Corp 40']],
    ['agencies', 'bond', ['Fannie Mae 60', 'A Corp 40']],
    ['states', 'bond', ['State of California 60', 'A Corp 40']],
    // shorts
    ['shares short by more than 5%', 'shorts', ['A Corp 90', 'B Corp -6']],
    ['shares short by 5%', 'equity', ['A Corp 90', 'B Corp -5']],
    ['bonds short', 'equity', ['A Corp 90', 'Treasury Bill -10']],
  ])('%s: %s', (_, verdict, lines) => {
    expect(verdictOf(lines)).toBe(verdict);
  });

  test('shorts count with their size, the largest Treasury line by itself', () => {
    const mix = mixOf('A Corp 60', 'B Corp -10', 'Treasury Bill 8', 'Treasury Note 7', 'A ETF 5');
    expect(Object.fromEntries(mix.weights)).toEqual({
      ...{ equity: expect.closeTo(0.7, 9), treasury: expect.closeTo(0.15, 9) },
      fund: expect.closeTo(0.05, 9),
    });
    expect(mix).toMatchObject({ shortEquity: 0.1, fundLines: 1, largestTreasury: 0.08 });
  });
});

describe('Cboe, the company and the options on its exchange', () => {
  const CBOE = 'Cboe Global Markets';

  test.each([
    ['one small line is the company', 'equity', [`${CBOE} 4`, 'A Corp 6']],
    ['so is one of 8%', 'equity', [`${CBOE} 8`, 'A Corp 8']],
    ['a larger line is an option', 'derivatives', [`${CBOE} 8.1`, 'A Corp 8']],
    ['and so are two small ones', 'derivatives', [`${CBOE} 4`, `${CBOE} 4`, 'A Corp 6']],
    ['other exchanges are companies', 'equity', ['Nasdaq Inc 40', 'CME Group Inc 60']],
  ])('%s', (_, verdict, lines) => {
    expect(verdictOf(lines)).toBe(verdict);
  });
});
