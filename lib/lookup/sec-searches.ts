import * as z from 'zod/mini';
import { type FoundReport, foundReportSchema } from '#lib/funds/latest.ts';
import type { RecordStore } from './record-store.ts';

/** Reports that searches at SEC have found and that are not read yet, by ticker. All of it rejects when the store does. */
export interface SecSearches {
  readonly note: (ticker: string, search: SecSearch) => Promise<void>;
  /** Found on the same day by a job that was broken off. */
  readonly found: (ticker: string, today: string) => Promise<FoundReport | undefined>;
  /** The job came to its end. */
  readonly forget: (ticker: string) => Promise<void>;
  readonly forgetAll: () => Promise<void>;
}

export interface SecSearch {
  readonly found: FoundReport;
  /** ISO date: never finer. */
  readonly on: string;
}

const KEY = 'sec-searches';

const searchesSchema = z.record(z.string(), z.object({ found: foundReportSchema, on: z.string() }));
type Searches = z.output<typeof searchesSchema>;

export function makeSecSearches(store: RecordStore): SecSearches {
  return {
    note: (ticker, search) =>
      store.update(KEY, (old) => ({
        ...searchesWhere(old, (_, { on }) => on === search.on),
        [ticker]: search,
      })),
    async found(ticker, today) {
      const searches = searchesOf(await store.read(KEY));
      const search = Object.hasOwn(searches, ticker) ? searches[ticker] : undefined;
      return search?.on === today ? search.found : undefined;
    },
    forget: (ticker) => store.update(KEY, (old) => searchesWhere(old, (each) => each !== ticker)),
    forgetAll: () => store.update(KEY, () => undefined),
  };
}

function searchesOf(stored: unknown): Searches {
  const parsed = searchesSchema.safeParse(stored);
  return parsed.success ? parsed.data : {};
}

function searchesWhere(
  stored: unknown,
  isKept: (ticker: string, search: SecSearch) => boolean,
): Searches {
  const all = Object.entries(searchesOf(stored));
  return Object.fromEntries(all.filter(([ticker, search]) => isKept(ticker, search)));
}
