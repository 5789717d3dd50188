import { lookThrough } from '#lib/metrics/look-through.ts';
import type { ConcentrationSection } from './card-model.ts';
import type { CardParts } from './card-parts.ts';
import { percent, percentAtLeast } from './format.ts';
import { shortIssuerName } from './issuer-name.ts';
import { leastText } from './share-text.ts';
import { COMMON_WORDS } from './words/common-words.ts';
import { CONCENTRATION_WORDS } from './words/concentration-words.ts';

/** Below this a look-through has opened too little to list companies. */
const LEAST_OPENED = 0.05;

/** The companies behind a fund of funds, with the share that could not be opened always printed. */
export function lookThroughSectionOf(parts: CardParts): ConcentrationSection | undefined {
  const { facts, context, sources } = parts;
  if (!context.findFund || !facts.holdings) return undefined;
  const { findFund } = context;
  const found = lookThrough(facts, (line) => findFund(line.issuer));
  if (!found || found.companies < LEAST_OPENED) return undefined;
  const source = sources.add(facts.holdings.source);
  return {
    kind: 'concentration',
    figures: [
      {
        label: CONCENTRATION_WORDS.lookedThrough,
        text: CONCENTRATION_WORDS.ofNetAssets(percentAtLeast(found.companies)),
        source,
        formula: CONCENTRATION_WORDS.lookedThroughFormula(openedText(found.opened)),
      },
      {
        label: CONCENTRATION_WORDS.unresolved,
        text: percent(found.unresolved),
        source,
        note: CONCENTRATION_WORDS.unresolvedNote(percent(found.other)),
      },
    ],
    largest: found.issuers.slice(0, 10).map(({ issuer, weight }) => ({
      name: shortIssuerName(issuer),
      weight,
      text: leastText(weight, false),
    })),
  };
}

function openedText(opened: readonly string[]): string {
  const shown = opened.slice(0, 8).join(', ');
  return opened.length > 8 ? COMMON_WORDS.andMore(shown, opened.length - 8) : shown;
}
