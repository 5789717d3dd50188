/**
 * Form N-PORT as typed rows (fields of the XML schema of eis_NPORT_Filer.xsd). What was filed as `N/A`,
 * `XXXX` or not at all is absent. Percentages are fractions of net assets, money is US dollars where the
 * name says so.
 */
export interface NportFiling {
  /** `NPORT-P`, or `NPORT-P/A` for an amendment, which restates the whole report. */
  readonly submissionType: string;
  readonly isAmendment: boolean;
  readonly registrant: string | undefined;
  readonly cik: number | undefined;
  /** Absent for unit investment trusts. */
  readonly seriesName: string | undefined;
  /** Absent for unit investment trusts. */
  readonly seriesId: string | undefined;
  readonly classIds: readonly string[];
  /** `repPdDate`, the date of the holdings. */
  readonly reportDate: string | undefined;
  /** `repPdEnd`, which the schema calls the end of the fiscal year: never the date of the holdings. */
  readonly fiscalYearEnd: string | undefined;
  /** The fund files no more: liquidated or merged. */
  readonly isFinalFiling: boolean;
  readonly totalAssetsUsd: number | undefined;
  readonly netAssetsUsd: number | undefined;
  readonly monthlyReturns: readonly ClassReturns[];
  /** Oldest month first; the third is the month of the report date. */
  readonly monthlyFlows: readonly MonthFlow[];
  readonly holdings: readonly NportHolding[];
}

export interface ClassReturns {
  readonly classId?: string;
  /** Three months, oldest first, as fractions; `undefined` where filed as `N/A`. */
  readonly returns: readonly (number | undefined)[];
}

export interface MonthFlow {
  readonly salesUsd?: number;
  readonly reinvestmentUsd?: number;
  readonly redemptionUsd?: number;
}

/** One `invstOrSec`: a lot, not always a whole position. */
export interface NportHolding {
  readonly name?: string;
  readonly title?: string;
  readonly lei?: string;
  readonly cusip?: string;
  readonly isin?: string;
  readonly ticker?: string;
  readonly balance?: number;
  /** `NS` shares, `PA` principal, `NC` contracts, `OU` other. */
  readonly units?: string;
  readonly currency?: string;
  /** Units of `currency` for one US dollar. */
  readonly exchangeRate?: number;
  readonly valueUsd?: number;
  /** `pctVal` / 100. Unreliable for derivatives: market value for most filers, notional for some. */
  readonly weight?: number;
  /** `Long` or `Short`; absent for derivatives, which say it themselves. */
  readonly payoff?: 'Long' | 'Short';
  /** N-PORT asset category; `OTHER` with `assetText`. */
  readonly asset?: string;
  readonly assetText?: string;
  /** N-PORT issuer category: CORP, UST, RF (registered fund), …; `OTHER` with `issuerText`. */
  readonly issuerCategory?: string;
  readonly issuerText?: string;
  /** ISO 3166 alpha-2. */
  readonly country?: string;
  readonly isRestricted?: boolean;
  readonly fairValueLevel?: number;
  readonly debt?: NportDebt;
  /** Present for repurchase agreements. */
  readonly repo?: { readonly counterparty?: string };
  /** The line is cash or paper received for lent securities. */
  readonly isLendingCollateral?: boolean;
  /** Value of this line's securities that are out on loan. */
  readonly onLoanUsd?: number;
  readonly derivative?: NportDerivative;
}

export interface NportDebt {
  readonly maturity?: string;
  /** Percent a year as filed, as a fraction. */
  readonly rate?: number;
}

export type DerivativeKind =
  | 'forward'
  | 'future'
  | 'swap'
  | 'option'
  | 'swaption'
  | 'warrant'
  | 'other';

export interface NportDerivative {
  readonly kind: DerivativeKind;
  readonly counterparties: readonly string[];
  /** What it is written on; absent for currency forwards. */
  readonly reference?: DerivativeReference;
  /** Of futures and forwards. */
  readonly payoff?: 'Long' | 'Short';
  /** Of swaps on a return: whether the fund receives it (it is long) or pays it. */
  readonly returnLeg?: 'received' | 'paid';
  readonly putOrCall?: 'Put' | 'Call';
  readonly writtenOrPurchased?: 'Written' | 'Purchased';
  /** In `notionalCurrency`, which need not be dollars. */
  readonly notional?: number;
  readonly notionalCurrency?: string;
  readonly unrealizedUsd?: number;
  /** End, expiry or settlement. */
  readonly ends?: string;
  readonly exercisePrice?: number;
  /** Masked as `XXXX` in public files, so nearly always absent. */
  readonly delta?: number;
  /** Currency forwards: what is given and what is got. */
  readonly sold?: CurrencyAmount;
  readonly purchased?: CurrencyAmount;
}

export interface CurrencyAmount {
  readonly amount?: number;
  readonly currency?: string;
}

export type DerivativeReference =
  | {
      readonly kind: 'index';
      readonly name?: string;
      readonly identifier?: string;
      readonly components: number;
    }
  | { readonly kind: 'instrument'; readonly instrument: ReferenceInstrument }
  /** Several instruments: never to be read as its first leg. */
  | { readonly kind: 'basket'; readonly instruments: readonly ReferenceInstrument[] }
  | { readonly kind: 'derivative'; readonly derivative: NportDerivative };

export interface ReferenceInstrument {
  readonly issuer?: string;
  readonly title?: string;
  readonly isin?: string;
  readonly cusip?: string;
  readonly ticker?: string;
}
