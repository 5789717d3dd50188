import type { CompositionClass } from '../composition.ts';
import type { Grade } from '../evidence.ts';
import type { RefusedVerdict } from '../verdict.ts';

/*
 * Every sentence about a name and its holdings. The rules they were reviewed by: one-sided (only what is
 * proved), no intent, no legal conclusion, no advice; a percentage always says of what. `theme` reads on after
 * "revenue from"; shares come as text (`57%`).
 */

/** Stands beside every verdict. */
export const YARDSTICK_NOTE =
  '80% is the yardstick of SEC Rule 35d-1, which tests a fund by its own reasonable definition of its name, not by companies’ revenue. This is not a finding about that rule.';

/** What a verdict rests on. */
const BY_WHOM =
  'by what companies report or describe as their business, or by industry classification';

/** The badge's third segment. The words of marks travel in the snapshot: changed, they need it built again. */
export const VERDICT_BADGES = {
  fits: (label: string) => `${label}: fits`,
  loosely: (label: string) => `${label}: loosely`,
  notReached: (label: string) => `${label}: not reached`,
};

/** The verdict, or why there is none. */
export const VERDICT_WORDS = {
  runByAi: (quoted: string) =>
    `“${quoted}” says how the fund is run, not what it holds: its holdings are not judged by AI.`,
  fits: (mostly: string, theme: string) =>
    `At least ${mostly} of what the fund holds in shares is in companies with at least half of their revenue from ${theme}, ${BY_WHOM}.`,
  loosely: (all: string, mostly: string, theme: string) =>
    `At least ${all} of what the fund holds in shares is in companies with at least 5% of their revenue from ${theme}, at least ${mostly} in companies with half of it or more, ${BY_WHOM}.`,
  notReached: (hardly: string, most: string, theme: string) =>
    `Companies with at least ${hardly} of the weight have less than 5% of their revenue from ${theme}, ${BY_WHOM}: at most ${most} of what the fund holds in shares can be of that business, even if all the rest were.`,
  notReported: (coarse: string, theme: string) =>
    `No verdict: companies with about ${coarse} of the weight do not report how much of their revenue comes from ${theme}. That is about what companies disclose, not about the fund.`,
  narrower: (theme: string) =>
    `No verdict: the name claims a part of what our evidence covers (${theme}).`,
  noneLookedUp: (theme: string) =>
    `No verdict: for ${theme} no company of this fund has been looked up yet.`,
  unsettled: (coverage: string) =>
    `No verdict: companies with ${coverage} of the weight have been looked up, and what they themselves report or describe does not settle it with five points to spare.`,
};

export const REFUSED_VERDICTS: Readonly<Record<RefusedVerdict, string>> = {
  'not-plain-equity':
    'No verdict: swaps, options or other funds stand between this fund and the companies of its name.',
  'equity-share':
    'No verdict: less than 80% of the fund’s net assets are shares of companies; the rest is something else, such as cash, collateral, funds or derivatives.',
  'incomplete-list':
    'No verdict: the packaged data do not hold this fund’s whole list of holdings.',
  'run-by-ai': 'No verdict: the name says how the fund is run, not what it holds.',
};

export const CLASS_LABELS: Readonly<Record<CompositionClass, string>> = {
  mostly: 'at least half of revenue',
  partly: 'at least 5% of revenue',
  hardly: 'under 5% of revenue',
  coarse: 'reported too coarsely',
  'not-looked-up': 'not looked up',
};

/** Why a holding is in its class. */
export const REASON_WORDS = {
  grades: {
    A: 'the company’s own figure',
    B: 'the company’s own description',
  } satisfies Readonly<Record<Exclude<Grade, 'C'>, string>>,
  /** `grade` and `period` in words, `checkedOn` the day when the document was read. */
  grounds: (grade: string, period: string, checkedOn: string | undefined) =>
    ` (${grade}, ${period}${checkedOn ? `, read on ${checkedOn}` : ''})`,
};

export const LAYER_LABELS = {
  infrastructure: 'AI infrastructure',
  platform: 'AI platforms',
  application: 'AI applications',
  other: 'revenue outside AI',
  unknown: 'not reported or not looked up',
};

/** Which of two funds has more of a theme. */
export const COMPARISON_WORDS = {
  more: (theme: string, plain: string, points: string) =>
    `Weighted by its holdings, more of the revenue behind this fund comes from ${theme} than behind ${plain}: at least ${points} more.`,
  less: (theme: string, plain: string, points: string) =>
    `Weighted by its holdings, less of the revenue behind this fund comes from ${theme} than behind ${plain}: at least ${points} less.`,
  unranked: (theme: string, plain: string) =>
    `Whether this fund or ${plain} has more revenue from ${theme} cannot be ranked from what companies report.`,
  /** Whole percentage points. */
  points: (points: number) =>
    points === 0
      ? 'a part of a percentage point'
      : `${points} percentage point${points === 1 ? '' : 's'}`,
};

/** A fund's holdings held against its own words, by what companies themselves report. */
export const DEFINITION_WORDS = {
  test: (meets: string, fails: string | undefined, open: string) =>
    `Held against that by what companies themselves report or describe: ${meets} of its equity meets it${fails === undefined ? ', none is shown to fall short' : `, ${fails} does not`}, and ${open} cannot be told.`,
  revenueTest: (
    share: string,
    theme: string,
    { meets, fails, open }: Readonly<Record<'meets' | 'fails' | 'open', string>>,
  ) =>
    `These words name a share of revenue, ${share}. By what companies themselves report or describe, those with ${meets} of its equity have at least that much from ${theme}, those with ${fails} have less, and ${open} cannot be told. Other ways in that the words allow are not tested.`,
  /** Where quoted words count companies that use the thing. */
  use: (theme: string) =>
    `These words speak of using ${theme}, not only of providing it. Companies do not report use as revenue, so the shares above do not measure it.`,
  /** Where quoted words count companies that stand to gain. */
  benefit: (theme: string) =>
    `These words speak of companies that may benefit from ${theme}. A benefit to come is not revenue, so the shares above do not measure it.`,
  /** Where the promised share is of an index's securities. */
  promisesIndex:
    'The promised share is of the index’s securities; which companies those are, its rules decide.',
  /** Where a fund's definition asks for no share of revenue. */
  noRevenueAsked: 'It asks for no share of revenue, so no holding can fall short of it by revenue.',
};

/** A former name as history. `name` with its ticker, and what changed with it. */
export const FORMER_NAME_WORDS = {
  until: (date: string, name: string) => `Until ${date} this fund was named ${name}.`,
  stillOn: (date: string, name: string) => `On ${date} this fund was still named ${name}.`,
};
