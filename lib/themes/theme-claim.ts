import { type ClaimOptions, type Claims, claimsOf } from './claims.ts';
import { themeLabelOf } from './words/theme-labels.ts';

/** The theme that a fund's name claims, ready for badge and card. */
export interface ThemeClaim {
  /** One theme, or several joined by "and" or "&": then one union claim. */
  readonly themes: readonly string[];
  /** Short label, the first theme's for a union of more than two: `AI`, `Robotics & AI`. */
  readonly label: string;
  /** For a sentence: `robotics and automation or artificial intelligence`. */
  readonly inSentence: string;
  /** The words of the name that carry the claim: `Artificial Intelligence`. */
  readonly quoted: string;
}

/** Words too vague to be held against holdings; they are claims, but no test follows from them. */
const NOT_CHECKABLE = new Set([
  'innovation',
  'multi-theme',
  'big-data',
  'climate',
  'national-security',
]);

/** The theme claim of a name, or undefined when the name claims no theme that holdings can be held against. */
export function themeClaimOf(name: string, options: ClaimOptions = {}): ThemeClaim | undefined {
  return themeClaimIn(claimsOf(name, options));
}

/** The same from claims already read. */
export function themeClaimIn(claims: Claims): ThemeClaim | undefined {
  const themes = themesIn(claims);
  if (themes.length === 0) return undefined;
  const words = themes.map((theme) => claims.words[`theme:${theme}`] ?? '');
  return {
    themes,
    label: unionLabel(themes),
    inSentence: themes.map((theme) => themeLabelOf(theme).inSentence).join(' or '),
    quoted: [...new Set(words)].filter((text) => text !== '').join(' … '),
  };
}

/** Checkable themes in the order of the name's words. */
function themesIn(claims: Claims): readonly string[] {
  const themes = claims.claims
    .filter((claim) => claim.startsWith('theme:'))
    .map((claim) => claim.slice('theme:'.length))
    .filter((theme) => !NOT_CHECKABLE.has(theme));
  const placeOf = (theme: string) => {
    const firstWords = (claims.words[`theme:${theme}`] ?? '').split(' … ')[0] ?? '';
    return claims.name.indexOf(firstWords);
  };
  return [...themes].sort((a, b) => placeOf(a) - placeOf(b));
}

function unionLabel(themes: readonly string[]): string {
  const labels = themes.map((theme) => themeLabelOf(theme).short);
  return labels.length > 2 ? (labels[0] ?? '') : labels.join(' & ');
}
