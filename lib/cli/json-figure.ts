import type { Source } from '#lib/funds/source.ts';
import { type Interval, isExact, isRefused, type Metric } from '#lib/metrics/interval.ts';
import { refusalText } from '#lib/view/words/refusal-words.ts';

export type Unit = 'fraction' | 'usd' | 'count';

/** A figure as the command line prints it: a value or a range with unit, date and address. */
export type JsonFigure =
  | ({ readonly unit: Unit; readonly asOf?: string; readonly source?: string } & (
      | { readonly value: number }
      | { readonly low: number; readonly high: number }
    ))
  | { readonly refused: string };

/** Six digits: what the filings carry and no float noise. */
export function rounded(value: number): number {
  return Number(value.toFixed(6));
}

export function jsonFigure(metric: Metric, unit: Unit, source?: Source): JsonFigure {
  if (isRefused(metric)) return { refused: refusalText(metric.refused) };
  return {
    ...valueOrRange(metric),
    unit,
    ...(source?.asOf ? { asOf: source.asOf } : {}),
    ...(source ? { source: source.url } : {}),
  };
}

function valueOrRange(interval: Interval): { value: number } | { low: number; high: number } {
  const { low, high } = interval;
  return isExact(interval) ? { value: rounded(low) } : { low: rounded(low), high: rounded(high) };
}
