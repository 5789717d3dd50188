import type { FeeWaiver } from '#lib/funds/fund-facts.ts';
import type { Figure } from './card-model.ts';
import type { CardParts } from './card-parts.ts';
import { dateText, feePercent, percent } from './format.ts';

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
            label: 'Of it, costs of the funds held',
            text: `${feePercent(fee.acquiredFunds)} a year`,
            source,
          },
        ]
      : []),
    ...(turnover
      ? [
          {
            label: 'Portfolio traded in a year',
            text: percent(turnover.rate, 0),
            source: sources.add(turnover.source),
            note: 'Turnover as filed; what is exchanged in creations and redemptions is not in it.',
          },
        ]
      : []),
  ];
}

/** The last day decides what a reader pays after it, so it is said, also when it has passed. */
function waiverFigure({ rate, ends }: FeeWaiver, source: number, today: string): Figure {
  const isPast = ends !== undefined && today !== '' && ends < today;
  const note = ends
    ? `Promised until ${dateText(ends)}${isPast ? ', which has passed: the fee before waivers may apply' : ''}.`
    : 'The filing names no last day.';
  return { label: 'Waived by the adviser', text: `${feePercent(rate)} a year`, source, note };
}
