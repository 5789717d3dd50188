import * as z from 'zod/mini';
import { readWatchlists } from './read-watchlists.ts';
import { NO_WATCHLISTS, type Watchlist } from './watchlists.ts';

/** What a file of ours says that it is. */
const PRODUCT = 'lookthrough';

const fileSchema = z.looseObject({
  product: z.literal(PRODUCT),
  version: z.number(),
  lists: z.array(z.unknown()),
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

/** The lists in a file of ours; undefined for any other text. */
export function listsIn(text: string): ListsRead | undefined {
  if (!/^\s*\{/.test(text)) return undefined;
  const file = fileSchema.safeParse(jsonOf(text));
  if (!file.success) return undefined;
  const { version, lists } = file.data;
  const read = readWatchlists({ ...NO_WATCHLISTS, version, lists });
  return { lists: read.watchlists.lists, damaged: read.damaged };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
