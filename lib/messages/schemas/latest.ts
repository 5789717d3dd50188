import * as z from 'zod/mini';
import { fundKeySchema } from '#lib/funds/fund-key.ts';
import { foundReportSchema } from '#lib/funds/latest.ts';
import { secFeeSchema, secReportSchema, secWordsSchema } from '#lib/funds/sec-record.ts';

/** Requests of the page that reads at SEC. */

/** One whole part of what was read. */
export const keepLatestSchema = z.strictObject({
  ...fundKeySchema.shape,
  report: z.exactOptional(secReportSchema),
  fee: z.exactOptional(secFeeSchema),
  words: z.exactOptional(secWordsSchema),
});

export const noteFoundSchema = z.strictObject({ ...fundKeySchema.shape, found: foundReportSchema });

export const latestEndedSchema = z.strictObject({ ...fundKeySchema.shape, answered: z.boolean() });

/** Waits and moments in milliseconds. */
const ms = z.number().check(z.gte(0));

export const secTurnSchema = z.union([z.object({ waitMs: ms }), z.object({ againAt: ms })]);

export const secRefusalSchema = z.strictObject({
  kind: z.enum(['blocked', 'busy']),
  retryAfterMs: z.exactOptional(ms),
});
