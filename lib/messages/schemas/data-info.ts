import * as z from 'zod/mini';
import { label, sentence } from './texts.ts';

const isoDate = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/** What is packaged and how old it is, for the options page. */
export const dataInfoSchema = z.object({
  extensionVersion: label,
  snapshot: z.discriminatedUnion('state', [
    z.object({
      state: z.literal('good'),
      /** `update`: fetched by the reader's wish, newer than the packaged one. */
      from: z.enum(['package', 'update']),
      builtOn: isoDate,
      funds: z.int(),
      /** Where the figures come from: the dates they describe, and how many funds have them. */
      sources: z.array(z.object({ name: label, from: isoDate, to: isoDate, funds: z.int() })),
      /** Oldest and newest report date among the funds' holdings. */
      oldestHoldings: z.exactOptional(isoDate),
      newestHoldings: z.exactOptional(isoDate),
    }),
    z.object({ state: z.literal('damaged') }),
  ]),
  store: z.object({
    /** `memory`: the browser refuses to keep anything (private window, full disk). */
    kind: z.enum(['disk', 'memory']),
    records: z.int(),
    /** Size of the records as JSON, bytes. */
    bytes: z.int(),
  }),
});

export type DataInfo = z.output<typeof dataInfoSchema>;

/** For a bug report: nothing here says what the reader read. */
export const diagnosticsSchema = z.object({
  info: dataInfoSchema,
  browserName: label,
  /** Records that did not parse and were dropped, since the store was made. */
  droppedRecords: z.int(),
  errors: z
    .array(
      z.object({
        doing: label,
        message: sentence,
        times: z.int(),
        /** ISO date of the last occurrence. */
        last: label,
      }),
    )
    .check(z.maxLength(30)),
});
