import type { FundBooks } from './fund-books.ts';

/** Opens funds with code that is fetched at the first one: metrics are no part of a page's start. */
export function makeLazyBooks(): FundBooks {
  let loading: Promise<FundBooks> | undefined;
  const opened = () => {
    loading ??= import('./fund-books.ts').then((module) => module.makeFundBooks());
    return loading;
  };
  return {
    facts: async (fund, signal) => (await opened()).facts(fund, signal),
    book: async (fund, signal) => (await opened()).book(fund, signal),
  };
}
