import type { ThemeComparison } from './compare.ts';
import {
  type BucketSplit,
  COMPOSITION_CLASSES,
  type Composition,
  type CompositionClass,
} from './composition.ts';
import type { CompanyEvidence, Grade } from './evidence.ts';
import type { FormerName } from './fund-documents.ts';
import type { NameCheck, ThemeCheck } from './name-check.ts';
import type { DefinitionTest } from './own-definition.ts';
import type { RefusedVerdict } from './verdict.ts';

/*
 * Every sentence about a name and its holdings. The rules they were reviewed by: one-sided (only what is
 * proved), no intent, no legal conclusion, no advice; a percentage always says of what.
 */

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

/** Stands beside every verdict. */
export const YARDSTICK_NOTE =
  '80% is the yardstick of SEC Rule 35d-1, which tests a fund by its own reasonable definition of its name, not by companies’ revenue. This is not a finding about that rule.';

/** What a verdict rests on. */
const BY_WHOM =
  'by what companies report or describe as their business, or by industry classification';

/** The badge's third segment, only where there is a verdict: `AI: fits`. */
export function badgeWordsOf(check: NameCheck): string | undefined {
  if (check.kind !== 'theme') return undefined;
  const { label } = check.claim;
  switch (check.verdict.kind) {
    case 'fits':
      return `${label}: fits`;
    case 'fits-loosely':
      return `${label}: loosely`;
    case 'does-not-reach':
      return `${label}: not reached`;
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
      return `“${check.quoted}” says how the fund is run, not what it holds: its holdings are not judged by AI.`;
    case 'theme':
      return themeStatement(check);
  }
}

function themeStatement(check: ThemeCheck): string {
  const { verdict, claim, composition } = check;
  switch (verdict.kind) {
    case 'fits':
      return `At least ${atLeast(verdict.composition.weights.mostly)} of what the fund holds in shares is in companies with at least half of their revenue from ${claim.inSentence}, ${BY_WHOM}.`;
    case 'fits-loosely':
      return looselyStatement(verdict.composition, claim.inSentence);
    case 'does-not-reach':
      return `Companies with at least ${atLeast(verdict.composition.weights.hardly)} of the weight have less than 5% of their revenue from ${claim.inSentence}, ${BY_WHOM}: at most ${atMost(1 - verdict.composition.weights.hardly)} of what the fund holds in shares can be of that business, even if all the rest were.`;
    case 'not-reported':
      return `No verdict: companies with about ${about(composition?.weights.coarse ?? 0)} of the weight do not report how much of their revenue comes from ${claim.inSentence}. That is about what companies disclose, not about the fund.`;
    case 'not-enough-looked-up':
      return notEnoughStatement(check);
    case 'refused':
      return REFUSED[verdict.why];
  }
}

function looselyStatement({ weights }: Composition, theme: string): string {
  return `At least ${atLeast(weights.mostly + weights.partly)} of what the fund holds in shares is in companies with at least 5% of their revenue from ${theme}, at least ${atLeast(weights.mostly)} in companies with half of it or more, ${BY_WHOM}.`;
}

function notEnoughStatement({ composition, claim, isNarrower }: ThemeCheck): string {
  if (isNarrower) {
    return `No verdict: the name claims a part of what our evidence covers (${claim.inSentence}).`;
  }
  const coverage = composition?.coverage ?? 0;
  return coverage === 0
    ? `No verdict: for ${claim.inSentence} no company of this fund has been looked up yet.`
    : `No verdict: companies with ${about(coverage)} of the weight have been looked up, and what they themselves report or describe does not settle it with five points to spare.`;
}

const REFUSED: Readonly<Record<RefusedVerdict, string>> = {
  'not-plain-equity':
    'No verdict: swaps, options or other funds stand between this fund and the companies of its name.',
  'equity-share':
    'No verdict: less than 80% of the fund’s net assets are shares of companies; the rest is something else, such as cash, collateral, funds or derivatives.',
  'incomplete-list':
    'No verdict: the packaged data do not hold this fund’s whole list of holdings.',
  'run-by-ai': 'No verdict: the name says how the fund is run, not what it holds.',
};

const CLASS_LABELS: Readonly<Record<CompositionClass, string>> = {
  mostly: 'at least half of revenue',
  partly: 'at least 5% of revenue',
  hardly: 'under 5% of revenue',
  coarse: 'reported too coarsely',
  'not-looked-up': 'not looked up',
};

