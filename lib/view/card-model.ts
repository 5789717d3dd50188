import type { Market } from '#lib/funds/market.ts';

/**
 * Everything the card and the popup's detail sheet draw, as finished text and plain numbers for charts.
 * Made by `card-model-of.ts` (pure), drawn by `components/card`. Fractions stay 0-1 for charts;
 * every `text` is ready to read. A section that does not apply is absent; one that is refused says why.
 */
export interface CardModel {
  readonly ticker: string;
  readonly market: Market;
  readonly state: CardState;
  readonly header: CardHeader;
  /** Plain sentences shown first, e.g. why this fund's concentration is not computed. */
  readonly notices: readonly string[];
  readonly cost?: CostSection;
  /** Of funds that derivatives move, where a whole filing was read. */
  readonly exposure?: ExposureSection;
  readonly concentration?: ConcentrationSection | Refusal;
  readonly nameCheck?: NameCheckSection;
  readonly sameness?: readonly SamenessRow[];
  readonly overTime?: OverTimeSection;
  /** Documents behind the figures, in the order met; `[n]` marks in figures refer to it. */
  readonly sources: readonly SourceLink[];
}

export type CardState =
  | 'full'
  | 'top-ten'
  | 'derivative'
  | 'bond'
  | 'fund-of-funds'
  | 'trust'
  | 'no-holdings'
  | 'not-covered'
  | 'unknown'
  | 'unavailable';

export interface CardHeader {
  readonly name: string;
  /** `US-listed stock fund`, `Commodity trust`, … */
  readonly kind: string;
  /** `Holdings of 28 Feb 2026` */
  readonly holdingsDate?: string;
  /** Present when a newer report should be public (period end plus 60 days passed twice over). */
  readonly newerReport?: string;
}

/** A number that opens its filing. `source` is an index into `CardModel.sources`. */
export interface Figure {
  readonly label: string;
  readonly text: string;
  readonly source: number;
  /** How it was computed, with its inputs, in one line. */
  readonly formula?: string;
  readonly note?: string;
}

export interface CostSection {
  readonly figures: readonly Figure[];
  /** Absent where a drag would mislead (fees that include underlying costs). */
  readonly drag?: FeeDrag;
}

export interface ExposureSection {
  readonly figures: readonly Figure[];
}

export interface FeeDrag {
  /** `$1,287 of $10,000 over 20 years at 4%` */
  readonly text: string;
  readonly source: number;
  /** Money lost to fees after each year, dollars; index 0 is year 0. */
  readonly byYearUsd: readonly number[];
  /** What the curve's full height stands for, dollars: the same for every fund, so that curves compare. */
  readonly scaleUsd: number;
}

export interface ConcentrationSection {
  readonly kind: 'concentration';
  readonly figures: readonly Figure[];
  /** Ten largest issuers, largest first. */
  readonly largest: readonly {
    readonly name: string;
    readonly weight: number;
    readonly text: string;
  }[];
  /** `Left out: lending collateral and cash, 17.6% of net assets` */
  readonly leftOut?: string;
}

export interface Refusal {
  readonly kind: 'refused';
  readonly reason: string;
}

export interface NameCheckSection {
  /** The claim in the name's own words: `“Artificial Intelligence”` */
  readonly claim: string;
  /** `No verdict yet: …` or the one-sided verdict sentence. */
  readonly statement: string;
  /** Composition, summing to 1; absent while evidence is not wired in. */
  readonly composition?: readonly CompositionPart[];
  /** For AI funds: layers of AI revenue, other and unknown revenue; sums to 1. */
  readonly layers?: readonly CompositionPart[];
  /** Beside the plain fund, the fund’s own definition, earlier names: one sentence each. */
  readonly notes?: readonly NameNote[];
}

export interface CompositionPart {
  readonly label: string;
  readonly weight: number;
  readonly text: string;
  /** Largest holdings of this part, each with why it is there. */
  readonly holdings?: readonly HoldingReason[];
}

export interface HoldingReason {
  readonly name: string;
  /** Weight over the fund’s shares: `9.4%` */
  readonly text: string;
  readonly reason?: string;
  /** The document behind the reason. */
  readonly source?: SourceLink;
}

export interface NameNote {
  readonly text: string;
  /** Sentences of the fund’s own document, word for word. */
  readonly quotes?: readonly string[];
  readonly source?: SourceLink;
}

/** Overlap with one plain fund; both dates printed. */
export interface SamenessRow {
  readonly withTicker: string;
  readonly overlap: Figure;
  /** `51% of AIQ’s weight is in companies that QQQ holds too` */
  readonly coverage?: Figure;
  /** `AIQ 28 Feb 2026, QQQ 31 Mar 2026` */
  readonly dates: string;
}

/** Flows, returns and changes from chained filings; what filings do not hold. */
export interface OverTimeSection {
  /** Empty where one report is all there is. */
  readonly figures: readonly Figure[];
  /** The newest months, oldest first, with the index of their source. */
  readonly months?: readonly MonthReturn[];
  readonly monthsSource?: number;
  /** `Price, yield and spread are not shown: filed figures only.` */
  readonly notShown: string;
}

export interface MonthReturn {
  /** `Jun 2026` */
  readonly label: string;
  readonly totalReturn: number;
  /** `+3.2%` */
  readonly text: string;
}

export interface SourceLink {
  readonly label: string;
  readonly url: string;
}
