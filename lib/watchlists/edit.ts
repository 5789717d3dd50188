import * as z from 'zod/mini';
import { fundKeySchema } from '#lib/funds/fund-key.ts';
import {
  listIdSchema,
  listNameSchema,
  MOST_LISTS,
  MOST_ROWS_IN_ALL,
  noteSchema,
  rowNoteSchema,
  rowSchema,
  sizeSchema,
  watchlistSchema,
} from './watchlists.ts';

/**
 * Lists in one `add-lists`. More than all lists together may be: what does not fit is refused with its reason, and only what
 * no reader has is no edit at all.
 */
const MOST_ADDED = 10 * MOST_LISTS;
const rowsSchema = z.array(rowSchema).check(z.maxLength(MOST_ROWS_IN_ALL));
/** A place from 0; past the end means last. */
const placeSchema = z.int().check(z.gte(0));

/** Every change a reader can make to the watchlists. Places are named by id and fund, never by index alone. */
export const editSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('create'),
    name: listNameSchema,
    /** Rows to start with: an import, or a deleted list that is taken back. */
    rows: z.exactOptional(rowsSchema),
    note: z.exactOptional(noteSchema),
  }),
  z.strictObject({ kind: z.literal('rename'), list: listIdSchema, name: listNameSchema }),
  z.strictObject({ kind: z.literal('duplicate'), list: listIdSchema, name: listNameSchema }),
  z.strictObject({ kind: z.literal('delete'), list: listIdSchema }),
  z.strictObject({
    kind: z.literal('add'),
    list: listIdSchema,
    fund: fundKeySchema,
    size: z.exactOptional(sizeSchema),
  }),
  z.strictObject({ kind: z.literal('remove'), list: listIdSchema, fund: fundKeySchema }),
  z.strictObject({
    kind: z.literal('resize'),
    list: listIdSchema,
    fund: fundKeySchema,
    /** Absent: owned no longer, watched only. */
    size: z.exactOptional(sizeSchema),
  }),
  z.strictObject({
    kind: z.literal('move'),
    list: listIdSchema,
    fund: fundKeySchema,
    to: placeSchema,
  }),
  z.strictObject({ kind: z.literal('move-list'), list: listIdSchema, to: placeSchema }),
  z.strictObject({ kind: z.literal('archive'), list: listIdSchema, archived: z.boolean() }),
  /** Absent note: taken away. */
  z.strictObject({
    kind: z.literal('note-list'),
    list: listIdSchema,
    note: z.exactOptional(noteSchema),
  }),
  z.strictObject({
    kind: z.literal('note-row'),
    list: listIdSchema,
    fund: fundKeySchema,
    note: z.exactOptional(rowNoteSchema),
  }),
  /** All rows at once: a broker's newer file, or its undoing. */
  z.strictObject({
    kind: z.literal('set-rows'),
    list: listIdSchema,
    rows: rowsSchema,
    /** With what the file left out. Absent: stays; empty: taken away. */
    note: z.exactOptional(z.union([z.literal(''), noteSchema])),
  }),
  /** A row or list that was taken away, back where it was. */
  z.strictObject({
    kind: z.literal('put-back'),
    list: listIdSchema,
    row: rowSchema,
    to: placeSchema,
  }),
  z.strictObject({ kind: z.literal('put-back-list'), whole: watchlistSchema, to: placeSchema }),
  /** Whole lists behind those that are there, all or none: of a file, or forgotten ones. A list whose id is taken gets a new one. */
  z.strictObject({
    kind: z.literal('add-lists'),
    lists: z.array(watchlistSchema).check(z.minLength(1), z.maxLength(MOST_ADDED)),
  }),
  /** Takes `add-lists` back. */
  z.strictObject({
    kind: z.literal('delete-lists'),
    lists: z.array(listIdSchema).check(z.minLength(1), z.maxLength(MOST_ADDED)),
  }),
]);

export type WatchlistEdit = z.output<typeof editSchema>;

export const refusalSchema = z.enum([
  /** Another window changed the lists first; the reader should look again. */
  'changed-meanwhile',
  'no-such-list',
  'no-such-fund',
  'already-there',
  'too-many',
]);

export type EditRefusal = z.output<typeof refusalSchema>;
