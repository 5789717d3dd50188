import type { NameCheckSection } from './card-model.ts';
import type { CardParts } from './card-parts.ts';
import { isCheckable, themeClaimOf } from './theme-claim.ts';
import { NAME_IS_CUT, NO_VERDICT_YET, VAGUE_CLAIM, WRAPPER_REPLACES } from './wording.ts';

/** The theme that the name claims, quoted; no verdict until evidence stands beside it. */
export function nameCheckSectionOf({ facts, kind }: CardParts): NameCheckSection | undefined {
  const claim = themeClaimOf(facts);
  if (!claim) return undefined;
  const statements = [
    kind.name === 'plain-equity' ? undefined : WRAPPER_REPLACES,
    isCheckable(claim) ? NO_VERDICT_YET : VAGUE_CLAIM,
    facts.nameIsCut ? NAME_IS_CUT : undefined,
  ];
  return {
    claim: claim.words.map((word) => `“${word}”`).join(' and '),
    statement: statements.filter((text) => text !== undefined).join(' '),
  };
}
