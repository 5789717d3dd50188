/** A reply's size as JSON: keeps messages fast in both browsers. Long lists are paged. */
export const MOST_REPLY_BYTES = 64 * 1024;

/** All watchlists at their bounds (`lib/watchlists/watchlists.ts`); asked for by our own pages only. */
export const MOST_LISTS_BYTES = 2 * 1024 * 1024;

/** Candidates in one request: their marks stay under the limit of one reply. A page asks again for the rest. */
export const MOST_CANDIDATES = 100;

/** A page of nothing but tickers is one excerpt; this is a thousand of them with their surroundings. */
export const LONGEST_EXCERPT = 500_000;

/** Badges in one question. */
export const MOST_BADGES = 100;
