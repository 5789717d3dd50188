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
import { percent, percentRange } from './format.ts';
import { shortIssuerName } from './issuer-name.ts';
import { marketOf } from './listing.ts';
import { leastText } from './share-text.ts';
import { CONCENTRATION_WORDS } from './words/concentration-words.ts';

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
  const largest = percentRange({ low: meter.largest.low, high: meter.largest.low });
  const ofLimit = CONCENTRATION_WORDS.largestOfLimit(largest, percent(LARGEST_LIMIT, 0));
  return {
    label: CONCENTRATION_WORDS.roomUnderTaxLimits,
    text: `${ofLimit}; ${above5Text(meter, percent(ABOVE_5_LIMIT, 0))}`,
    source,
    formula: CONCENTRATION_WORDS.taxLimitsFormula,
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
      label: CONCENTRATION_WORDS.largePositions,
      text: above5Text(meter, CONCENTRATION_WORDS.mayBeInThem(percent(NOT_DIVERSIFIED_PART, 0))),
      source,
      formula: CONCENTRATION_WORDS.largePositionsFormula,
    },
  ];
}

/** `4 companies above 5% add to 27% of 50%` */
function above5Text({ above5, issuersAbove5 }: DiversificationMeter, limit: string): string {
  if (issuersAbove5 === 0) {
    return isExact(above5) ? CONCENTRATION_WORDS.noneAbove5 : CONCENTRATION_WORDS.noneListedAbove5;
  }
  const sum = leastText(above5.low, isExact(above5), 0);
  return CONCENTRATION_WORDS.above5(issuersAbove5, sum, limit);
}

function shockFigures({ kind }: CardParts, equity: EquityPart, source: number): Figure[] {
  const [largest] = equity.issuers;
  const named = largest?.issuerId;
  const ofOne =
    largest === undefined || named === undefined
      ? []
      : shockFigure(shockOf(equity, kind, issuerFalls(named, FALL)), {
          label: CONCENTRATION_WORDS.companyFalls(
            shortIssuerName(largest.issuer),
            percent(FALL, 0),
          ),
          source,
          formula: CONCENTRATION_WORDS.companyFallsFormula(percent(FALL, 0)),
        });
  const ofFive = shockFigure(shockOf(equity, kind, FIVE_LARGEST_FALL), {
    label: CONCENTRATION_WORDS.fiveFall(percent(FIVE_LARGEST_FALL.fall, 0)),
    source,
    formula: CONCENTRATION_WORDS.fiveFallFormula(percent(FIVE_LARGEST_FALL.fall, 0)),
  });
  return [...ofOne, ...ofFive];
}

function shockFigure(change: Metric, figure: Omit<Figure, 'text'>): Figure[] {
  if (isRefused(change)) return [];
  const loss = { low: -change.high, high: -change.low };
  const text = leastText(loss.low, isExact(loss));
  return [{ ...figure, text: CONCENTRATION_WORDS.fundLoses(text) }];
}
