import type { FiledFacts } from './filed-facts.ts';
import type { Source } from './source.ts';

/**
 * What the filings say about one fund. Plain facts, no judgement: kind, concentration and
 * verdicts are worked out in `lib/metrics` and `lib/themes`.
 *
 * Units: every share, weight and fee is a fraction (0.0068 = 0.68%); money is US dollars; dates are
 * ISO `YYYY-MM-DD`. A fact that is not known is absent, never 0 or ''.
 */
export interface FundFacts extends FiledFacts {
  readonly ticker: string;
  readonly name: string;
  /** The exchange list cuts long names; a cut name can have lost its claim. */
  readonly nameIsCut?: boolean;
  readonly ids: FundIds;
  readonly fee?: Fee;
  /** Read at SEC on a click; no package has them. */
  readonly ownWords?: FiledWords;
  readonly netAssets?: NetAssets;
  readonly holdings?: HoldingsList;
  /** Present for unit trusts, grantor trusts and commodity pools of the reviewed table. */
  readonly trust?: TrustFacts;
}

export interface FundIds {
  readonly cik?: number;
  /** `S000061326` */
  readonly seriesId?: string;
  /** `C000198548` */
  readonly classId?: string;
}

/** At least one of `net` and `gross` is present. */
export interface Fee {
  /** After fee waivers. A 0 here is a real, waived zero. */
  readonly net?: number;
  /** Before fee waivers. */
  readonly gross?: number;
  /** The adviser's waiver or reimbursement, where one is filed. */
  readonly waiver?: FeeWaiver;
  /** Costs of the funds that the fund holds, inside net and gross: not the adviser's own charge. */
  readonly acquiredFunds?: number;
  /** Last day of the fiscal year that the fee table describes. */
  readonly periodEnd?: string;
  readonly source: Source;
}

export interface FeeWaiver {
  /** What it takes off the gross fee, a positive fraction. */
  readonly rate: number;
  /** Last day for which it is promised; absent where the filing names none. */
  readonly ends?: string;
}

/** Sentences of the fund's prospectus about its name, word for word. */
export interface FiledWords {
  /** Which share of the assets is promised to what. */
  readonly policy: readonly string[];
  /** Which companies count. */
  readonly definition: readonly string[];
  /** `485BPOS` */
  readonly form: string;
  readonly source: Source;
}

export interface NetAssets {
  readonly usd: number;
  /** `series`: all share classes together (VOO shows the whole Vanguard 500). */
  readonly scope: 'series' | 'fund';
  readonly source: Source;
}

export interface HoldingsList {
  /** Report date of the list. */
  readonly asOf: string;
  readonly source: Source;
  /** `complete`: every line of the report; `top-ten`: its ten largest lines. */
  readonly coverage: 'complete' | 'top-ten';
  /** Sum of the weights listed, as filed: can pass 1 (lending collateral, swaps). */
  readonly knownWeight: number;
  /** Largest weight first. */
  readonly lines: readonly Holding[];
}

/** One line of a portfolio report, as filed. */
export interface Holding {
  /** Index into the snapshot's issuer table; lines of one issuer share it. Absent for placeholders ("N/A"). */
  readonly issuerId?: number;
  /** The issuer's name in our table's spelling, or the filed text of a placeholder. */
  readonly issuer: string;
  /** Distinguishes lines of one issuer where known, for instance the listed symbol `GOOGL`. */
  readonly label?: string;
  /** Fraction of net assets; negative for short positions. */
  readonly weight: number;
  /** N-PORT asset category (`EC` common equity, `STIV` short-term vehicle, `DE` equity derivative, …). */
  readonly asset?: string;
  /** ISO 3166 country of the investment as filed. */
  readonly country?: string;
  /** GICS sector as the issuer's file names it. */
  readonly sector?: string;
}

export interface TrustFacts {
  readonly form: 'unit-trust' | 'grantor-trust' | 'commodity-pool';
  /** What it holds in a word or two, lower case unless a name: `gold`, `bitcoin`, `S&P 500 stocks`. */
  readonly holds: string;
  readonly source: Source;
}
