import type { RecordStore } from './record-store.ts';

/** Tickers with a record of SEC, the one kept last at the end. */
export interface SecRecordIndex {
  /** False also when the store cannot be read: then nothing is there. */
  readonly has: (ticker: string) => Promise<boolean>;
  /** Read in private windows and kept nowhere else, as long as the background runs. */
  readonly inMemory: Set<string>;
  /** Answers with the tickers that the change dropped. Rejects when the store does. */
  readonly change: (
    edit: (tickers: readonly string[]) => readonly string[],
  ) => Promise<readonly string[]>;
  /** The store may be another now. */
  readonly forget: () => void;
}

/** Written after a record, so that none is named that is not whole. */
const INDEX = 'sec-index';

export function makeSecRecordIndex(parts: {
  readonly store: RecordStore;
  readonly report: (doing: string, error: unknown) => void;
}): SecRecordIndex {
  const { store, report } = parts;
  let known: Promise<ReadonlySet<string>> | undefined;

  async function read(): Promise<ReadonlySet<string>> {
    try {
      return new Set(indexOf(await store.read(INDEX)));
    } catch (error) {
      report('reading the index of SEC records', error);
      known = undefined;
      return new Set();
    }
  }

  return {
    inMemory: new Set(),
    async has(ticker) {
      known ??= read();
      return (await known).has(ticker);
    },
    async change(edit) {
      let dropped: readonly string[] = [];
      await store.update(INDEX, (old) => {
        const before = indexOf(old);
        const after = edit(before);
        dropped = before.filter((ticker) => !after.includes(ticker));
        return after;
      });
      known = undefined;
      return dropped;
    },
    forget: () => {
      known = undefined;
    },
  };
}

/** Plain checks: every woken background reads this, and making schemas takes longer. */
function indexOf(stored: unknown): readonly string[] {
  return Array.isArray(stored) && stored.every(isTicker) ? stored : [];
}

function isTicker(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Z]{1,5}$/.test(value);
}
