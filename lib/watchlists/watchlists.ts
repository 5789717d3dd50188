import * as z from 'zod/mini';
import { marketSchema, tickerSchema } from '#lib/funds/fund-key.ts';
import { MOST_LIST_NOTE, MOST_ROW_NOTE } from './note-bounds.ts';

/** Lists of funds that the reader owns or watches. Weights are fractions, money is US dollars. */

/**
 * Bounds that keep all lists together within one message (`MOST_LISTS_BYTES` of `lib/messages`) and one
 * stored record, and every edit well below a tenth of a second.
 */
export const MOST_LISTS = 40;
export const MOST_ROWS_IN_ALL = 6_000;
/** Characters of all notes together. */
export const MOST_NOTES = 200_000;

export const listNameSchema = z.string().check(z.minLength(1), z.maxLength(80));
/** Characters. */
export const MOST_ID = 40;
export const listIdSchema = z.string().check(z.minLength(1), z.maxLength(MOST_ID));

/** A reader's own words about a list or a fund in it; longer for a list, which keeps what an import left out. */
export const noteSchema = z.string().check(z.minLength(1), z.maxLength(MOST_LIST_NOTE));
export const rowNoteSchema = z.string().check(z.minLength(1), z.maxLength(MOST_ROW_NOTE));

/** How much of it: a share of the list, a sum of money, or shares, with the price of one where entered. */
export const sizeSchema = z.union([
  z.strictObject({ weight: z.number().check(z.gte(0), z.lte(1)) }),
  z.strictObject({ amountUsd: z.number().check(z.gte(0), z.lte(1e12)) }),
  z.strictObject({
    shares: z.number().check(z.gte(0), z.lte(1e12)),
    priceUsd: z.exactOptional(z.number().check(z.gt(0), z.lte(1e9))),
  }),
]);

export const rowSchema = z.object({
  ticker: tickerSchema,
  market: marketSchema,
  /** Absent for a fund that is watched, not owned. */
  size: z.exactOptional(sizeSchema),
  note: z.exactOptional(rowNoteSchema),
});

export const watchlistSchema = z.object({
  id: listIdSchema,
  name: listNameSchema,
  note: z.exactOptional(noteSchema),
  /** Put away: kept, but neither counted as owned nor watched for changes. */
  archived: z.exactOptional(z.literal(true)),
  rows: z.array(rowSchema).check(z.maxLength(MOST_ROWS_IN_ALL)),
});

export const watchlistsSchema = z.object({
  version: z.literal(2),
  /** Grows by one with every change; an edit names the revision its window saw. */
  revision: z.int().check(z.gte(0)),
  /** Id of the edit that made this revision: asked for again after a lost answer, it is not made twice. */
  lastEdit: z.exactOptional(listIdSchema),
  lists: z.array(watchlistSchema).check(z.maxLength(MOST_LISTS)),
});

export type Watchlists = z.output<typeof watchlistsSchema>;
export type Watchlist = z.output<typeof watchlistSchema>;
export type WatchlistRow = z.output<typeof rowSchema>;
export type HoldingSize = z.output<typeof sizeSchema>;

export const NO_WATCHLISTS: Watchlists = { version: 2, revision: 0, lists: [] };
