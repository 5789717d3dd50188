import type { FundFacts } from '#lib/funds/fund-facts.ts';

export interface SnapshotDiff {
  readonly added: readonly Named[];
  /** Gone, and nothing carries on under another ticker. */
  readonly closed: readonly Named[];
  /** Same class or series under another ticker, or another name under the same ticker. */
  readonly renamed: readonly { readonly from: Named; readonly to: Named }[];
  readonly fees: readonly {
    readonly ticker: string;
    readonly from?: number;
    readonly to?: number;
  }[];
  readonly jumps: readonly { readonly ticker: string; readonly what: string }[];
}

interface Named {
  readonly ticker: string;
  readonly name: string;
}

/** Fund assets that more than double or halve between two snapshots deserve a look. */
const ASSET_JUMP = 2;
/** A largest holding that changes by this share of the fund, or is another one altogether. */
const WEIGHT_JUMP = 0.2;

/** What a reader of the release notes should know about two snapshots; tickers ascending. */
export function diffSnapshots(
  before: readonly FundFacts[],
  after: readonly FundFacts[],
): SnapshotDiff {
  const old = new Map(before.map((fund) => [fund.ticker, fund]));
  const now = new Map(after.map((fund) => [fund.ticker, fund]));
  const gone = before.filter(({ ticker }) => !now.has(ticker));
  const fresh = after.filter(({ ticker }) => !old.has(ticker));
  const moved = gone.flatMap((from) => {
    const to = fresh.find((fund) => carriesOn(from, fund));
    return to ? [{ from: named(from), to: named(to) }] : [];
  });
  const kept = after.flatMap((to) => {
    const from = old.get(to.ticker);
    return from ? [{ from, to }] : [];
  });
  return {
    added: fresh.map(named).filter(({ ticker }) => !moved.some(({ to }) => to.ticker === ticker)),
    closed: gone
      .map(named)
      .filter(({ ticker }) => !moved.some(({ from }) => from.ticker === ticker)),
    renamed: [
      ...moved,
      ...kept
        .filter(({ from, to }) => from.name !== to.name)
        .map(({ from, to }) => ({ from: named(from), to: named(to) })),
    ],
    fees: kept.flatMap(({ from, to }) => feeChange(from, to)),
    jumps: kept.flatMap(({ from, to }) => jumpsOf(from, to)),
  };
}

function named({ ticker, name }: FundFacts): Named {
  return { ticker, name };
}

function carriesOn(from: FundFacts, to: FundFacts): boolean {
  const { classId, seriesId } = from.ids;
  if (classId !== undefined) return classId === to.ids.classId;
  return seriesId !== undefined && seriesId === to.ids.seriesId;
}

function feeChange(from: FundFacts, to: FundFacts): SnapshotDiff['fees'] {
  const [old, now] = [from.fee?.net ?? from.fee?.gross, to.fee?.net ?? to.fee?.gross];
  if (old === now) return [];
  return [
    {
      ticker: to.ticker,
      ...(old !== undefined && { from: old }),
      ...(now !== undefined && { to: now }),
    },
  ];
}

function jumpsOf(from: FundFacts, to: FundFacts): SnapshotDiff['jumps'] {
  const jumps: string[] = [];
  const [old, now] = [from.netAssets?.usd, to.netAssets?.usd];
  if (old && now && Math.max(old / now, now / old) > ASSET_JUMP) {
    jumps.push(`net assets ${old} to ${now} USD`);
  }
  const [first, last] = [from.holdings?.lines[0], to.holdings?.lines[0]];
  if (first && last && Math.abs(first.weight - last.weight) > WEIGHT_JUMP) {
    const text = (line: typeof first) => `${line.issuer} ${(line.weight * 100).toFixed(1)}%`;
    jumps.push(`largest line ${text(first)} to ${text(last)}`);
  }
  if (from.holdings && !to.holdings) jumps.push('holdings are gone');
  if (from.holdings && to.holdings && to.holdings.asOf < from.holdings.asOf) {
    jumps.push(`holdings of ${from.holdings.asOf} replaced by ${to.holdings.asOf}`);
  }
  return jumps.map((what) => ({ ticker: to.ticker, what }));
}
