/**
 * Where a figure comes from. Every figure the product shows carries one of these;
 * a figure without a source is not shown (see ARCHITECTURE.md, invariants).
 */
export const SOURCE_KINDS = [
  /** Form N-PORT portfolio report of the series. */
  'nport',
  /** Prospectus fee table (SEC Risk/Return data, forms 485BPOS and 497). */
  'prospectus',
  /** Form N-CEN, the yearly census of funds. */
  'census',
  /** The issuer's own published holdings file. */
  'issuer-file',
  /** Our reviewed table of unit trusts, grantor trusts and commodity pools. */
  'reviewed-table',
] as const;

export type SourceKind = (typeof SOURCE_KINDS)[number];

export interface Source {
  readonly kind: SourceKind;
  /** Address a reader can open: the filing where its number is known, else EDGAR's list for the series. */
  readonly url: string;
  /** ISO date that the figure describes (report date, period end), never the date we read it. */
  readonly asOf?: string;
  /** SEC accession number, `0001752724-26-012345`, where known. */
  readonly accession?: string;
  /** ISO date on which the document was filed, where known. */
  readonly filedOn?: string;
  /** ISO date on which a person or our pipeline read the document. */
  readonly readOn?: string;
}
