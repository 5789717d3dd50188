import type { FoundReturns } from '../returns/past-returns.ts';

/** The annual fee table of one share class; fractions of net assets. What the filing does not state is absent. */
export interface ClassFees {
  readonly classId: string;
  readonly seriesId?: string;
  /** Total annual operating expenses before waivers. */
  readonly gross?: number;
  /** After waivers; filed only where there is a waiver. */
  readonly net?: number;
  readonly management?: number;
  /** 12b-1 fees. */
  readonly distribution?: number;
  readonly other?: number;
  /** Costs of the funds that the fund holds: why gross can pass what the adviser states. */
  readonly acquiredFunds?: number;
  /** Negative. */
  readonly waiver?: number;
  /** Last day of the waiver as filed, ISO where it is a date. */
  readonly waiverEnds?: string;
  /** Of the series. */
  readonly turnover?: number;
  /** Date of the context that the figures stand in. */
  readonly asOf?: string;
}

export type FeeField = Exclude<keyof ClassFees, 'classId' | 'seriesId' | 'asOf' | 'waiverEnds'>;

/** Element names of both taxonomies (`rr:` until 2023, `oef:` since), without prefix. */
export const FEE_TAGS: Readonly<Record<string, FeeField>> = {
  ExpensesOverAssets: 'gross',
  NetExpensesOverAssets: 'net',
  ManagementFeesOverAssets: 'management',
  DistributionAndService12b1FeesOverAssets: 'distribution',
  OtherExpensesOverAssets: 'other',
  AcquiredFundFeesAndExpensesOverAssets: 'acquiredFunds',
  FeeWaiverOrReimbursementOverAssets: 'waiver',
  PortfolioTurnoverRate: 'turnover',
};

export const WAIVER_END_TAG = 'FeeWaiverOrReimbursementOverAssetsDateOfTermination';

/** What an investor pays: net where filed; without a waiver the gross figure is the net one. */
export function effectiveFee({ net, gross, waiver }: ClassFees): number | undefined {
  if (net !== undefined) return net;
  if (gross === undefined || waiver === undefined || waiver === 0) return gross;
  // Filed as a negative number by most and as a positive one by some: it always takes off.
  return gross - Math.abs(waiver);
}

/** Fees of one filing. */
export interface FeeFiling {
  /** ISO. */
  readonly filedOn: string;
  readonly accession: string;
  readonly classes: ReadonlyMap<string, ClassFees>;
  /** Class or series id -> returns, where the document itself was read. */
  readonly returns?: ReadonlyMap<string, FoundReturns>;
}

/** The newest filing that has the class with a total; one that names the class without a total is passed over. */
export function newestFeesOf(
  classId: string,
  filings: Iterable<FeeFiling>,
): { readonly fees: ClassFees; readonly filing: FeeFiling } | undefined {
  let best: { fees: ClassFees; filing: FeeFiling } | undefined;
  for (const filing of filings) {
    const fees = filing.classes.get(classId);
    const isNewer = !best || filing.filedOn > best.filing.filedOn;
    if (fees && effectiveFee(fees) !== undefined && isNewer) best = { fees, filing };
  }
  return best;
}
