import type { ThemeComparison } from './compare.ts';
import {
  type BucketSplit,
  COMPOSITION_CLASSES,
  type Composition,
  type CompositionClass,
} from './composition.ts';
import type { CompanyEvidence } from './evidence.ts';
import type { FormerName } from './fund-documents.ts';
import type { NameCheck, ThemeCheck } from './name-check.ts';
import type { DefinitionTest } from './own-definition.ts';
import {
  CLASS_LABELS,
  COMPARISON_WORDS,
  DEFINITION_WORDS,
  FORMER_NAME_WORDS,
  LAYER_LABELS,
  REASON_WORDS,
  REFUSED_VERDICTS,
  VERDICT_BADGES,
  VERDICT_WORDS,
} from './words/name-words.ts';

/* Which sentence about a name and its holdings, and with which figures; how it reads stands in `words/name-words.ts`. */

/** Whole percent, rounded down: every figure here says "at least". */
function atLeast(fraction: number): string {
  return `${Math.floor(fraction * 100 + 1e-9)}%`;
}

/** Whole percent, rounded up: for "at most". */
function atMost(fraction: number): string {
  return `${Math.ceil(fraction * 100 - 1e-9)}%`;
}

function about(fraction: number): string {
  return fraction > 0 && fraction < 0.005 ? 'under 1%' : `${Math.round(fraction * 100)}%`;
}

/** The badge's third segment, only where there is a verdict: `AI: fits`. */
export function badgeWordsOf(check: NameCheck): string | undefined {
  if (check.kind !== 'theme') return undefined;
  const { label } = check.claim;
  switch (check.verdict.kind) {
    case 'fits':
      return VERDICT_BADGES.fits(label);
    case 'fits-loosely':
      return VERDICT_BADGES.loosely(label);
    case 'does-not-reach':
      return VERDICT_BADGES.notReached(label);
    default:
      return undefined;
  }
}

/** The verdict, or why there is none, as the card says it; undefined when the name claims no theme. */
export function statementOf(check: NameCheck): string | undefined {
  switch (check.kind) {
    case 'no-theme-claimed':
      return undefined;
    case 'run-by-ai':
      return VERDICT_WORDS.runByAi(check.quoted);
    case 'theme':
      return themeStatement(check);
  }
}

function themeStatement(check: ThemeCheck): string {
  const { verdict, claim, composition } = check;
  const theme = claim.inSentence;
  switch (verdict.kind) {
    case 'fits':
      return VERDICT_WORDS.fits(atLeast(verdict.composition.weights.mostly), theme);
    case 'fits-loosely':
      return looselyStatement(verdict.composition, theme);
    case 'does-not-reach': {
      const { hardly } = verdict.composition.weights;
      return VERDICT_WORDS.notReached(atLeast(hardly), atMost(1 - hardly), theme);
    }
    case 'not-reported':
      return VERDICT_WORDS.notReported(about(composition?.weights.coarse ?? 0), theme);
    case 'not-enough-looked-up':
      return notEnoughStatement(check);
    case 'refused':
      return REFUSED_VERDICTS[verdict.why];
  }
}

function looselyStatement({ weights }: Composition, theme: string): string {
  const all = atLeast(weights.mostly + weights.partly);
  return VERDICT_WORDS.loosely(all, atLeast(weights.mostly), theme);
}

function notEnoughStatement({ composition, claim, isNarrower }: ThemeCheck): string {
  if (isNarrower) return VERDICT_WORDS.narrower(claim.inSentence);
  const coverage = composition?.coverage ?? 0;
  return coverage === 0
    ? VERDICT_WORDS.noneLookedUp(claim.inSentence)
    : VERDICT_WORDS.unsettled(about(coverage));
}

/** One class of the composition, ready to draw. */
export interface CompositionRow {
  readonly class: CompositionClass;
  readonly label: string;
  /** Fraction of the fund's equity part; the rows sum to 1. */
  readonly weight: number;
  /** `57%` */
  readonly text: string;
  /** Largest holdings of the class. */
  readonly holdings: readonly HoldingReason[];
}

