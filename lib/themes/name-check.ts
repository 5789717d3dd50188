import type { FundFacts } from '#lib/funds/fund-facts.ts';
import { rankableEquityOf } from '#lib/metrics/applicable.ts';
import { fundKindOf } from '#lib/metrics/fund-kind-of.ts';
import { isRefused } from '#lib/metrics/interval.ts';
import { type Claims, claimsOf } from './claims.ts';
import { type BucketSplit, bucketsOf, type Composition, compositionOf } from './composition.ts';
import type { ThemeEvidence } from './evidence.ts';
import { type ThemeClaim, themeClaimIn } from './theme-claim.ts';
import { type Verdict, verdictOf } from './verdict.ts';

/** Evidence by theme; undefined for a theme without any. */
export type EvidenceByTheme = (theme: string) => ThemeEvidence | undefined;

/** What a fund's name claims, held against what the fund holds. */
export type NameCheck =
  /** A theme that holdings can be held against. */
  | ThemeCheck
  /** `AI Powered`: the name says how the fund is run; holdings are not judged by AI. */
  | { readonly kind: 'run-by-ai'; readonly quoted: string }
  | { readonly kind: 'no-theme-claimed' };

export interface ThemeCheck {
  readonly kind: 'theme';
  readonly claim: ThemeClaim;
  readonly verdict: Verdict;
  /** The name claims less than the theme (`Space` of aerospace and defence): what is shown is the whole theme. */
  readonly isNarrower: boolean;
  /** Absent where the fund's lines are no portfolio of companies. */
  readonly composition?: Composition;
  /** Only for funds that claim artificial intelligence. */
  readonly buckets?: BucketSplit;
  /** The list behind it holds the ten largest lines only. */
  readonly isTopTenOnly: boolean;
}

/** Checks a fund's name against its holdings. Pure; an unknown theme or an empty portfolio is said, not thrown. */
export function nameCheckOf(facts: FundFacts, evidence: EvidenceByTheme): NameCheck {
  const claims = claimsOf(
    facts.name,
    facts.nameIsCut === undefined ? {} : { nameIsCut: facts.nameIsCut },
  );
  const claim = themeClaimIn(claims);
  if (claim) return themeCheckOf(facts, claims, claim, evidence);
  const runByAi = claims.words['run:ai'];
  return runByAi ? { kind: 'run-by-ai', quoted: runByAi } : { kind: 'no-theme-claimed' };
}

function themeCheckOf(
  facts: FundFacts,
  claims: Claims,
  claim: ThemeClaim,
  evidence: EvidenceByTheme,
): ThemeCheck {
  const isNarrower = claimsLessThanTheme(claims, claim);
  const isTopTenOnly = facts.holdings?.coverage === 'top-ten';
  const base = { kind: 'theme', claim, isNarrower, isTopTenOnly } as const;
  const kind = fundKindOf(facts);
  const part = kind.name === 'plain-equity' ? rankableEquityOf(facts, kind) : undefined;
  if (!part || isRefused(part)) {
    const isListMissing = kind.name === 'plain-equity' || !facts.holdings;
    const why = isListMissing ? 'incomplete-list' : 'not-plain-equity';
    return { ...base, verdict: { kind: 'refused', why } };
  }
  const themes = claim.themes.map((theme) => evidence(theme) ?? withoutEvidence(theme));
  const composition = compositionOf(part, themes);
  const isAi = claim.themes.includes('artificial-intelligence');
  return {
    ...base,
    verdict: narrowed(verdictOf(part, themes), isNarrower),
    composition,
    ...(isAi ? { buckets: bucketsOf(composition) } : {}),
  };
}

function withoutEvidence(theme: string): ThemeEvidence {
  return { theme, byIssuerKey: new Map() };
}

/** Evidence on a whole theme proves nothing about a part of it; that it is missed is proved all the same. */
function narrowed(verdict: Verdict, isNarrower: boolean): Verdict {
  const isProofOfMore = verdict.kind === 'fits' || verdict.kind === 'fits-loosely';
  return isNarrower && isProofOfMore ? { kind: 'not-enough-looked-up' } : verdict;
}

const DEFENCE = 'aerospace-defence-space-drones';

function claimsLessThanTheme(claims: Claims, claim: ThemeClaim): boolean {
  if (claims.claims.some((one) => one.startsWith('sub:'))) return true;
  const defenceWords = claims.words[`theme:${DEFENCE}`] ?? '';
  return claim.themes.includes(DEFENCE) && !/aerospace/i.test(defenceWords);
}
