import { makeFundLookup } from '#lib/lookup/fund-lookup.ts';
import { type FundSearch, makeFundSearch } from '#lib/lookup/fund-search.ts';
import { isStoreUnavailable, makeIdbRecordStore } from '#lib/lookup/idb-record-store.ts';
import { makeLastingRecordStore } from '#lib/lookup/lasting-record-store.ts';
import { makeMemoryRecordStore } from '#lib/lookup/memory-record-store.ts';
import { openPackagedSnapshot, type PackagedSnapshot } from '#lib/lookup/packaged-snapshot.ts';
import { makePrivateRecordStore } from '#lib/lookup/private-record-store.ts';
import { makeReadersChoices } from '#lib/lookup/readers-choices.ts';
import { makeSnapshotKeeper } from '#lib/lookup/snapshot-keeper.ts';
import { askTab } from '#lib/messages/ask.ts';
import { makeReceiver } from '#lib/messages/receive.ts';
import { FINANCE_SITE_PATTERNS } from '#lib/page/finance-sites.ts';
import * as browser from '#lib/platform/browser.ts';
import { systemClock } from '#lib/platform/clock.ts';
import { makeReporter, type Reporter } from '#lib/platform/report.ts';
import { makeFundViews } from './fund-views.ts';
import { makeOwnAnswers } from './own-answers.ts';
import { makePackagedEvidence } from './packaged-evidence.ts';
import { makePackagedNames } from './packaged-names.ts';
import { makePageAnswers } from './page-answers.ts';
import { makeViewContexts } from './view-contexts.ts';

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
  const data = packagedData(report);
  const store = makeLastingRecordStore({
    disk: makeIdbRecordStore({ clock: systemClock }),
    memory: makeMemoryRecordStore(),
    isUnavailable: isStoreUnavailable,
    report,
  });
  const choices = makeReadersChoices(store);
  const privateChoices = makeReadersChoices(makePrivateRecordStore(store));
  const { snapshot, names, evidence } = data;
  const lookup = makeFundLookup({ snapshot, foreignName: names.foreignName });
  const { findListed } = names;
  const now = systemClock.now;
  const contexts = makeViewContexts({ lookup, choices, evidence, findListed, now });
  const views = makeFundViews(lookup, contexts);
  const announceSettings = () => void tellPages().catch((error) => report('telling pages', error));

  const receiver = makeReceiver({
    handlers: {
      ...makePageAnswers({
        views,
        listings: data.names.listings,
        choices: ({ isPrivate }) => (isPrivate ? privateChoices : choices),
        injectDrawing: (place) => browser.injectScript(DRAWING_SCRIPT, place),
        injectCard: (place) => browser.injectScript(CARD_SCRIPT, place),
        showCount: (tabId, funds) =>
          void browser
            .setButtonText(tabId, funds === 0 ? '' : String(funds))
            .catch((error) => report('numbering the button', error)),
        announceSettings,
      }),
      ...makeOwnAnswers({
        views,
        snapshot: data.snapshot,
        search: data.search,
        choices,
        store,
        newId: () => crypto.randomUUID(),
        announceSettings,
        version: browser.ownVersion,
        browserName: browser.browserName,
        recentErrors: reporter.recent,
      }),
    },
    own: () => ({ id: browser.ownId(), origin: browser.ownOrigin() }),
    clock: systemClock,
    report,
  });

  browser.onMessage(receiver);
  browser.onInstalled((reason) => {
    if (reason === 'install') {
      void welcome().catch((error) => report('opening the welcome page', error));
    }
  });
  browser.onCommand((name, tabId) => {
    if (name === TOGGLE_STRIP && tabId !== undefined) void askTab(tabId, 'toggleStrip', {});
  });
}

function packagedData(report: Reporter['report']) {
  const readText = async (file: string) =>
    new TextDecoder().decode(await browser.readPackagedFile(`data/${file}`));
  const snapshot = makeSnapshotKeeper({
    open: () => openPackagedSnapshot((file) => browser.readPackagedFile(`data/${file}`)),
    clock: systemClock,
    report,
  });
  const names = makePackagedNames({
    snapshot,
    readListings: () => readText('listings.tsv'),
    report,
  });
  const evidence = makePackagedEvidence({ readText, report });
  const searches = new WeakMap<PackagedSnapshot, FundSearch>();
  const search = () =>
    snapshot.use((open) => {
      const made = searches.get(open) ?? makeFundSearch(open.listing());
      searches.set(open, made);
      return made;
    });
  return { snapshot, names, evidence, search };
}

/** The first page a reader meets. Tests and benchmarks measure other pages: no tab of ours in front. */
async function welcome(): Promise<void> {
  if (!(await browser.isDevelopmentInstall())) await browser.openOwnPage(WELCOME);
}

/** Pages ask for their settings again. Those that do not answer have no content script. */
async function tellPages(): Promise<void> {
  const tabs = await browser.tabsOn(FINANCE_SITE_PATTERNS);
  await Promise.all(tabs.map((tabId) => askTab(tabId, 'settingsChanged', {})));
}
