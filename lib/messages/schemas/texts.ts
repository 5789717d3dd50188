import * as z from 'zod/mini';
import { MARKETS } from '#lib/funds/market.ts';

/**
 * Bounded texts. The bounds keep every reply under the limit of one message; they are far above what
 * the product writes, so that reaching one is a fault to report.
 */
export const label = z.string().check(z.maxLength(120));
export const sentence = z.string().check(z.maxLength(600));
export const address = z.string().check(z.maxLength(500));
/** Index into a list of the same model. */
export const index = z.int().check(z.gte(0), z.lte(10_000));
export const market = z.enum(MARKETS);
/** The snapshot's longest name, with room. */
export const fundName = z.string().check(z.maxLength(300));
export const symbol = z.string().check(z.minLength(1), z.maxLength(12));
