import { renamedFund } from '#lib/funds/former-tickers.ts';
import type { ChangeEntry } from '#lib/funds/fund-digest.ts';
import type { FundKey } from '#lib/funds/fund-key.ts';
import { fundKeyText } from '#lib/funds/fund-key-text.ts';
import { makeChangeLog } from '#lib/lookup/change-log.ts';
import type { FundLookup } from '#lib/lookup/fund-lookup.ts';
import type { ReadersChoices } from '#lib/lookup/readers-choices.ts';
import type { RecordStore } from '#lib/lookup/record-store.ts';
import { fundChanges, withoutFund } from '#lib/view/fund-changes.ts';
import { fundDigestOf } from '#lib/view/fund-digest-of.ts';

/** Looks after what changes of the funds in the reader's lists. */
export interface ChangeWatch {
  /** Looks now, or once more when a look is under way. Never rejects. */
  readonly look: () => Promise<void>;
  /** Latest first. */
  readonly entries: () => Promise<readonly ChangeEntry[]>;
  readonly markSeen: () => Promise<void>;
}

export interface ChangeWatchParts {
  readonly store: RecordStore;
  readonly choices: Pick<ReadersChoices, 'settings' | 'watchlists'>;
  readonly lookup: Pick<FundLookup, 'find'>;
  /** Date of the data at hand: the snapshot's, with the filing's where a fund has a newer one. */
  readonly stampOf: (fund: FundKey) => Promise<string>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Entries that the reader has not seen yet. */
  readonly showUnseen: (count: number) => void;
  /** Called with new entries when the reader asked to be told. */
  readonly notify: (entries: readonly ChangeEntry[]) => void;
  readonly report: (doing: string, error: unknown) => void;
}

/** Funds looked at; each takes a few milliseconds when the data moved. */
const MOST_WATCHED = 1_000;

export function makeChangeWatch(parts: ChangeWatchParts): ChangeWatch {
  const log = makeChangeLog(parts.store);
  let looking: Promise<void> | undefined;
  let again = false;

  async function watched(): Promise<FundKey[]> {
    const { lists } = await parts.choices.watchlists();
    const funds = new Map<string, FundKey>();
    for (const { ticker, market } of lists.flatMap((list) => (list.archived ? [] : list.rows))) {
      // Only US funds have figures that can change.
      if (market === 'US') funds.set(fundKeyText({ ticker, market }), { ticker, market });
    }
    return [...funds.values()].slice(0, MOST_WATCHED);
  }

  async function lookOnce(): Promise<void> {
    const found = await log.look(await watched(), {
      today: new Date(parts.now()).toISOString().slice(0, 10),
      stampOf: parts.stampOf,
      digestOf: async (fund, stamp) => {
        const result = await parts.lookup.find(fund);
        if (result.kind === 'found') return fundDigestOf(result.facts, stamp);
        return result.kind === 'unavailable' ? 'unavailable' : 'not-in-data';
      },
      compare: fundChanges,
      gone: ({ ticker }, before) => withoutFund(before, renamedFund(ticker)?.ticker),
    });
    await showUnseen();
    if (found.length > 0 && (await parts.choices.settings()).notifyChanges) parts.notify(found);
  }

  async function showUnseen(): Promise<void> {
    const entries = await log.entries();
    parts.showUnseen(entries.filter(({ seen }) => !seen).length);
  }

  async function lookUntilDone(): Promise<void> {
    do {
      again = false;
      try {
        await lookOnce();
      } catch (error) {
        parts.report('looking for changes of watched funds', error);
      }
    } while (again);
    looking = undefined;
  }

  return {
    look() {
      again = looking !== undefined;
      looking ??= lookUntilDone();
      return looking;
    },
    entries: log.entries,
    async markSeen() {
      await log.markSeen();
      await showUnseen();
    },
  };
}
