import type { ForeignListing, Listings } from '#lib/detect/candidate.ts';

/** What is known of one symbol. */
export interface SymbolListings {
  readonly symbol: string;
  /** Name of the US fund, where there is one. */
  readonly usName?: string;
  readonly elsewhere: readonly ForeignListing[];
}

/** Listings that note what they were asked. */
export interface NotedListings {
  readonly listings: Listings;
  /** Everything that was asked for and found. */
  readonly found: () => readonly SymbolListings[];
  /** True once a symbol was asked for that is not known: what was worked out with it does not count. */
  readonly missed: () => boolean;
}

/** @param find what is known of a symbol; nothing where that is not known */
export function notedListings(find: (symbol: string) => SymbolListings | undefined): NotedListings {
  const asked = new Map<string, SymbolListings | undefined>();
  const ask = (symbol: string) => {
    if (!asked.has(symbol)) asked.set(symbol, find(symbol));
    return asked.get(symbol);
  };
  return {
    listings: {
      usName: (symbol) => ask(symbol)?.usName,
      elsewhere: (symbol) => ask(symbol)?.elsewhere ?? [],
    },
    found: () => [...asked.values()].filter((each) => each !== undefined),
    missed: () => [...asked.values()].includes(undefined),
  };
}

export function symbolListings(symbol: string, { usName, elsewhere }: Listings): SymbolListings {
  const name = usName(symbol);
  return { symbol, ...(name !== undefined && { usName: name }), elsewhere: elsewhere(symbol) };
}

/** A word that no market lists is a word of a page: it is not kept. */
export function isListed({ usName, elsewhere }: SymbolListings): boolean {
  return usName !== undefined || elsewhere.length > 0;
}
