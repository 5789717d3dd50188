import type { FundBooks } from './fund-books.ts';

/** Opens funds with code that is fetched at the first one: metrics are no part of a page's start. */
export function makeLazyBooks(): Pick<FundBooks, 'book'> {
  let loading: Promise<FundBooks> | undefined;
  return {
    async book(fund, signal) {
      loading ??= import('./fund-books.ts').then((module) => module.makeFundBooks());
      return (await loading).book(fund, signal);
    },
  };
}
