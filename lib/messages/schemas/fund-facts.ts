import * as z from 'zod/mini';
import { SOURCE_KINDS } from '#lib/funds/source.ts';
import { address, label, market, symbol } from './texts.ts';

/**
 * `LookupResult` of `lib/funds/lookup-result.ts`, its holdings a page at a time; a test holds the two together.
 * For our own pages, which work out portfolios by themselves.
 */

/** Lines in one reply: with names of the usual length well under the limit of one message. */
export const MOST_LINES = 250;

/** Filed names are longer than what is shown of them. */
const filed = z.string().check(z.maxLength(300));
const date = label;

const source = z.object({
  kind: z.enum(SOURCE_KINDS),
  url: address,
  asOf: z.exactOptional(date),
  accession: z.exactOptional(label),
  filedOn: z.exactOptional(date),
  readOn: z.exactOptional(date),
});

const line = z.object({
  issuerId: z.exactOptional(z.int()),
  issuer: filed,
  label: z.exactOptional(label),
  weight: z.number(),
  asset: z.exactOptional(label),
  country: z.exactOptional(label),
  sector: z.exactOptional(label),
});

const facts = z.object({
  ticker: symbol,
  name: filed,
  nameIsCut: z.exactOptional(z.boolean()),
  ids: z.object({
    cik: z.exactOptional(z.int()),
    seriesId: z.exactOptional(label),
    classId: z.exactOptional(label),
  }),
  fee: z.exactOptional(
    z.object({
      net: z.exactOptional(z.number()),
      gross: z.exactOptional(z.number()),
      periodEnd: z.exactOptional(date),
      source,
    }),
  ),
  holdings: z.exactOptional(
    z.object({
      asOf: date,
      source,
      coverage: z.enum(['complete', 'top-ten']),
      knownWeight: z.number(),
      lines: z.array(line).check(z.maxLength(MOST_LINES)),
    }),
  ),
  trust: z.exactOptional(
    z.object({
      form: z.enum(['unit-trust', 'grantor-trust', 'commodity-pool']),
      holds: filed,
      source,
    }),
  ),
});

export const lookupSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('found'), facts }),
  z.object({
    kind: z.literal('not-covered'),
    ticker: symbol,
    market,
    name: z.exactOptional(filed),
  }),
  z.object({ kind: z.literal('unknown'), ticker: symbol }),
  z.object({
    kind: z.literal('unavailable'),
    ticker: symbol,
    reason: z.enum(['snapshot-damaged', 'timed-out', 'extension-updated', 'no-answer']),
  }),
]);
