import type { FeeWaiver } from '#lib/funds/fund-facts.ts';
import type { Figure } from './card-model.ts';
import type { CardParts } from './card-parts.ts';
import { dateText, feePercent, percent } from './format.ts';
import { COMMON_WORDS } from './words/common-words.ts';
import { COST_WORDS } from './words/cost-words.ts';

/** What stands behind the fee: what is waived and until when, costs of funds held, turnover. */
export function feeDetailFigures({ facts, sources, context }: CardParts): Figure[] {
  const { fee, turnover } = facts;
  const source = fee && sources.add(fee.source);
  return [
    ...(fee?.waiver && source !== undefined
      ? [waiverFigure(fee.waiver, source, context.today)]
      : []),
    ...(fee?.acquiredFunds && source !== undefined
      ? [
          {
            label: COST_WORDS.costsOfFundsHeld,
            text: COMMON_WORDS.aYear(feePercent(fee.acquiredFunds)),
            source,
          },
        ]
      : []),
    ...(turnover
      ? [
          {
            label: COST_WORDS.turnover,
            text: percent(turnover.rate, 0),
            source: sources.add(turnover.source),
            note: COST_WORDS.turnoverNote,
          },
        ]
      : []),
  ];
}

/** The last day decides what a reader pays after it, so it is said, also when it has passed. */
function waiverFigure({ rate, ends }: FeeWaiver, source: number, today: string): Figure {
  const isPast = ends !== undefined && today !== '' && ends < today;
  const promised = isPast ? COST_WORDS.waiverEnded : COST_WORDS.waiverEnds;
  const note = ends ? promised(dateText(ends)) : COST_WORDS.waiverWithoutEnd;
  return { label: COST_WORDS.waiver, text: COMMON_WORDS.aYear(feePercent(rate)), source, note };
}
