import type { EquityPart } from '#lib/metrics/left-out.ts';
import { type Composition, compositionOf, PARTLY_LINE } from './composition.ts';
import { canCarryVerdict, type ThemeEvidence } from './evidence.ts';

/**
 * What a fund's holdings say about its name. One-sided: `fits`, `fits-loosely` and `does-not-reach` are
 * said only when rows of the companies' own words prove them whatever the unknown companies do.
 */
export type Verdict =
  | { readonly kind: 'fits' | 'fits-loosely' | 'does-not-reach'; readonly composition: Composition }
  | { readonly kind: 'not-reported' | 'not-enough-looked-up' }
  | { readonly kind: 'refused'; readonly why: RefusedVerdict };

export type RefusedVerdict = 'not-plain-equity' | 'equity-share' | 'incomplete-list' | 'run-by-ai';

/**
 * The share of a fund that has to belong to what its name says: the yardstick of SEC Rule 35d-1, which
 * tests a fund's own reasonable definition. Our result is no finding about that rule.
 */
export const NAME_YARDSTICK = 0.8;

/** A verdict has to hold with this much to spare, in fractions of the equity part. */
export const MARGIN = 0.05;

/** Sums of weights differ in their last bits. */
const ROUNDING = 1e-9;

/** The verdict has to be the same whether 5% or 10% of revenue counts as partly. */
const LINES: readonly number[] = [PARTLY_LINE, 0.1];

/** More than this much reported too coarsely is a finding about disclosure, not about research. */
const COARSE_LIMIT = 0.2;

/** Equity that a fund needs for its holdings to speak for it, fraction of net assets. */
const LEAST_EQUITY = 0.8;

/** The most of the equity part that may be missing from a list that is called complete. */
const MOST_MISSING = 0.05;

/** The verdict on a plain equity fund's equity part; refuses where the list or the equity share does not carry one. */
export function verdictOf(part: EquityPart, themes: readonly ThemeEvidence[]): Verdict {
  if (!part.complete) return { kind: 'refused', why: 'incomplete-list' };
  if (part.share.low < LEAST_EQUITY) return { kind: 'refused', why: 'equity-share' };
  if (1 - part.known / part.share.high > MOST_MISSING) {
    return { kind: 'refused', why: 'incomplete-list' };
  }
  const proved = LINES.map((line) =>
    compositionOf(part, themes, { line, accepts: canCarryVerdict }),
  );
  const [first, ...others] = proved.map(provedKind);
  const composition = proved[0];
  if (first && composition && others.every((kind) => kind === first)) {
    return { kind: first, composition };
  }
  const shown = LINES.map((line) => compositionOf(part, themes, { line }));
  const isNotReported = shown.every(({ weights }) => weights.coarse > COARSE_LIMIT);
  return { kind: isNotReported ? 'not-reported' : 'not-enough-looked-up' };
}

function provedKind({
  weights,
}: Composition): 'fits' | 'fits-loosely' | 'does-not-reach' | undefined {
  const { mostly, partly, hardly } = weights;
  const enough = NAME_YARDSTICK + MARGIN - ROUNDING;
  if (mostly >= enough) return 'fits';
  if (mostly + partly >= enough) return 'fits-loosely';
  if (1 - hardly < NAME_YARDSTICK - MARGIN - ROUNDING) return 'does-not-reach';
  return undefined;
}
