import MiniSearch from 'minisearch';
import type { ListedFund } from './packaged-snapshot.ts';

/** Search over all packaged funds by ticker and name, with typing errors forgiven. */
export interface FundSearch {
  /** Best first; an exact ticker comes before everything. */
  readonly find: (query: string, limit: number) => readonly ListedFund[];
}

/** A typing error in every four letters: `semicondctor` still finds semiconductors. */
const FORGIVEN = 0.2;
/** Shorter words are tickers or parts of names, where one other letter is another fund. */
const SHORTEST_FORGIVEN = 5;

/** Builds the index, some 5,000 names: made once, at the first search. */
export function makeFundSearch(funds: readonly ListedFund[]): FundSearch {
  const index = new MiniSearch<ListedFund & { id: number }>({
    fields: ['ticker', 'name'],
    searchOptions: {
      combineWith: 'AND',
      prefix: true,
      fuzzy: (term) => (term.length >= SHORTEST_FORGIVEN ? FORGIVEN : false),
      boost: { ticker: 3 },
    },
  });
  index.addAll(funds.map((fund, id) => ({ ...fund, id })));
  return {
    find(query, limit) {
      const wanted = query.trim().toUpperCase();
      const found = index.search(query).flatMap(({ id }) => funds[Number(id)] ?? []);
      const exact = found.filter(({ ticker }) => ticker === wanted);
      const others = found.filter(({ ticker }) => ticker !== wanted);
      return [...exact, ...others].slice(0, limit);
    },
  };
}
