import type { NameCheck } from '#lib/themes/name-check.ts';
import {
  badgeWordsOf,
  compositionRowsOf,
  layerRowsOf,
  type HoldingReason as ReasonedHolding,
  statementOf,
} from '#lib/themes/wording.ts';
import { YARDSTICK_NOTE } from '#lib/themes/words/name-words.ts';
import type { HoldingReason, NameCheckSection } from './card-model.ts';
import type { CardParts } from './card-parts.ts';
import { shortPercent } from './format.ts';
import { shortIssuerName } from './issuer-name.ts';
import { nameCheckNotesOf } from './name-check-notes.ts';
import { nameCheckOfFund, themeWordsOf } from './theme-claim.ts';
import { NAME_CHECK_WORDS } from './words/name-check-words.ts';

/** Holdings shown with their reasons in each class of the composition. */
const HOLDINGS_A_CLASS = 3;

/** The claim quoted from the name, what can be said about it, and the composition behind it. */
export function nameCheckSectionOf(parts: CardParts): NameCheckSection | undefined {
  const { facts, context } = parts;
  const check = nameCheckOfFund(facts, context.evidence);
  const cut = facts.nameIsCut ? NAME_CHECK_WORDS.nameIsCut : undefined;
  const notes = nameCheckNotesOf(parts, check);
  const below = notes.length > 0 ? { notes } : {};
  if (check.kind === 'run-by-ai') {
    return { ...section([check.quoted], [statementOf(check), cut]), ...below };
  }
  const words = themeWordsOf(facts);
  if (!words) return undefined;
  if (check.kind === 'no-theme-claimed')
    return { ...section(words, [NAME_CHECK_WORDS.vagueClaim, cut]), ...below };
  const statement = context.evidence ? statementOf(check) : NAME_CHECK_WORDS.noVerdictYet;
  const yardstick = badgeWordsOf(check) ? YARDSTICK_NOTE : undefined;
  const composition = context.evidence && compositionRows(check);
  const layers = composition && check.buckets && layerRowsOf(check.buckets);
  return {
    ...section(words, [statement, yardstick, cut]),
    ...(composition ? { composition } : {}),
    ...(layers ? { layers: layers.filter(({ weight }) => weight > 0) } : {}),
    ...below,
  };
}

function section(
  words: readonly string[],
  statements: readonly (string | undefined)[],
): NameCheckSection {
  return {
    claim: NAME_CHECK_WORDS.claim(words),
    statement: statements.filter((text) => text !== undefined).join(' '),
  };
}

/** Nothing looked up at all is said in the statement; a bar of one colour adds nothing. */
function compositionRows(check: NameCheck): NameCheckSection['composition'] {
  if (check.kind !== 'theme' || !check.composition || check.composition.coverage === 0) {
    return undefined;
  }
  return compositionRowsOf(check.composition, HOLDINGS_A_CLASS)
    .filter((row) => row.weight > 0)
    .map(({ label, weight, text, holdings }) => ({
      label,
      weight: Math.min(1, weight),
      text,
      ...(holdings.length > 0 ? { holdings: holdings.map(holdingReason) } : {}),
    }));
}

function holdingReason({ issuer, weight, reason, source }: ReasonedHolding): HoldingReason {
  return {
    name: shortIssuerName(issuer),
    text: shortPercent(weight),
    ...(reason ? { reason } : {}),
    ...(source ? { source } : {}),
  };
}
