import { isExact, isRefused } from '#lib/metrics/interval.ts';
import { overlapOf } from '#lib/metrics/overlap.ts';
import type { SamenessRow } from './card-model.ts';
import type { CardParts } from './card-parts.ts';
import { dateText, percent, percentAtLeast } from './format.ts';

/** `you already own 83% of this`: what the reader's list holds of the fund. */
export function ownedRow({ facts, equity, context, sources }: CardParts): SamenessRow | undefined {
  const { owned } = context;
  if (!owned || isRefused(equity) || !facts.holdings) return undefined;
  const { overlap } = overlapOf(equity, owned.part);
  const share = isExact(overlap)
    ? percent(overlap.low, 0)
    : `at least ${percentAtLeast(overlap.low, 0)}`;
  const between = owned.from === owned.to ? '' : ` to ${dateText(owned.to)}`;
  return {
    withTicker: 'own list',
    overlap: {
      label: `Beside your list “${owned.name}”`,
      text: `you already own ${share} of this`,
      source: sources.add(facts.holdings.source),
      formula: 'the smaller of the weight in the fund and in your whole list, added up by issuer',
      note: `${owned.compared} of ${owned.total} funds of the list compared.`,
    },
    dates: `${facts.ticker} ${dateText(facts.holdings.asOf)}, your list ${dateText(owned.from)}${between}`,
  };
}