const GRADE_WORDS: Readonly<Record<Exclude<Grade, 'C'>, string>> = {
  A: 'the company’s own figure',
  B: 'the company’s own description',
};

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
  const read = row.checkedOn ? `, read on ${row.checkedOn}` : '';
  // What a third party says is said with its period in the line itself.
  const grounds = row.grade === 'C' ? '' : ` (${GRADE_WORDS[row.grade]}, ${row.period}${read})`;
  return {
    reason: `${row.basis}${grounds}`,
    source: { label: row.source.title, url: row.source.url },
  };
}

/** The three layers of AI, what is not AI, and what is unknown, as rows that sum to 1. */
export function layerRowsOf(split: BucketSplit): readonly LayerRow[] {
  const rows: readonly (readonly [string, number])[] = [
    ['AI infrastructure', split.infrastructure],
    ['AI platforms', split.platform],
    ['AI applications', split.application],
    ['revenue outside AI', split.other],
    ['not reported or not looked up', split.unknown],
  ];
  return rows.map(([label, weight]) => ({ label, weight, text: about(weight) }));
}

export interface LayerRow {
  readonly label: string;
  readonly weight: number;
  readonly text: string;
}

/** `5 percentage points`, rounded down. */
function pointsOf(fraction: number): string {
  const points = Math.floor(fraction * 100 + 1e-9);
  return points === 0
    ? 'a part of a percentage point'
    : `${points} percentage point${points === 1 ? '' : 's'}`;
}

/** Which of two funds has more of a theme, only where companies report enough to say. */
export function comparisonStatement(
  { result, difference }: ThemeComparison,
  theme: string,
  plain: string,
): string {
  switch (result) {
    case 'more':
      return `Weighted by its holdings, more of the revenue behind this fund comes from ${theme} than behind ${plain}: at least ${pointsOf(difference.low)} more.`;
    case 'less':
      return `Weighted by its holdings, less of the revenue behind this fund comes from ${theme} than behind ${plain}: at least ${pointsOf(-difference.high)} less.`;
    case 'cannot-be-ranked':
      return `Whether this fund or ${plain} has more revenue from ${theme} cannot be ranked from what companies report.`;
  }
}

/** A fund's holdings against its own definition, by what companies themselves report. */
export function definitionTestStatement({ meets, fails, open }: DefinitionTest): string {
  const against = fails > 0 ? `, ${about(fails)} does not` : ', none is shown to fall short';
  return `Held against that by what companies themselves report or describe: ${about(meets)} of its equity meets it${against}, and ${about(open)} cannot be told.`;
}

/** The same for a share of revenue that quoted words name. They can allow other ways in, so nothing falls short. */
export function revenueTestStatement(
  { meets, fails, open }: DefinitionTest,
  share: number,
  theme: string,
): string {
  return `These words name a share of revenue, ${about(share)}. By what companies themselves report or describe, those with ${about(meets)} of its equity have at least that much from ${theme}, those with ${about(fails)} have less, and ${about(open)} cannot be told. Other ways in that the words allow are not tested.`;
}

/** Where quoted words count companies that use the thing. */
export function speaksOfUse(theme: string): string {
  return `These words speak of using ${theme}, not only of providing it. Companies do not report use as revenue, so the shares above do not measure it.`;
}

/** Where quoted words count companies that stand to gain. */
export function speaksOfBenefit(theme: string): string {
  return `These words speak of companies that may benefit from ${theme}. A benefit to come is not revenue, so the shares above do not measure it.`;
}

/** Where the promised share is of an index's securities. */
export const PROMISES_INDEX =
  'The promised share is of the index’s securities; which companies those are, its rules decide.';

/** Where a fund's definition asks for no share of revenue. */
export const NO_REVENUE_ASKED =
  'It asks for no share of revenue, so no holding can fall short of it by revenue.';

/** A former name as history: `Until 12 Aug 2024 named …`. The date comes as the card writes dates. */
export function formerNameStatement(former: FormerName, date: string): string {
  const ticker = former.ticker ? ` (${former.ticker})` : '';
  const also = former.alsoChanged ? `, ${former.alsoChanged}` : '';
  const when = 'until' in former ? `Until ${date} this fund was` : `On ${date} this fund was still`;
  return `${when} named ${former.name}${ticker}${also}.`;
}
