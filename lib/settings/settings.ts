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
/** `system` follows the computer's own wish for contrast; `more` asks for it everywhere. */
export const contrastSchema = z.enum(['system', 'more']);
/** Languages that the strings exist in; `system` takes the browser's where there is one, else English. */
export const languageSchema = z.enum(['system', 'en']);

/** Where newer data may be fetched from: a folder of a static host, without a slash at the end. '' is nowhere. */
export const dataAddressSchema = z
  .string()
  .check(z.maxLength(300), z.regex(/^(?:|https:\/\/[^\s"<>?#]+[^\s"<>?#/])$/));

/** Rules per kind that one reader can keep; enough for years, small enough for one message. */
const MOST_RULES = 500;

const rules = <T extends z.core.SomeType>(item: T) => z.array(item).check(z.maxLength(MOST_RULES));

/** `amountUsd` invested once, for `years`, growing by `yearlyReturn` (a fraction) before fees. */
export const feeDragSchema = z.object({
  amountUsd: z.number().check(z.gt(0), z.lte(1e9)),
  years: z.int().check(z.gte(1), z.lte(60)),
  yearlyReturn: z.number().check(z.gte(-0.2), z.lte(0.3)),
});

const share = z.number().check(z.gt(0), z.lte(1));

/** Gates a reader sets for the own portfolio, as fractions; absent: no gate. */
export const thresholdsSchema = z.object({
  /** Yearly fee of the whole list, blended by weight. */
  highestFee: z.exactOptional(z.number().check(z.gte(0), z.lte(1))),
  largestFund: z.exactOptional(share),
  /** Through all funds of the list. */
  largestCompany: z.exactOptional(share),
  /** The ten largest companies together, through all funds. */
  tenLargest: z.exactOptional(share),
  /** A holding against what is traded of the fund in a day; the reader enters the volume. */
  shareOfDailyVolume: z.exactOptional(share),
  /** Bid to ask, of the price; the reader enters the spread. */
  widestSpread: z.exactOptional(share),
});

export const settingsSchema = z.object({
  version: z.literal(2),
  /** The master switch. */
  on: z.boolean(),
  sitesOff: rules(hostSchema),
  density: densitySchema,
  theme: themeSchema,
  contrast: contrastSchema,
  language: languageSchema,
  /** Sites on which the reader closed the strip. */
  stripHiddenOn: rules(hostSchema),
  mutedTickers: rules(tickerSchema),
  mutedWords: rules(wordSchema),
  /** Tickers that count on a site whatever the evidence says. */
  alwaysMark: rules(z.object({ host: hostSchema, ticker: tickerSchema })),
  feeDrag: feeDragSchema,
  thresholds: thresholdsSchema,
  /** The plain fund that theme funds are compared with first. */
  benchmark: tickerSchema,
  /** Whether badges say that a fund is in the reader's list, or what of it the reader owns. */
  listOnBadges: z.boolean(),
  /** Whether a change of a watched fund is announced by the system; asked for, never by default. */
  notifyChanges: z.boolean(),
  dataAddress: dataAddressSchema,
  /** Whether a card may ask the SEC for a newer report when the reader clicks for it. */
  secOnClick: z.boolean(),
});

export type Settings = z.output<typeof settingsSchema>;
export type Density = z.output<typeof densitySchema>;
export type Theme = z.output<typeof themeSchema>;
export type Contrast = z.output<typeof contrastSchema>;
export type Language = z.output<typeof languageSchema>;
export type Thresholds = z.output<typeof thresholdsSchema>;
export type FeeDragAssumptions = z.output<typeof feeDragSchema>;
