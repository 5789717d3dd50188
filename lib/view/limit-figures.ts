import { isExact, isRefused } from '#lib/metrics/interval.ts';
import type { EquityPart } from '#lib/metrics/left-out.ts';
import {
  ABOVE_5_LIMIT,
  type DiversificationMeter,
  LARGEST_LIMIT,
  meter25By50,
} from '#lib/metrics/legal-meters.ts';
import { FIVE_LARGEST_FALL, shockOf } from '#lib/metrics/shock.ts';
import type { Figure } from './card-model.ts';
import type { CardParts } from './card-parts.ts';
import { percent, percentAtLeast, percentRange } from './format.ts';
import { marketOf } from './listing.ts';

/** Room under the tax law's 25% and 50% limits, and what a fall of the five largest would take. */
export function limitFigures(parts: CardParts, equity: EquityPart, source: number): Figure[] {
  // The limits are those of US tax law.
  const meter = marketOf(parts.facts) === 'US' ? [meterFigure(meter25By50(equity), source)] : [];
  return [...meter, ...shockFigure(parts, equity, source)];
}

function meterFigure(meter: DiversificationMeter, source: number): Figure {
  const { largest, above5, issuersAbove5 } = meter;
  const count =
    issuersAbove5 === 0 ? 'no issuer' : `${issuersAbove5} issuer${plural(issuersAbove5)}`;
  const sum = isExact(above5)
    ? percent(above5.low, 0)
    : `at least ${percentAtLeast(above5.low, 0)}`;
  return {
    label: 'Room under the 25/50 limits',
    text: `largest ${percentRange({ low: largest.low, high: largest.low })} of ${percent(LARGEST_LIMIT, 0)}; ${count} above 5% add to ${sum} of ${percent(ABOVE_5_LIMIT, 0)}`,
    source,
    formula:
      'weights of net assets; limits of IRC 851(b)(3), tested at quarter ends on total assets',
  };
}

function plural(count: number): string {
  return count === 1 ? '' : 's';
}

function shockFigure({ kind }: CardParts, equity: EquityPart, source: number): Figure[] {
  const change = shockOf(equity, kind, FIVE_LARGEST_FALL);
  if (isRefused(change)) return [];
  const loss = { low: -change.high, high: -change.low };
  const text = isExact(loss) ? percent(loss.low) : `at least ${percentAtLeast(loss.low)}`;
  return [
    {
      label: 'Five largest fall 20%',
      text: `the fund loses ${text}`,
      source,
      formula: 'weights of the five largest issuers, added up × 20%; first order',
    },
  ];
}