export interface HoldingReason {
  readonly issuer: string;
  readonly weight: number;
  /** Why it is in this class, in one line; absent when nothing was looked up. */
  readonly reason?: string;
  readonly source?: { readonly label: string; readonly url: string };
}

/** The composition as rows in a fixed order, each with its largest holdings and their reasons. */
export function compositionRowsOf(
  { weights, holdings }: Composition,
  mostHoldings = 5,
): readonly CompositionRow[] {
  return COMPOSITION_CLASSES.map((name) => ({
    class: name,
    label: CLASS_LABELS[name],
    weight: weights[name],
    text: about(weights[name]),
    holdings: holdings
      .filter((holding) => holding.class === name)
      .slice(0, mostHoldings)
      .map(({ issuer, weight, evidence }) => {
        const row = evidence?.rows[0];
        return row ? { issuer, weight, ...reasonOf(row) } : { issuer, weight };
      }),
  }));
}

function reasonOf(row: CompanyEvidence): Pick<HoldingReason, 'reason' | 'source'> {
  // What a third party says is said with its period in the line itself.
  const grounds =
    row.grade === 'C'
      ? ''
      : REASON_WORDS.grounds(REASON_WORDS.grades[row.grade], row.period, row.checkedOn);
  return {
    reason: `${row.basis}${grounds}`,
    source: { label: row.source.title, url: row.source.url },
  };
}

const LAYERS = ['infrastructure', 'platform', 'application', 'other', 'unknown'] as const;

/** The three layers of AI, what is not AI, and what is unknown, as rows that sum to 1. */
export function layerRowsOf(split: BucketSplit): readonly LayerRow[] {
  return LAYERS.map((layer) => ({
    label: LAYER_LABELS[layer],
    weight: split[layer],
    text: about(split[layer]),
  }));
}

export interface LayerRow {
  readonly label: string;
  readonly weight: number;
  readonly text: string;
}

/** `5 percentage points`, rounded down. */
function pointsOf(fraction: number): string {
  return COMPARISON_WORDS.points(Math.floor(fraction * 100 + 1e-9));
}

/** Which of two funds has more of a theme, only where companies report enough to say. */
export function comparisonStatement(
  { result, difference }: ThemeComparison,
  theme: string,
  plain: string,
): string {
  switch (result) {
    case 'more':
      return COMPARISON_WORDS.more(theme, plain, pointsOf(difference.low));
    case 'less':
      return COMPARISON_WORDS.less(theme, plain, pointsOf(-difference.high));
    case 'cannot-be-ranked':
      return COMPARISON_WORDS.unranked(theme, plain);
  }
}

/** A fund's holdings against its own definition, by what companies themselves report. */
export function definitionTestStatement({ meets, fails, open }: DefinitionTest): string {
  return DEFINITION_WORDS.test(about(meets), fails > 0 ? about(fails) : undefined, about(open));
}

/** The same for a share of revenue that quoted words name. They can allow other ways in, so nothing falls short. */
export function revenueTestStatement(
  { meets, fails, open }: DefinitionTest,
  share: number,
  theme: string,
): string {
  const parts = { meets: about(meets), fails: about(fails), open: about(open) };
  return DEFINITION_WORDS.revenueTest(about(share), theme, parts);
}

/** A former name as history: `Until 12 Aug 2024 named …`. The date comes as the card writes dates. */
export function formerNameStatement(former: FormerName, date: string): string {
  const ticker = former.ticker ? ` (${former.ticker})` : '';
  const also = former.alsoChanged ? `, ${former.alsoChanged}` : '';
  const name = `${former.name}${ticker}${also}`;
  return 'until' in former
    ? FORMER_NAME_WORDS.until(date, name)
    : FORMER_NAME_WORDS.stillOn(date, name);
}
