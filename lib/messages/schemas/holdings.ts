import * as z from 'zod/mini';
import { address, label, sentence } from './texts.ts';

/** Lines in one reply: 300 with names of the usual length stay well under the limit of one message. */
export const MOST_HOLDINGS = 300;

const count = z.int().check(z.gte(0), z.lte(100_000));

/** `HoldingsPage` of `lib/view/holdings-page.ts`; a test holds the two together. */
export const holdingsPageSchema = z.object({
  total: count,
  offset: count,
  coverage: z.enum(['complete', 'top-ten']),
  asOf: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
  source: z.object({ label: sentence, url: address }),
  lines: z
    .array(
      z.object({ name: sentence, weight: z.number(), text: label, note: z.exactOptional(label) }),
    )
    .check(z.maxLength(MOST_HOLDINGS)),
});
