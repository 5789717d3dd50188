import type { Interval } from '#lib/metrics/interval.ts';
import type { OverlapMatrix } from '#lib/xray/overlap-matrix.ts';
import type { OverlappingPair } from '#lib/xray/overlapping-pairs.ts';
import { percentRange } from '../format.ts';
import { leastText, someOf, tightRange } from '../share-text.ts';
import { refusalText } from '../words/refusal-words.ts';
import { XRAY_WORDS } from '../words/xray-words.ts';

/** The overlap of funds as a square of numbers. */
export interface OverlapView {
  readonly tickers: readonly string[];
  readonly rows: readonly (readonly OverlapCell[])[];
  /** Funds left out, by reason. */
  readonly refused: readonly { readonly funds: string; readonly reason: string }[];
  readonly hasRanges: boolean;
}

export interface OverlapCell {
  readonly text: string;
  /** The sure part, fraction; decides the shade. */
  readonly shade: number;
  readonly isSelf: boolean;
  /** For those who hear it: `at least 22%, at most 31%`. */
  readonly spoken: string;
}

export function overlapViewOf({ tickers, cells, refused }: OverlapMatrix): OverlapView {
  const byReason = new Map<string, string[]>();
  for (const { ticker, why } of refused) {
    const reason = refusalText(why);
    byReason.set(reason, [...(byReason.get(reason) ?? []), ticker]);
  }
  return {
    tickers,
    rows: cells.map((row, at) => row.map((cell, column) => cellOf(cell, at === column))),
    refused: [...byReason].map(([reason, funds]) => ({ reason, funds: someOf(funds, 12) })),
    hasRanges: cells.some((row) => row.some(({ low, high }) => high - low > 0.005)),
  };
}

function cellOf(overlap: Interval, isSelf: boolean): OverlapCell {
  return {
    text: isSelf ? '·' : tightRange(overlap),
    shade: overlap.low,
    isSelf,
    spoken: isSelf ? XRAY_WORDS.itself : percentRange(overlap, 0),
  };
}

export function pairText({ tickers, overlap }: OverlappingPair): string {
  const isSure = overlap.high - overlap.low < 0.005;
  return XRAY_WORDS.pair(tickers[0], tickers[1], leastText(overlap.low, isSure, 0));
}
