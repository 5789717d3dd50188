import { makePackagedMarks } from '#lib/lookup/packaged-marks.ts';
import type { RecordStore } from '#lib/lookup/record-store.ts';
import type { FirstHandlers } from '#lib/messages/receive.ts';
import { afterAnswer } from '#lib/platform/after-answer.ts';
import type { BackgroundScripts } from '#lib/platform/background-scripts.ts';
import * as browser from '#lib/platform/browser.ts';
import { systemClock } from '#lib/platform/clock.ts';
import { makeReadAhead, readGivenAtStart, readKeptAtStart } from '#lib/platform/read-ahead.ts';
import type { Reporter } from '#lib/platform/report.ts';
import { KEPT_ANSWERS, removeSession, writeSession } from '#lib/platform/session-store.ts';
import { DEFAULT_SETTINGS } from '#lib/settings/default-settings.ts';
import { type PageSettings, pageSettingsOf } from '#lib/settings/page-settings.ts';
import { DETECTION } from './detection-script.ts';
import { makeFirstAnswers } from './first-answers.ts';
import { makeFirstBadges } from './first-badges.ts';
import { type FirstStores, makeFirstStores } from './first-stores.ts';
import { FURTHER, type Further, type FurtherGround } from './further-script.ts';
import { type KeptAnswers, makeKeptAnswers } from './kept-answers.ts';
import { type Once, once } from './once.ts';
import { makePackagedData, type PackagedData } from './packaged-data.ts';
import { loadLeftBehind } from './script-left-behind.ts';
import { makeSiteAccess } from './site-access.ts';
import { makeToolbarButton } from './toolbar-button.ts';

/** Files of the scripts put into pages when they are needed, in the built extension. */
const DRAWING_SCRIPT = '/draw.js';
const CARD_SCRIPT = '/card.js';

/** Keys of the records that answers are made of. */
const IN_ANSWERS = /^(settings|watchlists|sec-index|sec )/;

/** What stands before everything else. */
interface Ground {
  readonly report: Reporter['report'];
  readonly scripts: BackgroundScripts;
}

export interface BackgroundParts {
  readonly handlers: FirstHandlers;
  /** Loads what is not asked first; the same every time. */
  readonly further: () => Promise<Further>;
  /** The reader gave or took access to sites. */
  readonly forgetSiteAccess: () => void;
}

/** Puts together who answers first. Starts nothing: everything is opened when it is first asked for. */
export function makeBackgroundParts({ report, scripts }: Ground): BackgroundParts {
  const kept = keptAnswers(report);
  const stores = makeFirstStores({
    // Room is made of what only the other script reads.
    waysToMakeRoom: () => [0, 1, 2].map((nth) => async () => makeRoom(await further(), nth)),
    onChange: async (key) => {
      if (key === undefined || IN_ANSWERS.test(key)) await kept.forget();
    },
    onLost: () => void kept.forget(),
    onReturn: () =>
      void further()
        .then(({ storeReturned }) => storeReturned())
        .catch((error) => report('using the store again', error)),
    report,
  });
  const detection = once(() => loadLeftBehind(scripts, DETECTION));
  const ready = once(() => afterAnswer().then(detection));
  const data = makePackagedData({
    stored: stores.stored,
    readerIfNewer: async (...asked) => (await further()).readerIfNewer(...asked),
    readPackagedFile: packageReader(),
    onDropped: () =>
      void dataDropped(kept, further).catch((error) => report('giving fetched data up', error)),
    report,
  });
  void openAhead(stores, data).catch((error) => report('reading ahead', error));
  const button = makeToolbarButton({ clock: systemClock, report });
  const settings = settingsIn(stores, kept, () => further());
  const badges = makeFirstBadges({
    marks: makePackagedMarks({
      snapshot: data.index,
      hasSecRecord: async (ticker) =>
        stores.secIndex.inMemory.has(ticker) || (await stores.secIndex.has(ticker)),
      foreignName: data.names.foreignName,
    }),
    kept,
    mayKeep: () => isKeptOnDisk(stores) && stores.secIndex.inMemory.size === 0 && data.isSound(),
    settings,
    hasWatchlists: ({ isPrivate }) => hasWatchlists(isPrivate ? stores.privateStore : stores.store),
    views: async (window) => (await further()).views(window),
  });
  const further = furtherOf({
    report,
    scripts,
    stores,
    ...data,
    foreignName: data.names.foreignName,
    badgesOf: (funds) => badges.of(funds, { isPrivate: true }),
    button,
    forgetBadges: kept.forget,
  });
  const access = makeSiteAccess({
    askBrowser: browser.hasSiteAccess,
    givenAtStart: readGivenAtStart,
  });
  const handlers = makeFirstAnswers({
    badges,
    listings: data.names.listings,
    kept,
    detection,
    readyDetection: () => void ready().catch((error) => report('loading detection', error)),
    settings,
    mayRead: access.mayRead,
    injectDrawing: (place) => browser.injectScript(DRAWING_SCRIPT, place),
    injectCard: (place) => browser.injectScript(CARD_SCRIPT, place),
    ...button,
  });
  return { handlers, further, forgetSiteAccess: access.forget };
}

