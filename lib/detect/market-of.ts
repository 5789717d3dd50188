import type { Market } from '#lib/funds/market.ts';
import type { Candidate, Listings, PageContext } from './candidate.ts';
import { fundName, nameMatch, wordsIn } from './name-match.ts';

const EUROPEAN: ReadonlySet<Market> = new Set(['EU', 'DE', 'LSE']);

/**
 * The market a candidate belongs to, `undefined` when no listing and no mark gives one. Marks decide; then the
 * US; a symbol listed in several places goes where its surroundings spell that fund's name.
 */
export function marketOf(
  candidate: Candidate,
  surroundings: string,
  { listings, page }: { readonly listings: Listings; readonly page: PageContext },
): Market | undefined {
  if (candidate.market) return candidate.market;
  const { symbol } = candidate;
  const elsewhere = listings.elsewhere(symbol);
  if (!candidate.stranger) {
    if (!isForeignText(surroundings) || elsewhere.length === 0) return 'US';
    const there = wordsIn(surroundings);
    const matchOf = (name: string) => nameMatch(fundName(name, symbol), there);
    const us = matchOf(listings.usName(symbol) ?? '');
    const better = elsewhere.find(({ name }) => matchOf(name) > us);
    return better ? plainMarket(better.market) : 'US';
  }
  const hinted = elsewhere.find(({ market }) => page.memory.hints.includes(plainMarket(market)));
  const listing = hinted ?? elsewhere[0];
  if (listing) return plainMarket(listing.market);
  return page.memory.hints.includes('EU') ? 'EU' : undefined;
}

/** Without a mark only Europe is known, not the exchange. */
export function plainMarket(market: Market): Market {
  return EUROPEAN.has(market) ? 'EU' : market;
}

/** Words that stand beside listings outside the US. */
function isForeignText(text: string): boolean {
  return /UCITS|TSX|Toronto|\bMERs?\b|XETRA|Xetra|London Stock Exchange/.test(text);
}
