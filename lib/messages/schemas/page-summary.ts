import * as z from 'zod/mini';
import { index, sentence } from './texts.ts';

/** The funds of one page, summed up (`pageSummaryOf`). */
export const pageSummarySchema = z.object({
  fees: z.exactOptional(sentence),
  shared: z.exactOptional(sentence),
  byFee: z.array(index).check(z.maxLength(200)),
});
