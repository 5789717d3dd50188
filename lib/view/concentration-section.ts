import { concentrationOf } from '#lib/metrics/concentration.ts';
import { type Interval, isExact, isRefused } from '#lib/metrics/interval.ts';
import { type EquityPart, leftOutShare } from '#lib/metrics/left-out.ts';
import type { ConcentrationSection, Figure, Refusal } from './card-model.ts';
import type { CardParts } from './card-parts.ts';
import { countRange, percent, percentAtLeast, percentRange } from './format.ts';
import { shortIssuerName } from './issuer-name.ts';
import { limitFigures } from './limit-figures.ts';
import type { PlainFund } from './view-context.ts';
import { COMMON_WORDS } from './words/common-words.ts';
import { CONCENTRATION_WORDS, LEFT_OUT_WORDS } from './words/concentration-words.ts';
import { refusalText } from './words/refusal-words.ts';

/** Ten largest issuers, effective number beside the market's, and what was left out. */
export function concentrationSectionOf(parts: CardParts): ConcentrationSection | Refusal {
  const { equity, facts, sources } = parts;
  if (isRefused(equity) || !facts.holdings) {
    const reason = isRefused(equity) ? equity.refused : 'no-holdings';
    return { kind: 'refused', reason: refusalText(reason) };
  }
  const concentration = concentrationOf(equity);
  if (isRefused(concentration)) {
    return { kind: 'refused', reason: refusalText(concentration.refused) };
  }
  const source = sources.add(facts.holdings.source);
  const leftOut = leftOutText(equity);
  return {
    kind: 'concentration',
    figures: [
      topTenFigure(concentration.topTen, equity, source),
      effectiveFigure({ n: concentration.effectiveN, equity, source, market: marketOf(parts) }),
      ...limitFigures(parts, equity, source),
    ],
    largest: concentration.largest.map(({ issuer, weight }) => ({
      name: shortIssuerName(issuer),
      weight,
      text: percent(weight),
    })),
    ...(leftOut ? { leftOut } : {}),
  };
}

function topTenFigure(topTen: Interval, equity: EquityPart, source: number): Figure {
  const ofAssets = percentRange(equity.share);
  const formula = equity.complete
    ? CONCENTRATION_WORDS.topTenFormula(ofAssets)
    : CONCENTRATION_WORDS.topTenFormulaOfTenLines;
  const text =
    isExact(topTen) || equity.complete
      ? CONCENTRATION_WORDS.ofItsStocks(percentRange(topTen))
      : CONCENTRATION_WORDS.atLeastOfItsStocks(percentAtLeast(topTen.low));
  const note = equity.complete ? undefined : CONCENTRATION_WORDS.fromTenLines;
  return { label: COMMON_WORDS.topTen, text, source, formula, ...(note ? { note } : {}) };
}

interface EffectiveInputs {
  readonly n: Interval;
  readonly equity: EquityPart;
  readonly source: number;
  readonly market: MarketAnchor | undefined;
}

/** "Behaves like 42 equal stocks" alarms unless the market's own number stands beside it. */
function effectiveFigure({ n, equity, source, market }: EffectiveInputs): Figure {
  return {
    label: COMMON_WORDS.effective,
    text: COMMON_WORDS.equalCompanies(countRange(n)),
    source,
    formula: equity.complete
      ? CONCENTRATION_WORDS.effectiveFormula
      : CONCENTRATION_WORDS.effectiveFormulaOfTenLines,
    ...(market
      ? { note: CONCENTRATION_WORDS.market(market.ticker, countRange(market.effectiveN)) }
      : {}),
  };
}

interface MarketAnchor {
  readonly ticker: string;
  readonly effectiveN: Interval;
}

/** The last plain fund is the broadest; a plain fund is not its own anchor. */
function marketOf({ facts, context }: CardParts): MarketAnchor | undefined {
  const plain = context.plainFunds.findLast(({ ticker }) => ticker !== facts.ticker);
  return plain && anchorOf(plain);
}

function anchorOf({ ticker, part }: PlainFund): MarketAnchor | undefined {
  const concentration = concentrationOf(part);
  return isRefused(concentration) ? undefined : { ticker, effectiveN: concentration.effectiveN };
}

/** What is too small to print stays out of the sentence, not out of the sum. */
const LEAST_PRINTED = 0.0005;

function leftOutText(equity: EquityPart): string | undefined {
  const total = leftOutShare(equity);
  if (total < LEAST_PRINTED) return undefined;
  const words = [...equity.leftOut]
    .filter(([, weight]) => weight >= LEAST_PRINTED)
    .sort((a, b) => b[1] - a[1])
    .map(([nature, weight]) => `${LEFT_OUT_WORDS[nature] ?? nature} ${percent(weight)}`);
  const said = equity.complete
    ? CONCENTRATION_WORDS.leftOut
    : CONCENTRATION_WORDS.leftOutOfTenLines;
  return said(percent(total), words.join(', '));
}
