import * as z from 'zod/mini';
import { MARKETS } from './market.ts';

/**
 * The few facts of a watched fund by which a change is noticed, kept so that the next data can be compared with
 * them. Weights and fees are fractions, dates ISO; what is not known is absent.
 */
export const fundDigestSchema = z.object({
  /** Which data it was taken from: the snapshot's date, and the filing's where one was fetched. */
  stamp: z.string(),
  name: z.string(),
  fee: z.exactOptional(z.number()),
  /** The kind by its name in our code, which other wording does not change, and in a few words. */
  kind: z.object({ name: z.string(), label: z.string() }),
  isIndexFund: z.exactOptional(z.boolean()),
  holdingsAsOf: z.exactOptional(z.string()),
  coverage: z.exactOptional(z.enum(['complete', 'top-ten'])),
  /** Companies of more than 10%, largest first, else the largest one, each with its share of the equity part. */
  largest: z.array(z.object({ company: z.string(), share: z.number() })),
});

export type FundDigest = z.output<typeof fundDigestSchema>;

/** One thing that is not as it was. `before` and `after` are finished text: `0.68%`, `NVIDIA`. */
export const fundChangeSchema = z.object({
  what: z.enum([
    'fee',
    'name',
    'ticker',
    'gone',
    'index',
    'kind',
    'largest',
    'above-10',
    'below-10',
    'coverage',
  ]),
  before: z.exactOptional(z.string().check(z.maxLength(200))),
  after: z.exactOptional(z.string().check(z.maxLength(200))),
});

export type FundChange = z.output<typeof fundChangeSchema>;

/** What changed of one fund when the data moved. */
export const changeEntrySchema = z.object({
  /** Day it was noticed, ISO. */
  on: z.string(),
  ticker: z.string(),
  market: z.enum(MARKETS),
  name: z.string(),
  /** Report date of the holdings compared with, where both have one. */
  holdingsAsOf: z.exactOptional(z.string()),
  changes: z.array(fundChangeSchema),
  /** True once it was shown to the reader. */
  seen: z.boolean(),
});

export type ChangeEntry = z.output<typeof changeEntrySchema>;
