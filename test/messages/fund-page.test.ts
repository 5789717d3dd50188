import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MARKETS } from '#lib/funds/market.ts';
import { readFundPage } from '#lib/messages/schemas/fund-page.ts';
import { FUND_VIEWS, fundPageAddress } from '#lib/view/fund-page.ts';

describe('the address of our page about a fund', () => {
  test('reads well', () => {
    expect(fundPageAddress({ ticker: 'AIQ', market: 'US', view: 'watch' })).toBe(
      'popup.html?fund=US%3AAIQ&view=watch',
    );
  });

  test('is read as it was written, whatever the symbol', () => {
    const pages = fc.record({
      ticker: fc.stringMatching(/^[A-Z0-9.&=-]{1,12}$/),
      market: fc.constantFrom(...MARKETS),
      view: fc.constantFrom(...FUND_VIEWS),
    });
    fc.assert(
      fc.property(pages, (page) => {
        const query = fundPageAddress(page).replace('popup.html', '');
        expect(readFundPage(query)).toEqual(page);
      }),
      { seed: 20261121 },
    );
  });

  test.each([
    ['nothing', ''],
    ['no fund', '?view=detail'],
    ['no such market', '?fund=XX:AIQ&view=detail'],
    ['no symbol', '?fund=US:&view=detail'],
    ['an endless symbol', `?fund=US:${'A'.repeat(13)}&view=detail`],
    ['no such view', '?fund=US:AIQ&view=wipe'],
  ])('%s opens the home', (_, query) => {
    expect(readFundPage(query)).toBeUndefined();
  });

  test('without a view it is the fund in detail', () => {
    expect(readFundPage('?fund=US:AIQ')).toEqual({ ticker: 'AIQ', market: 'US', view: 'detail' });
  });
});
