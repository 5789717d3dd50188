import { feeDrag } from '#lib/metrics/fee-drag.ts';
import { activeFeeFigures } from './active-fee-figure.ts';
import type { CostSection, FeeDrag, Figure } from './card-model.ts';
import type { CardParts } from './card-parts.ts';
import { feeDetailFigures } from './fee-details.ts';
import { dateText, feePercent, rateText, usd, usdInWords } from './format.ts';
import { twinFigures } from './twin-figure.ts';
import { COMMON_WORDS } from './words/common-words.ts';
import { COST_WORDS } from './words/cost-words.ts';

/** Above this a fee includes costs of others, and no drag is said; the curve's height stands for it. */
const HIGHEST_DRAWN_FEE = 0.015;

/** Fees with their basis and fiscal year, fee drag in money, and the series' net assets. */
export function costSectionOf(parts: CardParts): CostSection | undefined {
  const figures = [
    ...feeFigures(parts),
    ...feeDetailFigures(parts),
    ...twinFigures(parts),
    ...activeFeeFigures(parts),
    ...netAssetsFigure(parts),
  ];
  if (figures.length === 0) return undefined;
  const drag = dragOf(parts);
  return { figures, ...(drag ? { drag } : {}) };
}

function feeFigures({ facts, fee, sources }: CardParts): Figure[] {
  if (!facts.fee || !fee) return [];
  const source = sources.add(facts.fee.source);
  const { net, gross, periodEnd } = facts.fee;
  const year = periodEnd ? COST_WORDS.fiscalYear(dateText(periodEnd)) : undefined;
  const remark = fee.includesUnderlyingCosts ? COST_WORDS.underlyingCosts : undefined;
  const figure = (label: string, rate: number, note?: string): Figure => {
    const notes = [note, remark, year].filter((text) => text !== undefined).join(' ');
    return {
      label,
      text: COMMON_WORDS.aYear(feePercent(rate)),
      source,
      ...(notes && { note: notes }),
    };
  };
  return [
    ...(net === undefined
      ? []
      : [figure(COST_WORDS.net, net, fee.waived ? COST_WORDS.waivedNow : undefined)]),
    ...(gross === undefined || gross === net ? [] : [figure(COST_WORDS.gross, gross)]),
  ];
}

/** No drag where the fee includes underlying costs, or is waived to zero. */
function dragOf({ facts, fee, sources, context }: CardParts): FeeDrag | undefined {
  if (!facts.fee || !fee || fee.includesUnderlyingCosts || fee.rate === 0) return undefined;
  const { amountUsd, years, yearlyReturn } = context.drag;
  const drag = feeDrag(fee.rate, context.drag);
  const rate = rateText(yearlyReturn);
  return {
    text: COST_WORDS.drag(usd(drag.totalUsd), usd(amountUsd), { years, rate }),
    source: sources.add(facts.fee.source),
    byYearUsd: drag.byYearUsd.map((dollars) => Math.round(dollars * 100) / 100),
    scaleUsd: Math.round(feeDrag(HIGHEST_DRAWN_FEE, context.drag).totalUsd),
  };
}

function netAssetsFigure({ facts, sources }: CardParts): Figure[] {
  const { netAssets } = facts;
  if (!netAssets) return [];
  const note = netAssets.scope === 'series' ? COST_WORDS.wholeSeries : '';
  return [
    {
      label: COST_WORDS.netAssets,
      text: usdInWords(netAssets.usd),
      source: sources.add(netAssets.source),
      ...(note && { note }),
    },
  ];
}
