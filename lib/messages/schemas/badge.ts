import * as z from 'zod/mini';
import { fundName, label, market, symbol } from './texts.ts';

/** `BadgeModel` of `lib/view/badge-model.ts`; a test holds the two together. */
export const badgeSchema = z.object({
  ticker: symbol,
  market,
  coverage: z.enum(['covered', 'recognised']),
  name: z.exactOptional(fundName),
  fee: z.exactOptional(label),
  concentration: z.exactOptional(label),
  telling: z.exactOptional(label),
  mine: z.exactOptional(label),
});
