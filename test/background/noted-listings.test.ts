import { describe, expect, test } from 'vitest';
import type { Listings } from '#lib/detect/candidate.ts';
import {
  isListed,
  notedListings,
  symbolListings,
} from '../../entrypoints/background/noted-listings.ts';

const LISTINGS: Listings = {
  usName: (symbol) => (symbol === 'AIQ' ? 'Global X AI' : undefined),
  elsewhere: (symbol) => (symbol === 'VFV' ? [{ market: 'CA', name: 'Vanguard S&P 500' }] : []),
};

describe('listings that note what they are asked', () => {
  test('give what is known, and say once something was not', () => {
    const aiq = symbolListings('AIQ', LISTINGS);
    const noted = notedListings((symbol) => (symbol === 'AIQ' ? aiq : undefined));
    expect(noted.listings.usName('AIQ')).toBe('Global X AI');
    expect(noted.listings.elsewhere('AIQ')).toEqual([]);
    expect(noted.missed()).toBe(false);
    expect(noted.listings.elsewhere('VFV')).toEqual([]);
    expect(noted.missed()).toBe(true);
    expect(noted.found()).toEqual([aiq]);
  });

  test('asked of the whole data, everything is found; words that no market lists are told apart', () => {
    const noted = notedListings((symbol) => symbolListings(symbol, LISTINGS));
    noted.listings.usName('AIQ');
    noted.listings.elsewhere('VFV');
    noted.listings.elsewhere('HELLO');
    expect(noted.missed()).toBe(false);
    expect(noted.found().filter(isListed)).toEqual([
      { symbol: 'AIQ', usName: 'Global X AI', elsewhere: [] },
      { symbol: 'VFV', elsewhere: [{ market: 'CA', name: 'Vanguard S&P 500' }] },
    ]);
  });
});
