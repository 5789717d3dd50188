import type { FundFacts } from '#lib/funds/fund-facts.ts';
import { missingFeeReason } from '#lib/metrics/fee-terms.ts';
import { fundKindOf } from '#lib/metrics/fund-kind-of.ts';
import type { Finding } from '../facts/plausibility.ts';

export interface SnapshotReport {
  readonly funds: number;
  /** Funds that have the fact. */
  readonly coverage: Readonly<Record<string, number>>;
  /** Funds without a fee, by why: `no-fee` none found, `fee-untagged` it stands in a document not read. */
  readonly withoutFee: Readonly<Record<string, number>>;
  readonly kinds: Readonly<Record<string, number>>;
  /** Holdings lists by report date, and fees by the year of the period's end. */
  readonly holdingsOf: Readonly<Record<string, number>>;
  readonly feesOf: Readonly<Record<string, number>>;
  /** What the gate refused, by rule, every ticker with the reason. */
  readonly rejected: Readonly<Record<string, readonly string[]>>;
  /** What it marked, by rule, number of findings. */
  readonly flagged: Readonly<Record<string, number>>;
}

const FIELDS: readonly (readonly [string, (fund: FundFacts) => unknown])[] = [
  ['registrant number', (fund) => fund.ids.cik],
  ['series id', (fund) => fund.ids.seriesId],
  ['class id', (fund) => fund.ids.classId],
  ['fee', (fund) => fund.fee],
  ['net fee', (fund) => fund.fee?.net],
  ['gross fee', (fund) => fund.fee?.gross],
  ['net assets', (fund) => fund.netAssets],
  ['holdings', (fund) => fund.holdings],
  ['complete holdings', (fund) => fund.holdings?.coverage === 'complete' || undefined],
  ['fee and holdings', (fund) => fund.fee && fund.holdings],
  ['name cut short', (fund) => fund.nameIsCut],
  ['reviewed trust', (fund) => fund.trust],
];

/** Counts what a snapshot knows, how old it is, and what the gate kept out. */
export function reportSnapshot(
  funds: readonly FundFacts[],
  findings: readonly Finding[],
): SnapshotReport {
  const of = (verdict: Finding['verdict']) =>
    Map.groupBy(
      findings.filter((finding) => finding.verdict === verdict),
      ({ rule }) => rule,
    );
  return {
    funds: funds.length,
    coverage: Object.fromEntries(
      FIELDS.map(([field, read]) => [
        field,
        funds.filter((fund) => read(fund) !== undefined).length,
      ]),
    ),
    withoutFee: counted(
      funds.flatMap((fund) => (fund.fee ? [] : missingFeeReason(fundKindOf(fund)))),
    ),
    kinds: counted(funds.map((fund) => fundKindOf(fund).name)),
    holdingsOf: counted(funds.flatMap((fund) => fund.holdings?.asOf ?? [])),
    feesOf: counted(funds.flatMap((fund) => fund.fee?.periodEnd?.slice(0, 4) ?? [])),
    rejected: Object.fromEntries(
      [...of('rejected')].map(([rule, all]) => [
        rule,
        all.map(({ ticker, detail }) => `${ticker}: ${detail}`),
      ]),
    ),
    flagged: Object.fromEntries([...of('flagged')].map(([rule, all]) => [rule, all.length])),
  };
}

/** Most frequent first. */
function counted(words: readonly string[]): Record<string, number> {
  const counts = [...Map.groupBy(words, (word) => word)].map(
    ([word, all]) => [word, all.length] as const,
  );
  return Object.fromEntries(counts.sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])));
}
