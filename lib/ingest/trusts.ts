import type { TrustFacts } from '#lib/funds/fund-facts.ts';

/** A unit trust, grantor trust or commodity pool: no tagged fee, and (but for unit trusts) no N-PORT. */
export interface ReviewedTrust {
  readonly ticker: string;
  readonly form: TrustFacts['form'];
  /** A word or two, lower case unless a name. */
  readonly holds: string;
  /** Fraction per year; absent where no document could be read. */
  readonly fee?: number;
  /** Where form and fee are stated. */
  readonly url: string;
  /** Date the document bears, ISO, where seen. */
  readonly asOf?: string;
  readonly readOn?: string;
}

export const REVIEWED_TRUSTS: readonly ReviewedTrust[] = [];
