import { readClaims } from './claim-rule.ts';
import { ASSET_RULES } from './claim-rules/assets.ts';
import { BRAND_RULES } from './claim-rules/brands.ts';
import { MANAGED_HOW_RULES } from './claim-rules/managed-how.ts';
import { PORTFOLIO_RULES } from './claim-rules/portfolio.ts';
import { REGION_RULES } from './claim-rules/regions.ts';
import { SINGLE_NAME_RULES } from './claim-rules/single-names.ts';
import { THEME_RULES } from './claim-rules/themes.ts';
import { WRAPPER_RULES } from './claim-rules/wrappers.ts';
import { looksCut, withCompletedEnding } from './cut-names.ts';

/**
 * What a fund's name claims, as `namespace:value` or one word. Namespaces: `theme`, `sub` (a narrower
 * theme), `struct` (what the wrapper does), `single-name`, `single-name-theme` (a fund built round one
 * company), `crypto-asset`, `commodity`, `asset`, `geo`, `size`, `style`, `factor`, `sector`, `ex`
 * (left out), `run` (how it is managed), `index`; and the words `esg`, `dividend`, `income`.
 */
export interface Claims {
  readonly name: string;
  /** Without repeats, in the order read; an empty list is a real answer. */
  readonly claims: readonly string[];
  /** For each claim, the words of the name that carry it. */
  readonly words: Readonly<Record<string, string>>;
  /** The name was cut by the list it comes from and may have lost a claim. */
  readonly nameIsCut: boolean;
}

export interface ClaimOptions {
  /** Where it is known; else judged from how the name ends. */
  readonly nameIsCut?: boolean;
}

/** Order of reading: later rules see only words that no earlier rule took. */
const RULES = [
  ...BRAND_RULES,
  ...SINGLE_NAME_RULES,
  ...WRAPPER_RULES,
  ...MANAGED_HOW_RULES,
  ...THEME_RULES,
  ...REGION_RULES,
  ...ASSET_RULES,
  ...PORTFOLIO_RULES,
];

/** Reads the claims of a fund's name. Pure; a name without claims gives an empty list. */
export function claimsOf(name: string, options: ClaimOptions = {}): Claims {
  const nameIsCut = options.nameIsCut ?? looksCut(name);
  const read = nameIsCut ? withCompletedEnding(name) : name;
  const words: Record<string, string> = {};
  for (const found of readClaims(read, RULES)) {
    const quoted = wordsWithin(name, found.words);
    words[found.claim] = joined(words[found.claim], quoted);
  }
  return { name, claims: Object.keys(words), words, nameIsCut };
}

/** The part of the words that stands in the name itself: all of them unless its ending was completed. */
function wordsWithin(name: string, completed: string): string {
  if (name.includes(completed)) return completed;
  for (let length = completed.length; length > 0; length -= 1) {
    const part = completed.slice(0, length);
    if (name.endsWith(part)) return part;
  }
  return completed;
}

function joined(before: string | undefined, words: string): string {
  if (before === undefined || before === words) return words;
  return before.split(' … ').includes(words) ? before : `${before} … ${words}`;
}
