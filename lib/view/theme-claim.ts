import type { FundFacts } from '#lib/funds/fund-facts.ts';
import { claimsOf } from '#lib/themes/claims.ts';
import { type EvidenceByTheme, type NameCheck, nameCheckOf } from '#lib/themes/name-check.ts';

/** The words of the name that claim a theme, checkable or not; undefined when it claims none. */
export function themeWordsOf(facts: FundFacts): readonly string[] | undefined {
  const options = facts.nameIsCut === undefined ? {} : { nameIsCut: facts.nameIsCut };
  const { claims, words } = claimsOf(facts.name, options);
  const themes = claims.filter((claim) => claim.startsWith('theme:'));
  const spoken = [...new Set(themes.map((theme) => words[theme] ?? ''))].filter(Boolean);
  return spoken.length === 0
    ? undefined
    : spoken.sort((a, b) => facts.name.indexOf(a) - facts.name.indexOf(b));
}

const NO_EVIDENCE: EvidenceByTheme = () => undefined;

/** The name held against the holdings; without evidence no theme gets further than "not looked up". */
export function nameCheckOfFund(
  facts: FundFacts,
  evidence: EvidenceByTheme | undefined,
): NameCheck {
  return nameCheckOf(facts, evidence ?? NO_EVIDENCE);
}