function keptAnswers(report: Reporter['report']) {
  return makeKeptAnswers({
    readAtStart: readKeptAtStart,
    write: (answers) => writeSession(KEPT_ANSWERS, answers),
    remove: () => removeSession(KEPT_ANSWERS),
    afterAnswer,
    report,
  });
}

/**
 * Where nothing was kept of an earlier background, whatever is asked first will want these: they are read while
 * the question is on its way. The stores remember them.
 */
async function openAhead({ store, secIndex }: FirstStores, { index }: PackagedData): Promise<void> {
  const isInBrowser = typeof indexedDB !== 'undefined';
  if (!isInBrowser || (await readKeptAtStart()) !== undefined) return;
  await Promise.all([
    store.read('settings'),
    store.read('watchlists'),
    secIndex.has(DEFAULT_SETTINGS.benchmark),
    index.use(() => undefined),
  ]);
}

/** Most readers change nothing: what reads a stored record is loaded only where there is one. */
function settingsIn(
  { store, privateStore }: FirstStores,
  kept: KeptAnswers,
  further: () => Promise<Further>,
) {
  const read = async (from: RecordStore, caller: { readonly isPrivate: boolean }) =>
    (await from.read('settings')) === undefined
      ? DEFAULT_SETTINGS
      : (await further()).settings(caller);
  return async (caller: { readonly isPrivate: boolean }): Promise<PageSettings> => {
    if (caller.isPrivate) return read(privateStore, caller);
    const known = await kept.settings();
    if (known !== undefined) return known;
    const keep = kept.keeper();
    const settings = pageSettingsOf(await read(store, caller));
    if (isKeptOnDisk({ store })) void keep({ settings });
    return settings;
  };
}

/** What is read while the disk does not answer is not what the reader chose: the next background is to ask again. */
function isKeptOnDisk({ store }: Pick<FirstStores, 'store'>): boolean {
  return store.kind() === 'disk';
}

async function hasWatchlists(store: RecordStore): Promise<boolean> {
  return (await store.read('watchlists')) !== undefined;
}

function packageReader(): (path: string) => Promise<Uint8Array> {
  const readAhead = makeReadAhead();
  return async (path) => (await readAhead(path)) ?? (await browser.readPackagedFile(path));
}

/** Other data answer now. A script that is not loaded has made nothing of those before. */
async function dataDropped(kept: KeptAnswers, further: Once<Further>): Promise<void> {
  await kept.forget();
  (await further.soFar())?.dataDropped();
}

async function makeRoom(further: Further, nth: number): Promise<boolean> {
  return (await further.waysToMakeRoom[nth]?.()) ?? false;
}

function furtherOf(ground: FurtherGround): Once<Further> {
  return once(async () => (await loadLeftBehind(ground.scripts, FURTHER)).make(ground));
}
