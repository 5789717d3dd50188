import { factsOfFiling } from '#lib/filings/nport/facts-of-filing.ts';
import { groupIssuers } from '#lib/filings/nport/group-issuers.ts';
import type { NportFiling, NportHolding } from '#lib/filings/nport/nport-filing.ts';
import type { FundKindName } from '#lib/metrics/fund-kind.ts';
import { fundKindOf } from '#lib/metrics/fund-kind-of.ts';
import { SUBSIDIARY_NAME } from '#lib/metrics/line-names.ts';

/** What `cli nport` prints of one filing. Percentages in percent, as filed. */
export interface FilingSummary {
  readonly seriesName?: string;
  readonly seriesId?: string;
  readonly reportDate?: string;
  readonly netAssetsUsd?: number;
  readonly positions: number;
  /** Issuers behind the positions that name one; a derivative's name is its counterparty or a text. */
  readonly issuers: number;
  /** Of all rows as filed. */
  readonly sumPercent: number;
  /** Ten largest issuers of long equity, percent of net assets; absent without long equity. */
  readonly top10Percent?: number;
  /** Herfindahl index over the issuers of long equity, their weights scaled to 1. */
  readonly hhi?: number;
  /** 1 / hhi. */
  readonly effectiveN?: number;
  readonly kind: FundKindName | 'no-holdings';
  readonly problems: readonly string[];
}

const EQUITY = new Set(['EC', 'EP']);

/** Works the summary out. Sums and shares follow `pctVal`, checked against `valUSD` / net assets. */
export function summariseFiling(filing: NportFiling): FilingSummary {
  const { holdings } = filing;
  const groups = groupIssuers(holdings);
  const named = holdings.flatMap(({ name, derivative }, i) =>
    name === undefined || derivative ? [] : [groups[i]],
  );
  const issuers = equityIssuers(holdings, groups);
  const total = issuers.reduce((sum, weight) => sum + weight, 0);
  const hhi = issuers.reduce((sum, weight) => sum + (weight / total) ** 2, 0);
  const topTen = issuers.slice(0, 10).reduce((sum, weight) => sum + weight, 0);
  const sum = holdings.reduce((all, { weight }) => all + (weight ?? 0), 0);
  return {
    ...(filing.seriesName !== undefined && { seriesName: filing.seriesName }),
    ...(filing.seriesId !== undefined && { seriesId: filing.seriesId }),
    ...(filing.reportDate !== undefined && { reportDate: filing.reportDate }),
    ...(filing.netAssetsUsd !== undefined && { netAssetsUsd: filing.netAssetsUsd }),
    positions: holdings.length,
    issuers: new Set(named).size,
    sumPercent: rounded(sum * 100, 4),
    ...(total > 0 && {
      top10Percent: rounded(topTen * 100, 4),
      hhi: rounded(hhi, 6),
      effectiveN: rounded(1 / hhi, 2),
    }),
    kind: kindOf(filing),
    problems: problemsOf(filing, sum),
  };
}

/** Weights of the issuers of long equity, largest first. Collateral received is no position of the fund. */
function equityIssuers(holdings: readonly NportHolding[], groups: readonly number[]): number[] {
  const byIssuer = new Map<number, number>();
  holdings.forEach((holding, i) => {
    const { asset, weight, payoff, isLendingCollateral, derivative } = holding;
    const isLong = payoff !== 'Short' && (weight ?? 0) > 0;
    if (!EQUITY.has(asset ?? '') || !isLong || isLendingCollateral || derivative) return;
    const group = groups[i] ?? i;
    byIssuer.set(group, (byIssuer.get(group) ?? 0) + (weight ?? 0));
  });
  return [...byIssuer.values()].sort((a, b) => b - a);
}

/** The kind by the same rules as for packaged funds; an empty report has none. */
function kindOf(filing: NportFiling): FilingSummary['kind'] {
  if (filing.holdings.length === 0) return 'no-holdings';
  return fundKindOf(factsOfFiling(filing, { ticker: '' })).name;
}

/** One filed percentage may differ by rounding; a whole book that does not tie is worth a word. */
const TIE_TOLERANCE = 0.02;

function problemsOf(filing: NportFiling, sum: number): string[] {
  const { holdings, netAssetsUsd, seriesId, reportDate, isFinalFiling, isAmendment } = filing;
  const problems: string[] = [];
  if (holdings.length === 0) problems.push('no holdings are reported');
  if (!seriesId)
    problems.push('no series id: a unit investment trust, or the filing is incomplete');
  if (!reportDate) problems.push('no report date');
  if (!netAssetsUsd || netAssetsUsd <= 0) problems.push('no positive net assets');
  if (isFinalFiling) problems.push('final filing: the fund was liquidated or merged');
  if (isAmendment) problems.push('amendment: restates an earlier filing of the same date');
  const values = holdings.reduce((all, { valueUsd }) => all + (valueUsd ?? 0), 0);
  if (netAssetsUsd && holdings.length > 0) {
    const tied = values / netAssetsUsd;
    if (Math.abs(tied - sum) > TIE_TOLERANCE) {
      problems.push(
        `percentages do not tie to values: ${percent(sum)} as filed, ${percent(tied)} from values and net assets`,
      );
    }
    if (sum > 1.1)
      problems.push(`the rows add up to ${percent(sum)}: lent, borrowed or derivative`);
    if (sum < 0.9) problems.push(`the rows add up to ${percent(sum)} of net assets only`);
  }
  const subsidiaries = holdings.filter(({ name = '', title = '' }) =>
    SUBSIDIARY_NAME.test(`${name} ${title}`),
  );
  for (const { weight, name } of subsidiaries) {
    problems.push(
      `${name} is a subsidiary in one line${weight === undefined ? '' : ` of ${percent(weight)}`}: what it holds is not reported here`,
    );
  }
  const unnamed = holdings.filter(({ name }) => name === undefined).length;
  if (unnamed > 0) problems.push(`${unnamed} rows name neither issuer nor title`);
  return problems;
}

function percent(fraction: number): string {
  return `${(fraction * 100).toFixed(2)}%`;
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
