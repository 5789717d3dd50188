import { isExact, isRefused } from '#lib/metrics/interval.ts';
import { overlapOf } from '#lib/metrics/overlap.ts';
import type { SamenessRow } from './card-model.ts';
import type { CardParts } from './card-parts.ts';
import { dateText, percent, percentAtLeast } from './format.ts';
import { COMMON_WORDS } from './words/common-words.ts';
import { SAMENESS_WORDS } from './words/sameness-words.ts';

/** `you already own 83% of this`: what the reader's list holds of the fund. */
export function ownedRow({ facts, equity, context, sources }: CardParts): SamenessRow | undefined {
  const { owned } = context;
  if (!owned || isRefused(equity) || !facts.holdings) return undefined;
  const { overlap } = overlapOf(equity, owned.part);
  const [from, to] = [dateText(owned.from), dateText(owned.to)];
  const listDates = from === to ? from : COMMON_WORDS.fromTo(from, to);
  return {
    withTicker: 'own-list',
    overlap: {
      label: SAMENESS_WORDS.besideYourList(owned.name),
      text: isExact(overlap)
        ? SAMENESS_WORDS.youOwn(percent(overlap.low, 0))
        : SAMENESS_WORDS.youOwnAtLeast(percentAtLeast(overlap.low, 0)),
      source: sources.add(facts.holdings.source),
      formula: SAMENESS_WORDS.listFormula,
      note: SAMENESS_WORDS.fundsCompared(owned.compared, owned.total),
    },
    dates: SAMENESS_WORDS.datesBesideList(facts.ticker, dateText(facts.holdings.asOf), listDates),
  };
}
