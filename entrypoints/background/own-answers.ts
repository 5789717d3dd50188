import type { ErrorLog } from '#lib/lookup/error-log.ts';
import type { FundLookup } from '#lib/lookup/fund-lookup.ts';
import type { FundSearch } from '#lib/lookup/fund-search.ts';
import type { ReadersChoices } from '#lib/lookup/readers-choices.ts';
import type { RecordStore } from '#lib/lookup/record-store.ts';
import type { SnapshotKeeper } from '#lib/lookup/snapshot-keeper.ts';
import type { SnapshotStore } from '#lib/lookup/snapshot-store.ts';
import type { BackgroundHandlers, FirstHandlers } from '#lib/messages/receive.ts';
import type { DataInfo } from '#lib/messages/schemas/data-info.ts';
import type { Caller } from '#lib/messages/sender.ts';
import { withDifference } from '#lib/settings/setting-difference.ts';
import type { Settings } from '#lib/settings/settings.ts';
import type { ChangeWatch } from './change-watch.ts';
import { factsPageOf } from './facts-page.ts';
import type { FundViews } from './fund-views.ts';
import type { FindListed } from './funds-behind.ts';
import type { PageAnswers } from './page-answers.ts';
import type { SecAnswers } from './sec-answers.ts';

export interface OwnAnswersParts {
  readonly views: Pick<FundViews, 'holdings' | 'pageSummary'>;
  readonly snapshot: SnapshotKeeper;
  readonly snapshotFrom: () => 'package' | 'update';
  readonly stored: SnapshotStore;
  /** The data are others now: everything made of them is made anew. */
  readonly renewData: () => void;
  readonly lookup: FundLookup;
  readonly findListed: () => Promise<FindListed>;
  /** Made at the first search. */
  readonly search: () => Promise<FundSearch | 'unavailable'>;
  /** What is kept, or for a private window what lasts as long as the background. */
  readonly choices: (caller: Pick<Caller, 'isPrivate'>) => ReadersChoices;
  readonly store: RecordStore;
  /** Forgets what can be fetched again. */
  readonly forgetCached: () => Promise<void>;
  /** Forgets what private windows changed or fetched, and nothing that is kept. */
  readonly forgetPassing: (what: 'cache' | 'everything') => Promise<void>;
  readonly newId: () => string;
  readonly announceSettings: () => void;
  readonly announceWatchlists: () => void;
  readonly changes: ChangeWatch;
  readonly version: () => string;
  readonly browserName: () => string;
  readonly errorLog: ErrorLog;
}

type OwnAnswers = Omit<
  BackgroundHandlers,
  keyof FirstHandlers | keyof PageAnswers | keyof SecAnswers
>;

/** What only the pages of the extension may ask. */
export function makeOwnAnswers(parts: OwnAnswersParts): OwnAnswers {
  const { views, choices } = parts;

  async function forgetKept(what: 'cache' | 'everything'): Promise<void> {
    await parts.forgetCached();
    await parts.stored.clear();
    if (what === 'everything') await parts.store.clear();
  }

  return {
    holdings: async ({ ticker, market, offset, limit }) => {
      const page = await views.holdings({ ticker, market }, { offset, limit });
      return page === undefined ? {} : { page };
    },
    fundFacts: async ({ ticker, market, offset }) => {
      const found = await parts.lookup.find({ ticker, market });
      return factsPageOf(found, offset);
    },
    fundsNamed: async ({ names }) => {
      const find = await parts.findListed();
      const funds = names.flatMap((name) => {
        const fund = find(name);
        return fund ? [{ name, ticker: fund.ticker }] : [];
      });
      return { funds };
    },
    search: async ({ query, limit }) => {
      const search = await parts.search();
      const found = search === 'unavailable' ? [] : search.find(query, limit);
      return { rows: found.map((fund) => ({ ...fund, market: 'US' as const })) };
    },
    pageSummary: ({ funds }) => views.pageSummary(funds),
    readSettings: (_, caller) => choices(caller).settings(),
    changeSettings: async ({ patch, from = {} }, caller) => {
      const change = (old: Settings) => withDifference(old, patch, from);
      const settings = await choices(caller).changeSettings(change);
      parts.announceSettings();
      return settings;
    },
    readWatchlists: (_, caller) => choices(caller).watchlists(),
    changeWatchlists: async ({ edit, basedOn }, caller) => {
      const id = caller.question ?? parts.newId();
      const edited = await choices(caller).editWatchlists(edit, { basedOn, id });
      if (edited.refused === undefined) parts.announceWatchlists();
      return edited;
    },
    whatChanged: async () => {
      await parts.changes.look();
      return { entries: await parts.changes.entries() };
    },
    changesSeen: async (_, { isPrivate }) => {
      if (!isPrivate) await parts.changes.markSeen();
      return {};
    },
    dataInfo: () => dataInfo(parts),
    diagnostics: async () => ({
      info: await dataInfo(parts),
      browserName: parts.browserName(),
      droppedRecords: await choices({ isPrivate: false }).droppedRecords(),
      errors: await parts.errorLog.recent(),
    }),
    snapshotChanged: async () => {
      parts.renewData();
      return {};
    },
    wipe: async ({ what }, { isPrivate }) => {
      await (isPrivate ? parts.forgetPassing(what) : forgetKept(what));
      if (what === 'everything') parts.announceWatchlists();
      parts.renewData();
      parts.announceSettings();
      return {};
    },
  };
}

async function dataInfo(parts: OwnAnswersParts): Promise<DataInfo> {
  const { snapshot, store, version } = parts;
  const good = await snapshot.use(async (open) => {
    const manifest = await open.manifest();
    // Dates of fee tables and of our own reading are no report dates.
    const holdings = manifest.sources.filter(({ name }) => /report|holdings/.test(name));
    const oldestHoldings = holdings.map(({ from }) => from).sort()[0];
    const newestHoldings = holdings
      .map(({ to }) => to)
      .sort()
      .at(-1);
    return {
      state: 'good' as const,
      from: parts.snapshotFrom(),
      builtOn: manifest.builtOn,
      funds: manifest.counts.funds,
      sources: manifest.sources,
      ...(oldestHoldings !== undefined && { oldestHoldings }),
      ...(newestHoldings !== undefined && { newestHoldings }),
    };
  });
  const records = await store.readAll();
  return {
    extensionVersion: version(),
    snapshot: good === 'unavailable' ? { state: 'damaged' } : good,
    store: {
      kind: store.kind(),
      records: records.size,
      bytes: JSON.stringify([...records]).length,
    },
  };
}
