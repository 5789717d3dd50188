import type { FundChange, FundDigest } from '#lib/funds/fund-digest.ts';
import { feePercent, percent } from './format.ts';
import { WATCHED_SHARE } from './watched-share.ts';
import { COVERAGE_WORDS, FUND_CHANGE_WORDS } from './words/fund-change-words.ts';

/**
 * What is not as it was, most telling first. A fact that one of the two does not know is no change: our data
 * grew, not the fund.
 */
export function fundChanges(before: FundDigest, after: FundDigest): readonly FundChange[] {
  return [
    ...between('name', before.name, after.name),
    ...between('fee', feeText(before), feeText(after)),
    ...between('index', indexText(before), indexText(after)),
    ...(before.kind.name === after.kind.name
      ? []
      : between('kind', before.kind.label, after.kind.label)),
    ...largestChange(before, after),
    ...crossings(before, after),
    ...between(
      'coverage',
      COVERAGE_WORDS[before.coverage ?? ''],
      COVERAGE_WORDS[after.coverage ?? ''],
    ),
  ];
}

/** The fund is no longer in the data under its ticker; with the new one where the change is known. */
export function withoutFund(before: FundDigest, newTicker: string | undefined): FundChange {
  return newTicker === undefined
    ? { what: 'gone', before: clipped(before.name) }
    : { what: 'ticker', after: newTicker };
}

/** One change as a sentence without its end: `fee 0.50%, was 0.68%`. */
export function changeSentence({ what, before = '', after = '' }: FundChange): string {
  switch (what) {
    case 'fee':
      return FUND_CHANGE_WORDS.fee(after, before);
    case 'name':
      return FUND_CHANGE_WORDS.name(after, before);
    case 'ticker':
      return FUND_CHANGE_WORDS.ticker(after);
    case 'gone':
      return FUND_CHANGE_WORDS.gone;
    case 'index':
      return FUND_CHANGE_WORDS.now(after);
    case 'kind':
    case 'coverage':
      return FUND_CHANGE_WORDS.was(after, before);
    case 'largest':
      return FUND_CHANGE_WORDS.largest(after, before);
    case 'above-10':
      return FUND_CHANGE_WORDS.above(after, percent(WATCHED_SHARE, 0));
    case 'below-10':
      return FUND_CHANGE_WORDS.below(before, percent(WATCHED_SHARE, 0));
  }
}

function between(
  what: FundChange['what'],
  before: string | undefined,
  after: string | undefined,
): FundChange[] {
  if (before === undefined || after === undefined || before === after) return [];
  return [{ what, before: clipped(before), after: clipped(after) }];
}

function feeText({ fee }: FundDigest): string | undefined {
  return fee === undefined ? undefined : feePercent(fee);
}

function indexText({ isIndexFund }: FundDigest): string | undefined {
  if (isIndexFund === undefined) return undefined;
  return isIndexFund ? FUND_CHANGE_WORDS.followsIndex : FUND_CHANGE_WORDS.followsNoIndex;
}

function largestChange(before: FundDigest, after: FundDigest): FundChange[] {
  const [was, is] = [before.largest[0], after.largest[0]];
  if (!was || !is || was.company === is.company) return [];
  const text = ({ company, share }: typeof is) => `${company} ${percent(share, 0)}`;
  return [{ what: 'largest', before: clipped(text(was)), after: clipped(text(is)) }];
}

/** Companies that came above the line or fell below it; nothing where one report has no list. */
function crossings(before: FundDigest, after: FundDigest): FundChange[] {
  if (before.largest.length === 0 || after.largest.length === 0) return [];
  const [was, is] = [companiesAbove(before), companiesAbove(after)];
  return [
    ...[...is]
      .filter((company) => !was.has(company))
      .map((company) => crossing('above-10', company)),
    ...[...was]
      .filter((company) => !is.has(company))
      .map((company) => crossing('below-10', company)),
  ];
}

function crossing(what: 'above-10' | 'below-10', company: string): FundChange {
  return what === 'above-10'
    ? { what, after: clipped(company) }
    : { what, before: clipped(company) };
}

function companiesAbove({ largest }: FundDigest): ReadonlySet<string> {
  return new Set(
    largest.filter(({ share }) => share >= WATCHED_SHARE).map(({ company }) => company),
  );
}

/** The stored bound, characters. */
function clipped(text: string): string {
  return text.slice(0, 200);
}
