import { makeFundLookup } from '#lib/lookup/fund-lookup.ts';
import { makePrivateRecordStore } from '#lib/lookup/private-record-store.ts';
import { makeReadersChoices } from '#lib/lookup/readers-choices.ts';
import { makeSecTurns } from '#lib/lookup/sec-turns.ts';
import type { BackgroundHandlers } from '#lib/messages/receive.ts';
import type { BackgroundScripts } from '#lib/platform/background-scripts.ts';
import * as browser from '#lib/platform/browser.ts';
import { systemClock } from '#lib/platform/clock.ts';
import type { Reporter } from '#lib/platform/report.ts';
import { makeAnnouncements } from './announcements.ts';
import type { ChangeWatch } from './change-watch.ts';
import {
  FUND_VIEWS_SCRIPT,
  type FundViewsParts,
  registeredFundViews,
  type WorkedOutViews,
} from './fund-views-script.ts';
import { mayRead } from './granted-sites.ts';
import type { LastingStores } from './lasting-stores.ts';
import { makeOwnAnswers } from './own-answers.ts';
import { makePackagedData } from './packaged-data.ts';
import { changesWhenAsked, makePackagedViews } from './packaged-views.ts';
import { makePageAnswers } from './page-answers.ts';
import { makeReach, type Reach } from './reach.ts';
import { makeSecAnswers } from './sec-answers.ts';
import { makeToolbarButton } from './wire-reach.ts';

/** Files of the scripts put into pages when they are needed, in the built extension. */
const DRAWING_SCRIPT = '/draw.js';
const CARD_SCRIPT = '/card.js';

/** What stands before everything else: the reporter keeps its errors in the stores. */
interface Ground {
  readonly report: Reporter['report'];
  readonly scripts: BackgroundScripts;
  readonly stores: LastingStores;
}

export interface BackgroundParts {
  readonly handlers: BackgroundHandlers;
  readonly reach: Reach;
  readonly changes: ChangeWatch;
}

/** Puts together who answers what. Starts nothing: everything is opened when it is first asked for. */
export function makeBackgroundParts(ground: Ground): BackgroundParts {
  const { report, stores } = ground;
  const { store, records, stored } = stores;
  const data = makePackagedData(report, stored);
  const { snapshot, names, search } = data;
  const choices = makeReadersChoices(store);
  const lookup = makeFundLookup({ snapshot, secRecords: records, foreignName: names.foreignName });
  const { now } = systemClock;
  const button = makeToolbarButton(report);
  const workedOut = viewsWorkedOut(ground.scripts, () => {
    const { readText } = data;
    const { showUnseen, notify } = button;
    const kept = { lookup, choices, snapshot, store, records };
    return { ...kept, readText, report, now, showUnseen, notify };
  });
  const views = makePackagedViews({ lookup, choices, workedOut });
  const changes = changesWhenAsked(workedOut, report);
  const announce = makeAnnouncements({ views, changes, snapshot, lookup, report });
  const feeOf = async (ticker: string) => (await views.badge({ ticker, market: 'US' })).fee;
  const shared = { views, lookup, choices, changes, announce };
  return {
    handlers: {
      ...pageAnswers(ground, { ...shared, data, button }),
      ...ownAnswers(ground, { ...shared, data }),
      ...makeSecAnswers({
        lookup,
        records,
        turns: makeSecTurns({ store, clock: systemClock }),
        isAllowed: async () => (await choices.settings()).secOnClick,
        announce: announce.facts,
        report,
        now,
      }),
    },
    reach: makeReach({ find: lookup.find, search, feeOf }),
    changes,
  };
}

/** What several kinds of answers are made of. */
interface Shared {
  readonly views: ReturnType<typeof makePackagedViews>;
  readonly lookup: ReturnType<typeof makeFundLookup>;
  readonly choices: ReturnType<typeof makeReadersChoices>;
  readonly changes: ChangeWatch;
  readonly announce: ReturnType<typeof makeAnnouncements>;
  readonly data: ReturnType<typeof makePackagedData>;
}

function pageAnswers(
  { stores }: Ground,
  parts: Shared & { readonly button: ReturnType<typeof makeToolbarButton> },
) {
  const { views, choices, announce, data, button } = parts;
  const privateChoices = makeReadersChoices(makePrivateRecordStore(stores.store));
  return makePageAnswers({
    views,
    listings: data.names.listings,
    choices: ({ isPrivate }) => (isPrivate ? privateChoices : choices),
    mayRead,
    injectDrawing: (place) => browser.injectScript(DRAWING_SCRIPT, place),
    injectCard: (place) => browser.injectScript(CARD_SCRIPT, place),
    openOwnPage: browser.openOwnPage,
    now: systemClock.now,
    ...button,
    announceSettings: announce.settings,
  });
}

function ownAnswers({ stores }: Ground, parts: Shared) {
  const { views, lookup, choices, changes, announce, data } = parts;
  const { store, records, stored, errorLog } = stores;
  return makeOwnAnswers({
    views,
    lookup,
    findListed: views.findListed,
    snapshot: data.snapshot,
    snapshotFrom: data.snapshotFrom,
    stored,
    renewData: announce.data,
    search: data.search,
    choices,
    store,
    forgetCached: async () => {
      await records.forgetAll();
      lookup.forget();
      announce.facts();
    },
    newId: () => crypto.randomUUID(),
    announceSettings: announce.settings,
    announceWatchlists: announce.watchlists,
    changes,
    version: browser.ownVersion,
    browserName: browser.browserName,
    errorLog,
  });
}

/** Loads the script that works views out, once; again after a failure. */
function viewsWorkedOut(
  scripts: BackgroundScripts,
  parts: () => FundViewsParts,
): () => Promise<WorkedOutViews> {
  let made: Promise<WorkedOutViews> | undefined;
  const make = async () => {
    await scripts.load(FUND_VIEWS_SCRIPT);
    return registeredFundViews(globalThis).make(parts());
  };
  return () => {
    made ??= make().catch((error) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}
