import type { Source } from './source.ts';

/**
 * What filings say about a fund beyond fee, assets and holdings. Packaged facts seldom have these; bulk builds
 * and fresh filings do. Each is absent where it is not known. Units as in `fund-facts.ts`: fractions, US
 * dollars, ISO dates.
 */
export interface FiledFacts {
  readonly turnover?: Turnover;
  readonly pastReturns?: PastReturns;
  readonly strategy?: StrategyPlace;
  readonly census?: FundCensus;
  readonly history?: MonthlyHistory;
  readonly bookChange?: FiledBookChange;
  readonly exposure?: FiledExposure;
}

/** Portfolio turnover of the series' last fiscal year; creations and redemptions in kind are not in it. */
export interface Turnover {
  /** 0.35: a third of the portfolio was traded; can pass 1. */
  readonly rate: number;
  readonly source: Source;
}

/** Returns as the prospectus prints them. */
export interface PastReturns {
  /** Oldest first. */
  readonly calendarYears: readonly { readonly year: number; readonly totalReturn: number }[];
  readonly averages: readonly AverageReturn[];
  readonly bestQuarter?: number;
  readonly worstQuarter?: number;
  readonly source: Source;
}

/** Average annual total return over some years, before tax and in the two ways after it. */
export interface AverageReturn {
  /** 1, 5, 10, or `inception`. */
  readonly over: 1 | 5 | 10 | 'inception';
  readonly beforeTax?: number;
  readonly afterTaxOnDistributions?: number;
  readonly afterTaxOnDistributionsAndSale?: number;
}

/** Where the fund's own words about its strategy stand; the text stays in the filing. */
export interface StrategyPlace {
  /** The text is tagged there, so many characters long. */
  readonly characters?: number;
  /** Its first 2,048 characters speak of 80%: where a names policy is usually put. */
  readonly names80Percent: boolean;
  readonly source: Source;
}

/** The fund's answers in its yearly census, Form N-CEN. */
export interface FundCensus {
  readonly isIndexFund?: boolean;
  readonly isFundOfFunds?: boolean;
  /** What it registered as; the limits of 75-5-10 bind only diversified funds. */
  readonly isDiversified?: boolean;
  readonly adviser?: string;
  readonly subAdviser?: string;
  readonly source: Source;
}

/** Months out of one or several N-PORT filings; a month whose filing is not at hand is not in the list. */
export interface MonthlyHistory {
  /** Oldest first, no month twice. */
  readonly months: readonly FundMonth[];
  /** The newest filing of the chain. */
  readonly source: Source;
  /** Where a report read since was put after packaged months: the newest filing of those. */
  readonly earlier?: Source;
}

export interface FundMonth {
  /** `2026-06` */
  readonly month: string;
  /** Total return at net asset value, of the ticker's share class. */
  readonly totalReturn?: number;
  /** Shares sold by the series: all its classes together. */
  readonly creationsUsd?: number;
  readonly reinvestedUsd?: number;
  readonly redemptionsUsd?: number;
}

/** How much of the book was exchanged between two reports. */
export interface FiledBookChange {
  /** At least this share of assets at the later date. */
  readonly changed: number;
  readonly from: string;
  readonly to: string;
  /** The later report. */
  readonly source: Source;
  readonly earlier: Source;
}

/** Exposure with derivatives at notional, fractions of net assets. */
export interface FiledExposure {
  /** Shares and funds held. */
  readonly direct: number;
  /** Futures, swaps and forwards at notional, signed. */
  readonly derivatives: number;
  /** Long plus short, both counted positive. */
  readonly gross: number;
  readonly net: number;
  /** Options at full notional, added to nothing: public filings mask their delta. */
  readonly optionsUnadjusted: number;
  /** Derivative lines whose notional is not stated in dollars: the true figures are larger by these. */
  readonly linesWithoutNotional: number;
  readonly source: Source;
}
