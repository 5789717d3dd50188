import type { FundFacts } from '#lib/funds/fund-facts.ts';
import type { LookupResult } from '#lib/funds/lookup-result.ts';
import type { Market } from '#lib/funds/market.ts';
import type { SnapshotKeeper } from './snapshot-keeper.ts';

/** The one way to facts: memory, then the packaged snapshot; one typed result, whatever happens. */
export interface FundLookup {
  /** Never rejects. Questions for the same fund at the same time share one answer. */
  readonly find: (fund: FundKey) => Promise<LookupResult>;
}

export interface FundKey {
  /** Without market suffix. */
  readonly ticker: string;
  readonly market: Market;
}

export interface FundLookupParts {
  readonly snapshot: SnapshotKeeper;
  /** Name of a listing outside the US, where known. */
  readonly foreignName: (fund: FundKey) => Promise<string | undefined>;
}

/** Funds kept in memory; a page rarely names more, and one with all its holdings is up to 200 kB. */
const MOST_IN_MEMORY = 150;

export function makeFundLookup({ snapshot, foreignName }: FundLookupParts): FundLookup {
  const memory = new Map<string, FundFacts>();
  const asking = new Map<string, Promise<LookupResult>>();

  function remember(facts: FundFacts): void {
    memory.delete(facts.ticker);
    memory.set(facts.ticker, facts);
    const oldest = memory.size > MOST_IN_MEMORY ? memory.keys().next().value : undefined;
    if (oldest !== undefined) memory.delete(oldest);
  }

  async function findUsFund(ticker: string): Promise<LookupResult> {
    const known = memory.get(ticker);
    const facts = known ?? (await snapshot.use((open) => open.fund(ticker)));
    if (facts === 'unavailable') return { kind: 'unavailable', ticker, reason: 'snapshot-damaged' };
    if (facts === undefined) return { kind: 'unknown', ticker };
    remember(facts);
    return { kind: 'found', facts };
  }

  return {
    find({ ticker, market }) {
      if (market !== 'US') return notCovered({ ticker, market }, foreignName);
      const answer = asking.get(ticker) ?? findUsFund(ticker).finally(() => asking.delete(ticker));
      asking.set(ticker, answer);
      return answer;
    },
  };
}

async function notCovered(
  { ticker, market }: FundKey,
  foreignName: FundLookupParts['foreignName'],
): Promise<LookupResult> {
  const name = await foreignName({ ticker, market });
  return { kind: 'not-covered', ticker, market, ...(name !== undefined && { name }) };
}
