import { MARKETS, type Market } from '#lib/funds/market.ts';
import type { ForeignListing } from './candidate.ts';

type ForeignMarket = Exclude<Market, 'US'>;

/**
 * Listings outside the US by symbol, from the lines of `public/data/listings.tsv`: symbol, markets joined by
 * commas, name. Lines of another shape are left out.
 */
export function parseListings(text: string): ReadonlyMap<string, readonly ForeignListing[]> {
  const bySymbol = new Map<string, ForeignListing[]>();
  for (const line of text.split('\n')) {
    const [symbol, markets, name] = line.split('\t');
    if (!symbol || !markets || !name) continue;
    const found = markets.split(',').filter(isForeignMarket);
    const listings = bySymbol.get(symbol) ?? [];
    bySymbol.set(symbol, [...listings, ...found.map((market) => ({ market, name }))]);
  }
  return bySymbol;
}

function isForeignMarket(text: string): text is ForeignMarket {
  return text !== 'US' && MARKETS.some((market) => market === text);
}
