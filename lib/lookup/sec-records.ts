import {
  type SecFee,
  type SecRecord,
  type SecReport,
  type SecWords,
  secRecordSchema,
} from '#lib/funds/sec-record.ts';
import type { RecordStore } from './record-store.ts';
import type { SecRecordIndex } from './sec-record-index.ts';
import { makeSecSearches, type SecSearches } from './sec-searches.ts';

/** What was read at SEC, a record a fund, kept until it is forgotten or others need its place. */
export interface SecRecords {
  /** Never rejects: what cannot be read is not there. */
  readonly find: (ticker: string) => Promise<SecRecord | undefined>;
  /**
   * Adds a part to a fund's record. Rejects when the store does.
   *
   * @param lasting false in private windows: in memory only
   */
  readonly keep: (
    ticker: string,
    part: SecPart,
    how: { readonly lasting: boolean },
  ) => Promise<void>;
  readonly forget: (ticker: string) => Promise<void>;
  readonly forgetAll: () => Promise<void>;
  /** What private windows read: it is in memory only. */
  readonly forgetPassing: () => void;
  /** Forgets the fifth that was kept longest ago, to make room. True when there was one. Rejects when the store does. */
  readonly forgetOldest: () => Promise<boolean>;
  /** Reports found and not read yet; a fund's goes when a part of it is kept. */
  readonly searches: Pick<SecSearches, 'note' | 'found' | 'forget'>;
}

export interface SecPart {
  /** ISO date of today. */
  readonly readOn: string;
  readonly report?: SecReport;
  readonly fee?: SecFee;
  readonly words?: SecWords;
}

export interface SecRecordsParts {
  readonly store: RecordStore;
  readonly index: SecRecordIndex;
  readonly report: (doing: string, error: unknown) => void;
}

/** A list of all lines takes up to a megabyte; readers look closely at a few funds. */
export const MOST_RECORDS = 40;

const keyOf = (ticker: string) => `sec ${ticker}`;

export function makeSecRecords({ store, index, report }: SecRecordsParts): SecRecords {
  const searches = makeSecSearches(store);
  const inMemory = new Map<string, SecRecord>();

  function forgetPassing(ticker?: string): void {
    for (const known of ticker === undefined ? [...inMemory.keys()] : [ticker]) {
      inMemory.delete(known);
      index.inMemory.delete(known);
    }
  }

  async function readRecord(ticker: string): Promise<SecRecord | undefined> {
    if (!(await index.has(ticker))) return undefined;
    const stored = await store.read(keyOf(ticker));
    const parsed = secRecordSchema.safeParse(stored);
    if (parsed.success) return parsed.data;
    report('reading a SEC record', new Error('a stored record does not parse'));
    await forget(ticker);
    return undefined;
  }

  async function changeIndex(change: (tickers: readonly string[]) => readonly string[]) {
    const dropped = await index.change(change);
    for (const ticker of dropped) await store.update(keyOf(ticker), () => undefined);
  }

  async function forget(ticker: string): Promise<void> {
    forgetPassing(ticker);
    await changeIndex((tickers) => tickers.filter((each) => each !== ticker));
  }

  return {
    async find(ticker) {
      const known = inMemory.get(ticker);
      if (known) return known;
      try {
        return await readRecord(ticker);
      } catch (error) {
        report('reading a SEC record', error);
        return undefined;
      }
    },
    async keep(ticker, part, { lasting }) {
      if (!lasting) {
        const old = inMemory.get(ticker) ?? (await readRecord(ticker));
        inMemory.set(ticker, withPart(old, part));
        index.inMemory.add(ticker);
        return;
      }
      await store.update(keyOf(ticker), (old) => {
        const parsed = secRecordSchema.safeParse(old);
        return withPart(parsed.success ? parsed.data : undefined, part);
      });
      await changeIndex((tickers) =>
        [...tickers.filter((each) => each !== ticker), ticker].slice(-MOST_RECORDS),
      );
      await searches.forget(ticker);
    },
    forget,
    forgetPassing,
    async forgetAll() {
      forgetPassing();
      await changeIndex(() => []);
      await searches.forgetAll();
    },
    async forgetOldest() {
      let kept = 0;
      await changeIndex((tickers) => {
        kept = tickers.length;
        return tickers.slice(Math.ceil(tickers.length / 5));
      });
      return kept > 0;
    },
    searches,
  };
}

function withPart(old: SecRecord | undefined, part: SecPart): SecRecord {
  const { readOn, report, fee, words } = part;
  return {
    version: 1,
    ...(old?.report && { report: old.report }),
    ...(old?.fee && { fee: old.fee }),
    ...(old?.words && { words: old.words }),
    readOn,
    ...(report && { report }),
    ...(fee && { fee }),
    ...(words && { words }),
  };
}
