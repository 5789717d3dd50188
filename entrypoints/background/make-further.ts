import { dropUnfinished } from '#lib/lookup/drop-unfinished.ts';
import { makeErrorLog } from '#lib/lookup/error-log.ts';
import { makeFundLookup } from '#lib/lookup/fund-lookup.ts';
import { makeFundSearch } from '#lib/lookup/fund-search.ts';
import { type PackagedSnapshot, packagedSnapshotOver } from '#lib/lookup/packaged-snapshot.ts';
import { makeReadersChoices, type ReadersChoices } from '#lib/lookup/readers-choices.ts';
import { makeSecRecords } from '#lib/lookup/sec-records.ts';
import { makeSecTurns } from '#lib/lookup/sec-turns.ts';
import type { SnapshotIndex } from '#lib/lookup/snapshot-index.ts';
import type { SnapshotKeeper } from '#lib/lookup/snapshot-keeper.ts';
import type { SnapshotStore } from '#lib/lookup/snapshot-store.ts';
import { readerIfNewer } from '#lib/lookup/stored-snapshot-reader.ts';
import { FURTHER_CHECKS } from '#lib/messages/further-checks.ts';
import { statesLeverage } from '#lib/metrics/leverage.ts';
import * as browser from '#lib/platform/browser.ts';
import { systemClock } from '#lib/platform/clock.ts';
import { makeAnnouncements, tabQuestions, toggleStrip } from './announcements.ts';
import { forgetPassing } from './forget-passing.ts';
import { FUND_VIEWS } from './fund-views-script.ts';
import type { Further, FurtherGround } from './further-script.ts';
import { makeHoverPace } from './hover-pace.ts';
import { once } from './once.ts';
import { makeOwnAnswers } from './own-answers.ts';
import { makePageAnswers } from './page-answers.ts';
import { makeReach } from './reach.ts';
import { loadLeftBehind } from './script-left-behind.ts';
import { makeSecAnswers } from './sec-answers.ts';
import { changesWhenAsked, viewsWhenAsked } from './views-when-asked.ts';

type Caller = { readonly isPrivate: boolean };

/** Puts together who answers what is not asked first. Starts nothing: all is opened when it is asked for. */
export function makeFurther(ground: FurtherGround): Further {
  const parts = makeParts(ground);
  const { report, stores } = ground;
  const { viewsOf, forgetViews, changes, choices, lookup, records, errorLog, search } = parts;
  const announce = makeAnnouncements({ ...parts, ...ground, forgetViews });
  const shared = { ...parts, ...ground, announce };
  const { now } = systemClock;
  const pace = makeHoverPace('hover-pace');
  const privatePace = makeHoverPace('private-hover-pace');
  const feeOf = async (ticker: string) =>
    (await ground.badgesOf([{ ticker, market: 'US' }]))[0]?.fee;
  return {
    checks: FURTHER_CHECKS,
    handlers: {
      ...makePageAnswers({
        views: viewsOf,
        choices,
        pace: ({ isPrivate }) => (isPrivate ? privatePace : pace),
        openOwnPage: browser.openOwnPage,
        now,
        announceSettings: announce.settings,
      }),
      ...ownAnswers(shared),
      ...makeSecAnswers({
        lookup,
        records,
        turns: makeSecTurns({ store: stores.store, clock: systemClock }),
        isAllowed: async () => (await parts.kept.settings()).secOnClick,
        announce: announce.facts,
        report,
        now,
      }),
    },
    views: viewsOf,
    changes,
    reach: makeReach({ find: lookup.find, search, feeOf }),
    settings: (caller) => choices(caller).settings(),
    readerIfNewer,
    waysToMakeRoom: [
      () => dropUnfinished(stores.stored),
      records.forgetOldest,
      () => dropData(stores.stored),
    ],
    storeReturned() {
      announce.data();
      announce.settings();
      announce.watchlists();
    },
    dataDropped: announce.data,
    keepError: errorLog.keep,
    toggleStrip,
    tabs: tabQuestions,
  };
}

function makeParts(ground: FurtherGround) {
  const { report, stores, index, readText, button } = ground;
  const { store, privateStore, secIndex } = stores;
  const snapshot = wholeSnapshot(index);
  const records = makeSecRecords({ store, index: secIndex, report });
  const [kept, passing] = [makeReadersChoices(store), makeReadersChoices(privateStore)];
  const lookup = makeFundLookup({
    snapshot,
    secRecords: records,
    foreignName: ground.foreignName,
  });
  const workOut = async (choices: ReadersChoices) => {
    const script = await loadLeftBehind(ground.scripts, FUND_VIEWS);
    return script.make({
      lookup,
      choices,
      snapshot,
      store,
      records,
      readText,
      report,
      now: systemClock.now,
      showUnseen: button.showUnseen,
      notify: button.notify,
    });
  };
  const workedOut = once(() => workOut(kept));
  const privateViews = viewsWhenAsked(once(() => workOut(passing)));
  const views = viewsWhenAsked(workedOut);
  return {
    snapshot,
    records,
    lookup,
    kept,
    choices: ({ isPrivate }: Caller) => (isPrivate ? passing : kept),
    views,
    viewsOf: ({ isPrivate }: Caller) => (isPrivate ? privateViews : views),
    forgetViews: async () => void (await Promise.all([views.forget(), privateViews.forget()])),
    findListed: async () => (await workedOut()).findListed(),
    changes: changesWhenAsked(workedOut, report),
    search: searchOf(index),
    // Errors are kept where there is room anyway: nothing is dropped for them.
    errorLog: makeErrorLog(stores.plainStore, systemClock),
  };
}

type Shared = ReturnType<typeof makeParts> &
  FurtherGround & { readonly announce: ReturnType<typeof makeAnnouncements> };

function ownAnswers(shared: Shared) {
  const { stores, records, lookup, announce } = shared;
  return makeOwnAnswers({
    ...shared,
    ...stores,
    renewData: announce.data,
    forgetCached: async () => {
      await records.forgetAll();
      lookup.forget();
      announce.facts();
    },
    forgetPassing: forgetPassing({ records, privateStore: stores.privateStore }),
    newId: () => crypto.randomUUID(),
    announceSettings: announce.settings,
    announceWatchlists: announce.watchlists,
    version: browser.ownVersion,
    browserName: browser.browserName,
  });
}

/** The rest of each snapshot over its index, opened once. */
function wholeSnapshot(index: SnapshotKeeper<SnapshotIndex>): SnapshotKeeper {
  const made = new WeakMap<SnapshotIndex, PackagedSnapshot>();
  const over = (open: SnapshotIndex) => {
    const whole = made.get(open) ?? packagedSnapshotOver(open);
    made.set(open, whole);
    return whole;
  };
  return { use: (read) => index.use((open) => read(over(open))), reopen: index.reopen };
}

function searchOf(index: SnapshotKeeper<SnapshotIndex>) {
  const made = new WeakMap<SnapshotIndex, ReturnType<typeof makeFundSearch>>();
  return () =>
    index.use((open) => {
      const search =
        made.get(open) ?? makeFundSearch(open.listing(), { isLeveraged: statesLeverage });
      made.set(open, search);
      return search;
    });
}

/** The packaged data answer as well, only older. */
async function dropData(stored: SnapshotStore): Promise<boolean> {
  if ((await stored.current()) === undefined) return false;
  await stored.clear();
  return true;
}
