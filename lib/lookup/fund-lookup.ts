import { factsWithSecRecord } from '#lib/funds/facts-with-sec-record.ts';
import type { FundFacts } from '#lib/funds/fund-facts.ts';
import type { FundKey } from '#lib/funds/fund-key.ts';
import type { LookupResult } from '#lib/funds/lookup-result.ts';
import { makeIssuerIds } from './issuer-ids.ts';
import { notCovered } from './packaged-marks.ts';
import type { SecRecords } from './sec-records.ts';
import type { SnapshotKeeper } from './snapshot-keeper.ts';

/** The one way to facts: memory, then what was read at SEC over the packaged snapshot; one typed result, whatever happens. */
export interface FundLookup {
  /** Never rejects. Questions for the same fund at the same time share one answer. */
  readonly find: (fund: FundKey) => Promise<LookupResult>;
  /** What is known of these funds changed: they are read again when next asked for. Without tickers, all. */
  readonly forget: (tickers?: readonly string[]) => void;
}

export interface FundLookupParts {
  readonly snapshot: SnapshotKeeper;
  readonly secRecords: Pick<SecRecords, 'find'>;
  /** Name of a listing outside the US, where known. */
  readonly foreignName: (fund: FundKey) => Promise<string | undefined>;
}

/** Funds kept in memory; a page rarely names more, and one with all its holdings is up to 200 kB. */
const MOST_IN_MEMORY = 150;

export function makeFundLookup(parts: FundLookupParts): FundLookup {
  const { snapshot, secRecords, foreignName } = parts;
  const memory = new Map<string, FundFacts>();
  const asking = new Map<string, Promise<LookupResult>>();
  const issuerIds = makeIssuerIds();
  /** Answers under way when something was forgotten are not remembered. */
  let forgotten = 0;

  function remember(facts: FundFacts): void {
    memory.delete(facts.ticker);
    memory.set(facts.ticker, facts);
    const oldest = memory.size > MOST_IN_MEMORY ? memory.keys().next().value : undefined;
    if (oldest !== undefined) memory.delete(oldest);
  }

  async function findUsFund(ticker: string): Promise<LookupResult> {
    const since = forgotten;
    const known = memory.get(ticker);
    const facts = known ?? (await newestFacts(ticker));
    if (facts === 'unavailable') return { kind: 'unavailable', ticker, reason: 'snapshot-damaged' };
    if (facts === undefined) return { kind: 'unknown', ticker };
    if (since === forgotten) remember(facts);
    return { kind: 'found', facts };
  }

  /** The packaged facts, under what was read at SEC where that is not older. */
  async function newestFacts(ticker: string): Promise<FundFacts | undefined | 'unavailable'> {
    const [packaged, record] = await Promise.all([
      snapshot.use((open) => open.fund(ticker)),
      secRecords.find(ticker),
    ]);
    if (packaged === 'unavailable' || packaged === undefined || !record) return packaged;
    return snapshot.use(async (open) =>
      factsWithSecRecord(packaged, record, await issuerIds(open)),
    );
  }

  return {
    find({ ticker, market }) {
      if (market !== 'US') return notCovered({ ticker, market }, foreignName);
      const asked = asking.get(ticker);
      if (asked !== undefined) return asked;
      const answer = findUsFund(ticker).finally(() => {
        if (asking.get(ticker) === answer) asking.delete(ticker);
      });
      asking.set(ticker, answer);
      return answer;
    },
    forget(tickers = [...memory.keys(), ...asking.keys()]) {
      forgotten += 1;
      for (const ticker of tickers) {
        memory.delete(ticker);
        asking.delete(ticker);
      }
    },
  };
}
