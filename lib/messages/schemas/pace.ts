import * as z from 'zod/mini';

/** `Penalty` of `lib/hover/hover-timing.ts`: bounded, since a page's process reports it. */
export const paceSchema = z.strictObject({
  inARow: z.int().check(z.gte(0), z.lte(10)),
  factor: z.number().check(z.gte(1), z.lte(10)),
});
