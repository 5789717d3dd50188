import { WATCHLISTS_UPGRADES } from './upgrades/all.ts';
import {
  NO_WATCHLISTS,
  rowSchema,
  type Watchlist,
  type WatchlistRow,
  type Watchlists,
  watchlistSchema,
  watchlistsSchema,
} from './watchlists.ts';

/** `damaged`: something in the record did not parse and is not among the lists. */
export interface ReadWatchlists {
  readonly watchlists: Watchlists;
  readonly damaged: boolean;
}

/**
 * Watchlists from a stored record of any version. Older ones are upgraded step by step. What does not parse
 * costs only itself: a row its row, a list that has no name or id the list. Never throws.
 */
export function readWatchlists(stored: unknown): ReadWatchlists {
  if (stored === undefined) return { watchlists: NO_WATCHLISTS, damaged: false };
  const upgraded = upgradeStepwise(stored);
  const whole = watchlistsSchema.safeParse(upgraded);
  if (whole.success) return { watchlists: whole.data, damaged: false };
  return { watchlists: salvage(upgraded), damaged: true };
}

function upgradeStepwise(stored: unknown): unknown {
  let record = stored;
  for (const { from, upgrade } of WATCHLISTS_UPGRADES) {
    if (isRecord(record) && record.version === from) record = upgrade(record);
  }
  return record;
}

function salvage(stored: unknown): Watchlists {
  if (!isRecord(stored) || !Array.isArray(stored.lists)) return NO_WATCHLISTS;
  const revision = typeof stored.revision === 'number' ? stored.revision : 0;
  const ids = new Set<string>();
  const lists = stored.lists.flatMap((list: unknown) => {
    const read = listOf(list);
    if (read === undefined || ids.has(read.id)) return [];
    ids.add(read.id);
    return [read];
  });
  const whole = watchlistsSchema.safeParse({ ...NO_WATCHLISTS, revision, lists });
  return whole.success ? whole.data : { ...NO_WATCHLISTS, lists };
}

function listOf(stored: unknown): Watchlist | undefined {
  if (!isRecord(stored)) return undefined;
  const rows = Array.isArray(stored.rows) ? stored.rows.flatMap(rowsOf) : [];
  const whole = watchlistSchema.safeParse({ ...stored, rows });
  if (whole.success) return whole.data;
  const bare = watchlistSchema.safeParse({ id: stored.id, name: stored.name, rows });
  return bare.success ? bare.data : undefined;
}

/** The row, without its size or note where these are what does not parse; else nothing. */
function rowsOf(stored: unknown): WatchlistRow[] {
  if (!isRecord(stored)) return [];
  const { ticker, market, size, note } = stored;
  for (const attempt of [stored, { ticker, market, size }, { ticker, market, note }]) {
    const row = rowSchema.safeParse(attempt);
    if (row.success) return [row.data];
  }
  const bare = rowSchema.safeParse({ ticker, market });
  return bare.success ? [bare.data] : [];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
