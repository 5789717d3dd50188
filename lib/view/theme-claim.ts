import type { FundFacts } from '#lib/funds/fund-facts.ts';
import { claimsOf } from '#lib/themes/claims.ts';

export interface ThemeClaim {
  /** `artificial-intelligence`, …; one claim joined by "and" can name several. */
  readonly themes: readonly string[];
  /** The words of the name that carry it, in their order: `Robotics`, `Artificial Intelligence`. */
  readonly words: readonly string[];
}

const THEME = 'theme:';
/** These claim nothing that holdings could bear out. */
const NOT_CHECKABLE = new Set(['theme:innovation', 'theme:multi-theme']);

/** The themes that a fund's name claims; undefined when it claims none. */
export function themeClaimOf(facts: FundFacts): ThemeClaim | undefined {
  const options = facts.nameIsCut === undefined ? {} : { nameIsCut: facts.nameIsCut };
  const { claims, words } = claimsOf(facts.name, options);
  const themes = claims.filter((claim) => claim.startsWith(THEME));
  if (themes.length === 0) return undefined;
  const spoken = [...new Set(themes.map((theme) => words[theme] ?? ''))].filter(Boolean);
  spoken.sort((a, b) => facts.name.indexOf(a) - facts.name.indexOf(b));
  return { themes: themes.map((theme) => theme.slice(THEME.length)), words: spoken };
}

/** Whether holdings can bear the claim out at all: "Innovation" alone cannot be checked. */
export function isCheckable(claim: ThemeClaim): boolean {
  return claim.themes.some((theme) => !NOT_CHECKABLE.has(`${THEME}${theme}`));
}
