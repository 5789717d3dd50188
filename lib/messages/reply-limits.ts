/** A reply's size as JSON: keeps messages fast in both browsers. Long lists are paged. */
export const MOST_REPLY_BYTES = 64 * 1024;

/** All watchlists at their bounds (`lib/watchlists/watchlists.ts`); asked for by our own pages only. */
export const MOST_LISTS_BYTES = 2 * 1024 * 1024;
