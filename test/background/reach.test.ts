import { describe, expect, test } from 'vitest';
import { tickerTextsIn } from '#lib/view/fund-in-text.ts';
import { makeReach } from '../../entrypoints/background/reach.ts';
import { packagedBackground } from './packaged-background.ts';

function reach() {
  const { lookup, search, views } = packagedBackground();
  const feeOf = async (ticker: string) => (await views.badge({ ticker, market: 'US' })).fee;
  return makeReach({ find: lookup.find, search, feeOf });
}

describe('from a selection or the address bar to a page of ours', () => {
  test.each([
    ['AIQ', 'popup.html?fund=US%3AAIQ&view=detail'],
    ['aiq', 'popup.html?fund=US%3AAIQ&view=detail'],
    [' $AIQ ', 'popup.html?fund=US%3AAIQ&view=detail'],
    ['NYSEARCA: VOO', 'popup.html?fund=US%3AVOO&view=detail'],
    ['the Vanguard S&P 500 ETF (VOO) rose', 'popup.html?fund=US%3AVOO&view=detail'],
    ['XIC.TO', 'popup.html?fund=CA%3AXIC&view=detail'],
    ['ZZZZ', 'popup.html?search=ZZZZ'],
    ['robots & machines', 'popup.html?search=robots+%26+machines'],
  ])('%j opens %s', async (text, address) => {
    await expect(reach().addressFor(text)).resolves.toBe(address);
  });

  test('suggestions name fund and fee, best first', async () => {
    const rows = await reach().suggest('AIQ');
    expect(rows[0]).toEqual({
      content: 'AIQ',
      description: 'AIQ · Global X Artificial Intelligence & Technology ETF · fee 0.68%',
    });
    await expect(reach().suggest('qqqqqqzz')).resolves.toEqual([]);
  });

  test('prose is looked through for what can be a ticker', () => {
    expect(tickerTextsIn('We hold $smh and QQQM (not XLK)')).toEqual(['smh', 'QQQM', 'XLK']);
    expect(tickerTextsIn('   ')).toEqual([]);
  });
});
