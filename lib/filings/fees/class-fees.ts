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
  /** Last day of the waiver, ISO; absent where the filing names none. */
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

/** The dearest funds of business development companies file about 10%; more is a slip of the point. */
export const MOST_FEE = 0.15;

/** Figures as gathered from one filing; null where two contradict each other. */
export type GatheredFigures = { readonly [K in FeeField]?: number | null };

/** What is gathered of one class while a filing is read. */
export interface GatheredFees {
  readonly classId: string;
  readonly figures: { -readonly [K in FeeField]?: number | null };
  waiverEnds?: string | null;
  seriesId?: string;
  asOf?: string;
}

/** What is known after one more figure or date for the same thing: null once two differ. */
export function agreed<T>(known: T | null | undefined, value: T): T | null {
  return known === undefined || known === value ? value : null;
}

/**
 * The fees that stand of what was gathered.
 *
 * @param turnovers by series, where most filers state them without a class
 */
export function standingFees(
  { classId, figures, waiverEnds, seriesId, asOf }: GatheredFees,
  turnovers: ReadonlyMap<string, number | null>,
): ClassFees {
  const turnover = figures.turnover ?? turnovers.get(seriesId ?? '') ?? null;
  return {
    ...standingFigures({ ...figures, turnover }),
    ...(waiverEnds && { waiverEnds }),
    ...(seriesId && { seriesId }),
    ...(asOf && { asOf }),
    classId,
  };
}

/**
 * The figures that stand. Where the net fee is contradicted, or there is none and the waiver that would make one is
 * contradicted, what an investor pays is open: then gross is no answer to it either. A net fee above gross is no
 * waiver's work: the adviser takes back what it waived in earlier years.
 */
export function standingFigures(gathered: GatheredFigures): Pick<ClassFees, FeeField> {
  const { net, gross, waiver } = gathered;
  const isOpen = net === null || (net === undefined && waiver === null);
  const isTakenBack = net != null && gross != null && net > gross;
  const standing = {
    ...gathered,
    ...(isOpen && { gross: null }),
    ...(isTakenBack && { waiver: null }),
  };
  return Object.fromEntries(Object.entries(standing).filter(([, figure]) => figure != null));
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
