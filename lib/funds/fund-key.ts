import * as z from 'zod/mini';
import { MARKETS } from './market.ts';

export const tickerSchema = z.string().check(z.regex(/^[0-9A-Z][0-9A-Z.-]{0,11}$/));
export const marketSchema = z.enum(MARKETS);

/** One listing: a ticker without suffix, and where it is listed. */
export const fundKeySchema = z.object({ ticker: tickerSchema, market: marketSchema });

export type FundKey = z.infer<typeof fundKeySchema>;
