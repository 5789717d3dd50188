import { expect, test } from 'vitest';
import type { Listings } from '#lib/detect/candidate.ts';
import { findMentions } from '#lib/detect/find-mentions.ts';
import { plainTextBlocks } from '#lib/detect/plain-text-blocks.ts';
import { usSymbols } from '#lib/detect/us-symbols.ts';

const LISTINGS: Listings = {
  usName: (ticker) => (usSymbols().has(ticker) ? `${ticker} fund` : undefined),
  elsewhere: (symbol) =>
    ({
      BNK: [{ market: 'EU' as const, name: 'Lyxor Stoxx Europe 600 Banks UCITS ETF' }],
      CASH: [{ market: 'CA' as const, name: 'Global X High Interest Savings ETF' }],
      SPYD: [{ market: 'DE' as const, name: 'SPDR US Dividend Aristocrats UCITS ETF' }],
      IWDA: [{ market: 'EU' as const, name: 'iShares Core MSCI World UCITS ETF' }],
      VWCE: [{ market: 'DE' as const, name: 'Vanguard FTSE All-World UCITS ETF' }],
    })[symbol] ?? [],
};

function found(text: string): string[] {
  const { page } = plainTextBlocks({ text });
  return findMentions(page, usSymbols(), LISTINGS).map(
    ({ ticker, market }) => `${ticker} ${market}`,
  );
}

test('an abbreviation in the small print of a page about funds is no foreign fund', () => {
  const text = [
    'SPYD: SPDR Portfolio S&P 500 High Dividend ETF',
    'The ETF SPYD pays a dividend yield above that of the ETF SPY; investors compare funds by expense ratio.',
    'Nothing here is advice of BNK Invest Inc. or of its partners; the opinions of BNK Invest may change.',
  ].join('\n');
  expect(new Set(found(text))).toEqual(new Set(['SPYD US', 'SPY US']));
});

test('a word that another market lists needs its name beside it, even in a column of holdings', () => {
  const text = ['Ticker\tWeight', 'SMH\t29.0', 'GLD\t11.8', 'CASH\t1.77', 'PPA\t9.3'].join('\n');
  expect(found(text)).toEqual(['SMH US', 'GLD US', 'PPA US']);
});

test('several funds of one market make a shared symbol theirs', () => {
  const text = 'UCITS ETFs that readers hold: IWDA, VWCE and SPYD, all on Xetra.';
  expect(found(text)).toEqual(['IWDA EU', 'VWCE EU', 'SPYD EU']);
});
