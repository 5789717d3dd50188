import { isExact, isRefused, type Metric } from '#lib/metrics/interval.ts';
import type { EquityPart } from '#lib/metrics/left-out.ts';
import {
  ABOVE_5_LIMIT,
  type DiversificationMeter,
  LARGEST_LIMIT,
  meter25By50,
  meter75By5By10,
  NOT_DIVERSIFIED_PART,
} from '#lib/metrics/legal-meters.ts';
import { FIVE_LARGEST_FALL, issuerFalls, shockOf } from '#lib/metrics/shock.ts';
import type { Figure } from './card-model.ts';
import type { CardParts } from './card-parts.ts';
import { percent, percentAtLeast, percentRange } from './format.ts';
import { shortIssuerName } from './issuer-name.ts';
import { marketOf } from './listing.ts';

/** What the largest company is taken to lose, to show what rests on it. */
const FALL = 0.2;

/**
 * Room under the tax law's 25% and 50% limits; the 75-5-10 measure where the census says that it binds; what a
 * fall of the largest, and of the five largest, would take.
 */
export function limitFigures(parts: CardParts, equity: EquityPart, source: number): Figure[] {
  // The limits are those of US law.
  const isUs = marketOf(parts.facts) === 'US';
  return [
    ...(isUs ? [roomFigure(meter25By50(equity), source)] : []),
    ...(isUs ? diversifiedFigure(parts, equity, source) : []),
    ...shockFigures(parts, equity, source),
  ];
}

function roomFigure(meter: DiversificationMeter, source: number): Figure {
  const { largest } = meter;
  return {
    label: 'Room under the tax limits (25/50)',
    text: `largest ${percentRange({ low: largest.low, high: largest.low })} of ${percent(LARGEST_LIMIT, 0)}; ${above5Text(meter, percent(ABOVE_5_LIMIT, 0))}`,
    source,
    formula:
      'weights of net assets; limits of IRC 851(b)(3), tested at quarter ends on total assets',
  };
}

/** Binds funds that registered as diversified; an index fund may drift past it with its index. */
function diversifiedFigure(
  { facts, sources }: CardParts,
  equity: EquityPart,
  source: number,
): Figure[] {
  const meter = facts.census && meter75By5By10(equity, facts.census);
  if (!facts.census || !meter || isRefused(meter)) return [];
  sources.add(facts.census.source);
  return [
    {
      label: 'Large positions (75-5-10 rule)',
      text: above5Text(meter, `the ${percent(NOT_DIVERSIFIED_PART, 0)} that may be in them`),
      source,
      formula:
        'weights of net assets, whole positions; the fund registered as diversified (1940 Act, section 5(b)(1)), tested when it buys',
    },
  ];
}

/** `4 companies above 5% add to 27% of 50%` */
function above5Text({ above5, issuersAbove5 }: DiversificationMeter, limit: string): string {
  if (issuersAbove5 === 0) {
    return isExact(above5) ? 'no company is above 5%' : 'no company listed is above 5%';
  }
  const sum = isExact(above5)
    ? percent(above5.low, 0)
    : `at least ${percentAtLeast(above5.low, 0)}`;
  return issuersAbove5 === 1
    ? `1 company above 5% adds to ${sum} of ${limit}`
    : `${issuersAbove5} companies above 5% add to ${sum} of ${limit}`;
}

function shockFigures({ kind }: CardParts, equity: EquityPart, source: number): Figure[] {
  const [largest] = equity.issuers;
  const named = largest?.issuerId;
  const ofOne =
    largest === undefined || named === undefined
      ? []
      : shockFigure(shockOf(equity, kind, issuerFalls(named, FALL)), {
          label: `${shortIssuerName(largest.issuer)} falls ${percent(FALL, 0)}`,
          source,
          formula: `its weight × ${percent(FALL, 0)}; first order`,
        });
  const ofFive = shockFigure(shockOf(equity, kind, FIVE_LARGEST_FALL), {
    label: `Five largest fall ${percent(FIVE_LARGEST_FALL.fall, 0)}`,
    source,
    formula: `weights of the five largest issuers, added up × ${percent(FIVE_LARGEST_FALL.fall, 0)}; first order`,
  });
  return [...ofOne, ...ofFive];
}

function shockFigure(change: Metric, figure: Omit<Figure, 'text'>): Figure[] {
  if (isRefused(change)) return [];
  const loss = { low: -change.high, high: -change.low };
  const text = isExact(loss) ? percent(loss.low) : `at least ${percentAtLeast(loss.low)}`;
  return [{ ...figure, text: `the fund loses ${text}` }];
}
