import * as z from 'zod/mini';
import { LONGEST_EXCERPT, MOST_CANDIDATES } from '../reply-limits.ts';
import { badgeSchema } from './badge.ts';
import { market, symbol } from './texts.ts';

/** Types of `lib/detect/candidate.ts`, bounded; a test holds the two together. */

const offset = z.int().check(z.gte(0), z.lte(100_000_000));
const language = z.string().check(z.maxLength(40));

const memory = z.object({
  capitals: z.number().check(z.gte(0)),
  length: z.number().check(z.gte(0)),
  hints: z.array(market).check(z.maxLength(6)),
  confirmed: z
    .array(z.object({ ticker: symbol, market, count: z.number().check(z.gte(0)) }))
    .check(z.maxLength(200)),
});

const candidate = z.object({
  block: offset,
  start: offset,
  end: offset,
  symbol,
  market: z.exactOptional(market),
  form: z.enum(['plain', 'cashtag', 'prefixed', 'suffixed', 'ric', 'code']),
  stranger: z.exactOptional(z.literal(true)),
  excerpt: offset,
  at: offset,
  role: z.enum(['heading', 'prose', 'cell', 'item', 'control']),
  columnHeader: z.exactOptional(z.string().check(z.maxLength(200))),
  href: z.exactOptional(z.string().check(z.maxLength(120))),
});

/** `CandidateBatch` */
export const batchSchema = z.object({
  page: z.object({
    address: z.exactOptional(z.string().check(z.maxLength(200))),
    title: z.exactOptional(z.string().check(z.maxLength(200))),
    lang: z.exactOptional(language),
    memory,
  }),
  excerpts: z
    .array(z.object({ text: z.string().check(z.maxLength(LONGEST_EXCERPT)) }))
    .check(z.maxLength(MOST_CANDIDATES)),
  candidates: z.array(candidate).check(z.maxLength(MOST_CANDIDATES)),
});

export const marksSchema = z.object({
  marks: z
    .array(
      z.object({
        /** Index into the request's candidates. */
        candidate: z.int().check(z.gte(0), z.lt(MOST_CANDIDATES)),
        ticker: symbol,
        market,
        /** Strongest first. */
        reasons: z.array(z.string().check(z.maxLength(80))).check(z.maxLength(3)),
        badge: badgeSchema,
      }),
    )
    .check(z.maxLength(MOST_CANDIDATES)),
  /** For the page's next request. */
  memory,
});
