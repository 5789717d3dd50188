import { WHOLE_WEIGHT } from '#lib/funds/snapshot-format.ts';

/** A holdings list on its way into the snapshot: names still as filed, weights already whole millionths. */
export interface HoldingsDraft {
  readonly from: 'nport' | 'issuer-file';
  readonly asOf: string;
  readonly coverage: 'complete' | 'top-ten';
  readonly url?: string;
  /** Of the N-PORT filing, where known. */
  readonly accession?: string;
  /** Largest weight first. */
  readonly lines: readonly LineDraft[];
}

export interface LineDraft {
  /** As filed. */
  readonly name: string;
  /** Whole millionths of net assets. */
  readonly weight: number;
  readonly label?: string;
  /** The label is a symbol of a US exchange. */
  readonly isUsSymbol?: boolean;
  readonly asset?: string;
  /** ISO 3166 alpha-2. */
  readonly country?: string;
  readonly sector?: string;
}

/** Percent as filed (12.84 = 12.84%) to whole millionths of net assets. */
export function millionthsOfPercent(percent: number): number {
  return Math.round(percent * 10_000);
}

/** Largest first; lines of equal weight keep their filed order, so that the same input gives the same bytes. */
export function largestFirst(lines: readonly LineDraft[]): LineDraft[] {
  return [...lines].sort((a, b) => b.weight - a.weight);
}

/** Sum of all weights as a fraction of net assets. */
export function sumOf(draft: HoldingsDraft): number {
  return draft.lines.reduce((sum, line) => sum + line.weight, 0) / WHOLE_WEIGHT;
}
