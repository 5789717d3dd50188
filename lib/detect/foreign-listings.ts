import { MARKETS, type Market } from '#lib/funds/market.ts';
import type { ForeignListing } from './candidate.ts';

type ForeignMarket = Exclude<Market, 'US'>;

/** Listings of a symbol outside the US; none where it is not listed. */
export type ForeignListings = (symbol: string) => readonly ForeignListing[];

/**
 * Looks symbols up in the lines of `public/data/listings.tsv`: symbol, markets joined by commas, name. Lines of
 * another shape are left out. Nothing is parsed before it is asked for: a woken background needs a few symbols of
 * six thousand, and parsing all takes ten times as long as finding these.
 */
export function foreignListings(text: string): ForeignListings {
  const lines = `\n${text}`;
  const known = new Map<string, readonly ForeignListing[]>();
  return (symbol) => {
    const found = known.get(symbol) ?? listingsOf(symbol, lines);
    known.set(symbol, found);
    return found;
  };
}

function listingsOf(symbol: string, lines: string): ForeignListing[] {
  const found: ForeignListing[] = [];
  const start = `\n${symbol}\t`;
  for (let at = lines.indexOf(start); at >= 0; at = lines.indexOf(start, at + 1)) {
    const end = lines.indexOf('\n', at + 1);
    const [, markets, name] = lines.slice(at + 1, end < 0 ? undefined : end).split('\t');
    if (!markets || !name) continue;
    found.push(
      ...markets
        .split(',')
        .filter(isForeignMarket)
        .map((market) => ({ market, name })),
    );
  }
  return found;
}

function isForeignMarket(text: string): text is ForeignMarket {
  return text !== 'US' && MARKETS.some((market) => market === text);
}
