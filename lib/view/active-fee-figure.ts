import { activeFee } from '#lib/metrics/active-fee.ts';
import { isRefused } from '#lib/metrics/interval.ts';
import { overlapOf } from '#lib/metrics/overlap.ts';
import type { Figure } from './card-model.ts';
import type { CardParts } from './card-parts.ts';
import { feePercent, percentRange } from './format.ts';
import { COMMON_WORDS } from './words/common-words.ts';
import { COST_WORDS } from './words/cost-words.ts';

/**
 * The price of the part that differs from the plain fund it most resembles. Shown where the fund
 * costs more than that plain fund and neither fee includes underlying costs.
 */
export function activeFeeFigures({ facts, fee, equity, context, sources }: CardParts): Figure[] {
  if (isRefused(equity) || !facts.fee || !fee || fee.includesUnderlyingCosts) return [];
  const compared = context.plainFunds
    .filter((plain) => plain.ticker !== facts.ticker && plain.fee !== undefined)
    .map((plain) => ({ plain, activeShare: overlapOf(equity, plain.part).activeShare }))
    .sort((a, b) => a.activeShare.high - b.activeShare.high)[0];
  const plainFee = compared?.plain.fee;
  if (!compared || plainFee === undefined || fee.rate <= plainFee) return [];
  const { plain, activeShare } = compared;
  const source = sources.add(facts.fee.source);
  const label = COST_WORDS.activeFee(plain.ticker);
  const price = activeFee({ fee: fee.rate, plainFee, activeShare });
  if (!isRefused(price)) {
    const formula = COST_WORDS.activeFeeFormula(
      feePercent(fee.rate),
      feePercent(plainFee),
      percentRange(activeShare),
    );
    return [{ label, text: COMMON_WORDS.aYear(percentRange(price, 2)), source, formula }];
  }
  if (price.refused !== 'too-similar') return [];
  const text = COST_WORDS.nearlySame(feePercent(fee.rate - plainFee));
  return [
    { label, text, source, formula: COST_WORDS.nearlySameFormula(percentRange(activeShare)) },
  ];
}
