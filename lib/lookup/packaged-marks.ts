import type { FundKey } from '#lib/funds/fund-key.ts';
import type { LookupResult } from '#lib/funds/lookup-result.ts';
import type { MarkWords } from '#lib/funds/stored-index.ts';
import type { SnapshotIndex } from './snapshot-index.ts';
import type { SnapshotKeeper } from './snapshot-keeper.ts';

/**
 * What the mark of a fund says, as far as the list of funds tells: where it was worked out when the snapshot was
 * built and neither the fund nor one that marks compare with was read at SEC since. Cheap: no holdings are read.
 */
export interface PackagedMarks {
  /** Never rejects. */
  readonly find: (fund: FundKey) => Promise<MarkFound>;
}

export type MarkFound =
  | { readonly kind: 'mark'; readonly mark: PackagedMark }
  /** No fund of the snapshot: nothing to work out. */
  | { readonly kind: 'no-facts'; readonly result: Exclude<LookupResult, { kind: 'found' }> }
  /** The words have to be worked out of the fund's facts. */
  | { readonly kind: 'work-out' };

export interface PackagedMark extends MarkWords {
  readonly name: string;
}

export interface PackagedMarksParts {
  readonly snapshot: SnapshotKeeper<SnapshotIndex>;
  /** Whether something of a fund was read at SEC. */
  readonly hasSecRecord: (ticker: string) => Promise<boolean>;
  /** Name of a listing outside the US, where known. */
  readonly foreignName: (fund: FundKey) => Promise<string | undefined>;
}

/** Packaged marks say what a fund shares with these. */
const COMPARED_IN_MARKS = ['QQQ', 'VOO'];

export function makePackagedMarks(parts: PackagedMarksParts): PackagedMarks {
  const { snapshot, hasSecRecord, foreignName } = parts;

  async function findUs(ticker: string): Promise<MarkFound> {
    const [found, ...newer] = await Promise.all([
      snapshot.use((open) => ({ name: open.nameOf(ticker), words: open.markOf(ticker) })),
      ...[ticker, ...COMPARED_IN_MARKS].map(hasSecRecord),
    ]);
    if (found === 'unavailable') {
      const result = { kind: 'unavailable', ticker, reason: 'snapshot-damaged' } as const;
      return { kind: 'no-facts', result };
    }
    const { name, words } = found;
    if (name === undefined) return { kind: 'no-facts', result: { kind: 'unknown', ticker } };
    if (words === undefined || newer.includes(true)) return { kind: 'work-out' };
    return { kind: 'mark', mark: { name, ...words } };
  }

  return {
    async find(fund) {
      if (fund.market === 'US') return findUs(fund.ticker);
      return { kind: 'no-facts', result: await notCovered(fund, foreignName) };
    },
  };
}

/** The answer for a listing outside the US. */
export async function notCovered(
  { ticker, market }: FundKey,
  foreignName: PackagedMarksParts['foreignName'],
): Promise<Extract<LookupResult, { kind: 'not-covered' }>> {
  const name = await foreignName({ ticker, market });
  return { kind: 'not-covered', ticker, market, ...(name !== undefined && { name }) };
}
