import * as z from 'zod/mini';

/**
 * `FiledFacts` as stored in a row of the packaged snapshot: the same figures, with the filing's number and date
 * instead of a source, and months as columns. Percentages and weights are fractions, money is whole dollars.
 */
const isoDate = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const accession = z.string().check(z.regex(/^\d{10}-\d{2}-\d{6}$/));
const filed = { asOf: isoDate, accession: z.exactOptional(accession) };
const share = z.number().check(z.gte(0), z.lte(1));
/** A fund cannot lose more than all; a year in which one grew elevenfold has not been seen. */
const totalReturn = z.number().check(z.gte(-1), z.lte(10));
const exposure = z.number().check(z.gte(-50), z.lte(50));
const name = z.string().check(z.minLength(1), z.maxLength(200));
/** Forty years. */
const MOST_MONTHS = 480;
const column = <T extends z.core.SomeType>(cell: T) =>
  z.array(z.nullable(cell)).check(z.maxLength(MOST_MONTHS));

export const filedFactsShape = {
  turnover: z.exactOptional(z.object({ rate: z.number().check(z.gte(0), z.lte(1000)), ...filed })),
  pastReturns: z.exactOptional(
    z.object({
      calendarYears: z.array(
        z.object({ year: z.int().check(z.gte(1924), z.lte(2200)), totalReturn }),
      ),
      averages: z.array(
        z.object({
          over: z.union([z.literal([1, 5, 10]), z.literal('inception')]),
          beforeTax: z.exactOptional(totalReturn),
          afterTaxOnDistributions: z.exactOptional(totalReturn),
          afterTaxOnDistributionsAndSale: z.exactOptional(totalReturn),
        }),
      ),
      bestQuarter: z.exactOptional(totalReturn),
      worstQuarter: z.exactOptional(totalReturn),
      ...filed,
    }),
  ),
  strategy: z.exactOptional(
    z.object({
      characters: z.exactOptional(z.int().check(z.positive())),
      names80Percent: z.boolean(),
      ...filed,
    }),
  ),
  census: z.exactOptional(
    z.object({
      isIndexFund: z.exactOptional(z.boolean()),
      isFundOfFunds: z.exactOptional(z.boolean()),
      isDiversified: z.exactOptional(z.boolean()),
      adviser: z.exactOptional(name),
      subAdviser: z.exactOptional(name),
      ...filed,
    }),
  ),
  /** One cell a month from `first` on; null where no filing at hand states it. */
  history: z.exactOptional(
    z.object({
      first: z.string().check(z.regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)),
      totalReturns: column(totalReturn),
      creationsUsd: z.exactOptional(column(z.int())),
      reinvestedUsd: z.exactOptional(column(z.int())),
      redemptionsUsd: z.exactOptional(column(z.int())),
      ...filed,
    }),
  ),
  bookChange: z.exactOptional(
    z.object({
      changed: share,
      from: isoDate,
      earlierAccession: z.exactOptional(accession),
      ...filed,
    }),
  ),
  exposure: z.exactOptional(
    z.object({
      direct: exposure,
      derivatives: exposure,
      gross: exposure,
      net: exposure,
      optionsUnadjusted: z.number().check(z.gte(0)),
      linesWithoutNotional: z.int().check(z.gte(0)),
      ...filed,
    }),
  ),
};

const filedFacts = z.object(filedFactsShape);

/** Parts of a snapshot row that become `FiledFacts`. */
export type StoredFiledFacts = z.infer<typeof filedFacts>;
export type StoredHistory = NonNullable<StoredFiledFacts['history']>;
