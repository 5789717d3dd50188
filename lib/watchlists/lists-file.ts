import * as z from 'zod/mini';
import { readWatchlists } from './read-watchlists.ts';
import { MOST_LISTS, NO_WATCHLISTS, type Watchlist } from './watchlists.ts';

/** What a file of ours says that it is. */
const PRODUCT = 'lookthrough';

const fileSchema = z.looseObject({
  product: z.literal(PRODUCT),
  version: z.optional(z.unknown()),
  lists: z.unknown(),
});

/** Lists as a file that `listsIn` reads back whole, notes and archive included. */
export function listsJson(lists: readonly Watchlist[]): string {
  const { version } = NO_WATCHLISTS;
  return `${JSON.stringify({ product: PRODUCT, version, lists }, null, 2)}\n`;
}

/** Lists of a file, of any version; what could not be read of them is left out and said by `damaged`. */
export interface ListsRead {
  readonly lists: readonly Watchlist[];
  readonly damaged: boolean;
}

/**
 * The lists in a file of ours; undefined for any other text. More of them than can be kept are read all the same: that
 * they are too many is for the edit to say that would add them.
 */
export function listsIn(text: string): ListsRead | undefined {
  if (!/^\s*\{/.test(text)) return undefined;
  const file = fileSchema.safeParse(jsonOf(text));
  if (!file.success || file.data.lists === undefined) return undefined;
  const { version, lists } = file.data;
  if (!Array.isArray(lists)) return { lists: [], damaged: true };
  const parts = Array.from({ length: Math.ceil(lists.length / MOST_LISTS) }, (_, part) =>
    readWatchlists({
      ...NO_WATCHLISTS,
      version,
      lists: lists.slice(part * MOST_LISTS, (part + 1) * MOST_LISTS),
    }),
  );
  return {
    lists: parts.flatMap(({ watchlists }) => watchlists.lists),
    damaged: parts.some(({ damaged }) => damaged),
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
