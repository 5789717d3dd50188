import * as z from 'zod/mini';

/**
 * What the reader chose. The only sites named here are those that the reader turned off, hid the strip
 * on, or gave a rule for: nothing records where the reader merely was.
 */

/** A host name as `location.hostname` gives it: `seekingalpha.com`. */
export const hostSchema = z.string().check(z.minLength(1), z.maxLength(253));

/** Without market suffix, upper case: `AIQ`, `0050`. */
export const tickerSchema = z.string().check(z.regex(/^[0-9A-Z][0-9A-Z.-]{0,11}$/));

/** A word of page text that never counts as a ticker: `AI`. */
export const wordSchema = z.string().check(z.minLength(1), z.maxLength(40));

/** How much is drawn beside a ticker: all three segments, the fee only, or the underline alone. */
export const densitySchema = z.enum(['full', 'short', 'underline']);
export const themeSchema = z.enum(['system', 'light', 'dark']);

/** Rules per kind that one reader can keep; enough for years, small enough for one message. */
const MOST_RULES = 500;

const rules = <T extends z.core.SomeType>(item: T) => z.array(item).check(z.maxLength(MOST_RULES));

/** `amountUsd` invested once, for `years`, growing by `yearlyReturn` (a fraction) before fees. */
export const feeDragSchema = z.object({
  amountUsd: z.number().check(z.gt(0), z.lte(1e9)),
  years: z.int().check(z.gte(1), z.lte(60)),
  yearlyReturn: z.number().check(z.gte(-0.2), z.lte(0.3)),
});

/** Lines a reader draws for the own portfolio, as fractions; absent: no line drawn. */
export const thresholdsSchema = z.object({
  highestFee: z.exactOptional(z.number().check(z.gte(0), z.lte(1))),
  largestFund: z.exactOptional(z.number().check(z.gt(0), z.lte(1))),
  largestCompany: z.exactOptional(z.number().check(z.gt(0), z.lte(1))),
});

export const settingsSchema = z.object({
  version: z.literal(1),
  /** The master switch. */
  on: z.boolean(),
  sitesOff: rules(hostSchema),
  density: densitySchema,
  theme: themeSchema,
  /** Sites on which the reader closed the strip. */
  stripHiddenOn: rules(hostSchema),
  mutedTickers: rules(tickerSchema),
  mutedWords: rules(wordSchema),
  /** Tickers that count on a site whatever the evidence says. */
  alwaysMark: rules(z.object({ host: hostSchema, ticker: tickerSchema })),
  feeDrag: feeDragSchema,
  thresholds: thresholdsSchema,
});

export type Settings = z.output<typeof settingsSchema>;
export type Density = z.output<typeof densitySchema>;
export type Theme = z.output<typeof themeSchema>;
export type FeeDragAssumptions = z.output<typeof feeDragSchema>;

/** What a page is drawn with before the reader has chosen anything. */
export const DEFAULT_SETTINGS: Settings = {
  version: 1,
  on: true,
  sitesOff: [],
  density: 'full',
  theme: 'system',
  stripHiddenOn: [],
  mutedTickers: [],
  mutedWords: [],
  alwaysMark: [],
  feeDrag: { amountUsd: 10_000, years: 20, yearlyReturn: 0.04 },
  thresholds: {},
};
