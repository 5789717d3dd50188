import { makeFundLookup } from '#lib/lookup/fund-lookup.ts';
import { makePrivateRecordStore } from '#lib/lookup/private-record-store.ts';
import { makeReadersChoices } from '#lib/lookup/readers-choices.ts';
import { makeSecTurns } from '#lib/lookup/sec-turns.ts';
import { type BackgroundHandlers, makeReceiver } from '#lib/messages/receive.ts';
import {
  type BackgroundScripts,
  registerBackgroundScripts,
} from '#lib/platform/background-scripts.ts';
import * as browser from '#lib/platform/browser.ts';
import { systemClock } from '#lib/platform/clock.ts';
import { announceKept } from '#lib/platform/own-channel.ts';
import { makeReporter, type Reporter } from '#lib/platform/report.ts';
import { grantedOrigins } from '#lib/platform/site-scripts.ts';
import type { ChangeWatch } from './change-watch.ts';
import { FUND_VIEWS_SCRIPT, registeredFundViews } from './fund-views-script.ts';
import { mayRead, wireGrantedSites } from './granted-sites.ts';
import { type LastingStores, makeLastingStores } from './lasting-stores.ts';
import { makeOwnAnswers } from './own-answers.ts';
import { makePackagedData } from './packaged-data.ts';
import { changesWhenAsked, makePackagedViews } from './packaged-views.ts';
import { makePageAnswers } from './page-answers.ts';
import { makeReach, type Reach } from './reach.ts';
import { makeSecAnswers } from './sec-answers.ts';
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
    keep: (surprise) => void stores.errorLog.keep(surprise),
  });
  const { report } = reporter;
  const scripts = registerBackgroundScripts([FUND_VIEWS_SCRIPT]);
  const stores = makeLastingStores(report);
  const { handlers, reach, changes } = backgroundParts({ report, scripts, stores });
  browser.onMessage(
    makeReceiver({
      handlers,
      own: () => ({ id: browser.ownId(), origin: browser.ownOrigin() }),
      clock: systemClock,
      report,
    }),
  );
  wireReach({ reach, changes, report });
  const sites = wireGrantedSites({ report });
  browser.onInstalled((reason) => {
    whenInstalled({ changes });
    sites.sync();
    if (reason === 'install') {
      void welcome().catch((error) => report('opening the welcome page', error));
    }
  });
  browser.onCommand((name, tabId) => {
    if (name === TOGGLE_STRIP && tabId !== undefined) {
      void toggleStrip(tabId).catch((error) => report('showing the strip', error));
    }
  });
}

interface BackgroundParts {
  readonly handlers: BackgroundHandlers;
  readonly reach: Reach;
  readonly changes: ChangeWatch;
}

/** What stands before everything else: the reporter keeps its errors there. */
interface Ground {
  readonly report: Reporter['report'];
  readonly scripts: BackgroundScripts;
  readonly stores: LastingStores;
}

function backgroundParts({ report, scripts, stores }: Ground): BackgroundParts {
  const { store, records, stored, errorLog } = stores;
  const { snapshot, snapshotFrom, names, search, readText } = makePackagedData(report, stored);
  const choices = makeReadersChoices(store);
  const privateChoices = makeReadersChoices(makePrivateRecordStore(store));
  const lookup = makeFundLookup({ snapshot, secRecords: records, foreignName: names.foreignName });
  const { now } = systemClock;
  const tell = (message: 'settingsChanged' | 'factsChanged') =>
    void tellPages(message).catch((error) => report('telling pages', error));
  const announceSettings = () => {
    announceKept('settings');
    tell('settingsChanged');
  };
  const { showUnseen, notify, ...button } = makeToolbarButton(report);
  const workedOut = once(async () => {
    await scripts.load(FUND_VIEWS_SCRIPT);
    const parts = {
      lookup,
      choices,
      snapshot,
      store,
      records,
      readText,
      report,
      now,
      showUnseen,
      notify,
    };
    return registeredFundViews(globalThis).make(parts);
  });
  const views = makePackagedViews({ lookup, choices, workedOut });
  const changes = changesWhenAsked(workedOut, report);
  const announceWatchlists = () => {
    announceKept('watchlists');
    void changes.look();
    // Badges say what is in the lists.
    tell('factsChanged');
  };
  const renewData = () => {
    snapshot.reopen();
    lookup.forget();
    views.forget();
    void changes.look();
    tell('factsChanged');
  };
  const feeOf = async (ticker: string) => (await views.badge({ ticker, market: 'US' })).fee;
  const reach = makeReach({ find: lookup.find, search, feeOf });
  const factsChanged = () => {
    void views.forget().catch((error) => report('forgetting views', error));
    void changes.look();
    tell('factsChanged');
  };
  const handlers = {
    ...makePageAnswers({
      views,
      listings: names.listings,
      choices: ({ isPrivate }) => (isPrivate ? privateChoices : choices),
      mayRead,
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
      findListed: views.findListed,
      snapshot,
      snapshotFrom,
      stored,
      renewData,
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
      errorLog,
    }),
    ...makeSecAnswers({
      lookup,
      records,
      turns: makeSecTurns({ store, clock: systemClock }),
      isAllowed: async () => (await choices.settings()).secOnClick,
      announce: factsChanged,
      report,
      now,
    }),
  };
  return { handlers, reach, changes };
}

/** The same promise for all who ask; made again after a failure. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make().catch((error) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}

/** The first page a reader meets. Tests and benchmarks measure other pages: no tab of ours in front. */
async function welcome(): Promise<void> {
  if (!(await browser.isDevelopmentInstall())) await browser.openOwnPage(WELCOME);
}

// What asks tabs makes the schemas of all messages: it runs when a tab is asked, not at every wake-up.
async function toggleStrip(tabId: number): Promise<void> {
  const { askTab } = await import('#lib/messages/ask.ts');
  await askTab(tabId, 'toggleStrip', {});
}

/** Pages ask for settings or badges again. Those that do not answer have no content script. */
async function tellPages(message: 'settingsChanged' | 'factsChanged'): Promise<void> {
  const { askTab } = await import('#lib/messages/ask.ts');
  const tabs = await browser.tabsOn(await grantedOrigins());
  await Promise.all(tabs.map((tabId) => askTab(tabId, message, {})));
}
