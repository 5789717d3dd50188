import { makeFundLookup } from '#lib/lookup/fund-lookup.ts';
import { isStoreUnavailable, makeIdbRecordStore } from '#lib/lookup/idb-record-store.ts';
import { makeLastingRecordStore } from '#lib/lookup/lasting-record-store.ts';
import { makeMemoryRecordStore } from '#lib/lookup/memory-record-store.ts';
import { makePrivateRecordStore } from '#lib/lookup/private-record-store.ts';
import { makeReadersChoices } from '#lib/lookup/readers-choices.ts';
import type { RecordStore } from '#lib/lookup/record-store.ts';
import { makeSecRecords } from '#lib/lookup/sec-records.ts';
import { makeSecTurns } from '#lib/lookup/sec-turns.ts';
import { askTab } from '#lib/messages/ask.ts';
import { type BackgroundHandlers, makeReceiver } from '#lib/messages/receive.ts';
import * as browser from '#lib/platform/browser.ts';
import { systemClock } from '#lib/platform/clock.ts';
import { announceKept } from '#lib/platform/own-channel.ts';
import { makeReporter, type Reporter } from '#lib/platform/report.ts';
import { type ChangeWatch, makeChangeWatch } from './change-watch.ts';
import { makeFundViews } from './fund-views.ts';
import { makeOwnAnswers } from './own-answers.ts';
import { makePackagedData } from './packaged-data.ts';
import { makePageAnswers } from './page-answers.ts';
import { makeReach, type Reach } from './reach.ts';
import { makeSecAnswers } from './sec-answers.ts';
import { makeViewContexts } from './view-contexts.ts';
import { makeToolbarButton, whenInstalled, wireReach } from './wire-reach.ts';

/** Files of the scripts put into pages when they are needed, in the built extension. */
const DRAWING_SCRIPT = '/draw.js';
const CARD_SCRIPT = '/card.js';

/** Opened once, when the extension is new. */
const WELCOME = 'welcome.html';

/** Name of the shortcut in the manifest. */
const TOGGLE_STRIP = 'toggle-strip';

/** Puts the background together. Registers every listener before it returns. */
export function wireBackground(): void {
  const reporter = makeReporter({
    clock: systemClock,
    log: (text, error) => console.error(text, error),
  });
  const { report } = reporter;
  const { handlers, reach, changes } = backgroundParts(reporter);
  browser.onMessage(
    makeReceiver({
      handlers,
      own: () => ({ id: browser.ownId(), origin: browser.ownOrigin() }),
      clock: systemClock,
      report,
    }),
  );
  wireReach({ reach, changes, report });
  browser.onInstalled((reason) => {
    whenInstalled({ changes });
    if (reason === 'install') {
      void welcome().catch((error) => report('opening the welcome page', error));
    }
  });
  browser.onCommand((name, tabId) => {
    if (name === TOGGLE_STRIP && tabId !== undefined) void askTab(tabId, 'toggleStrip', {});
  });
}

interface BackgroundParts {
  readonly handlers: BackgroundHandlers;
  readonly reach: Reach;
  readonly changes: ChangeWatch;
}

function backgroundParts({ report, recent }: Reporter): BackgroundParts {
  const { snapshot, names, evidence, search } = makePackagedData(report);
  const store = readersStore(report);
  const choices = makeReadersChoices(store);
  const privateChoices = makeReadersChoices(makePrivateRecordStore(store));
  const records = makeSecRecords({ store, report });
  const lookup = makeFundLookup({ snapshot, secRecords: records, foreignName: names.foreignName });
  const { findListed } = names;
  const { now } = systemClock;
  const contexts = makeViewContexts({ lookup, choices, evidence, findListed, now });
  const views = makeFundViews(lookup, contexts);
  const tell = (message: 'settingsChanged' | 'factsChanged') =>
    void tellPages(message).catch((error) => report('telling pages', error));
  const announceSettings = () => {
    announceKept('settings');
    tell('settingsChanged');
  };
  const { showUnseen, notify, ...button } = makeToolbarButton(report);
  const changes = makeChangeWatch({
    store,
    choices,
    lookup,
    stampOf: () => snapshot.use(async (open) => (await open.manifest()).builtOn),
    now,
    showUnseen,
    notify,
    report,
  });
  const announceWatchlists = () => {
    announceKept('watchlists');
    void changes.look();
    // Badges say what is in the lists.
    tell('factsChanged');
  };
  const feeOf = async (ticker: string) => (await views.badge({ ticker, market: 'US' })).fee;
  const reach = makeReach({ find: lookup.find, search, feeOf });
  const factsChanged = () => {
    views.forget();
    tell('factsChanged');
  };
  const handlers = {
    ...makePageAnswers({
      views,
      listings: names.listings,
      choices: ({ isPrivate }) => (isPrivate ? privateChoices : choices),
      injectDrawing: (place) => browser.injectScript(DRAWING_SCRIPT, place),
      injectCard: (place) => browser.injectScript(CARD_SCRIPT, place),
      openOwnPage: browser.openOwnPage,
      now,
      ...button,
      announceSettings,
    }),
    ...makeOwnAnswers({
      views,
      lookup,
      findListed,
      snapshot,
      search,
      choices,
      store,
      forgetCached: async () => {
        await records.forgetAll();
        lookup.forget();
        factsChanged();
      },
      newId: () => crypto.randomUUID(),
      announceSettings,
      announceWatchlists,
      changes,
      version: browser.ownVersion,
      browserName: browser.browserName,
      recentErrors: recent,
    }),
    ...makeSecAnswers({
      lookup,
      records,
      turns: makeSecTurns({ store, clock: systemClock }),
      announce: factsChanged,
      report,
      now,
    }),
  };
  return { handlers, reach, changes };
}

function readersStore(report: Reporter['report']): RecordStore {
  return makeLastingRecordStore({
    disk: makeIdbRecordStore({ clock: systemClock }),
    memory: makeMemoryRecordStore(),
    isUnavailable: isStoreUnavailable,
    report,
  });
}

/** The first page a reader meets. Tests and benchmarks measure other pages: no tab of ours in front. */
async function welcome(): Promise<void> {
  if (!(await browser.isDevelopmentInstall())) await browser.openOwnPage(WELCOME);
}

/** Pages ask for settings or badges again. Those that do not answer have no content script. */
async function tellPages(message: 'settingsChanged' | 'factsChanged'): Promise<void> {
  const tabs = await browser.tabsOn(browser.ownSites());
  await Promise.all(tabs.map((tabId) => askTab(tabId, message, {})));
}
