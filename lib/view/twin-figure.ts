import { peerFactsOf } from '#lib/metrics/fund-peers.ts';
import { nearTwinOf } from '#lib/metrics/near-twin.ts';
import type { Figure } from './card-model.ts';
import type { CardParts } from './card-parts.ts';
import { dateText, feePercent, percentAtLeast, rateText, usd } from './format.ts';
import { COST_WORDS } from './words/cost-words.ts';

/** The cheaper near-twin, where the universe has one: same wrapper, overlap of at least 90%. */
export function twinFigures({ facts, context, sources }: CardParts): Figure[] {
  const { peers, drag } = context;
  const own = peers && facts.fee ? peerFactsOf(facts) : undefined;
  const found = own && peers ? nearTwinOf(own, peers, drag) : undefined;
  if (!own || !found || !facts.fee) return [];
  const { twin, fee, overlap, savedUsd } = found;
  const rate = rateText(drag.yearlyReturn);
  return [
    {
      label: COST_WORDS.twin,
      text: COST_WORDS.twinSaves(
        COST_WORDS.twinAt(twin.ticker, feePercent(fee)),
        usd(savedUsd),
        usd(drag.amountUsd),
        drag.years,
      ),
      source: sources.add(facts.fee.source),
      formula: COST_WORDS.twinFormula(
        percentAtLeast(overlap),
        `${facts.ticker} ${dateText(own.asOf)}, ${twin.ticker} ${dateText(twin.asOf)}`,
        rate,
      ),
      note: COST_WORDS.tax,
    },
  ];
}
