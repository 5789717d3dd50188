import type { FundLookup } from '#lib/lookup/fund-lookup.ts';
import type { SnapshotKeeper } from '#lib/lookup/snapshot-keeper.ts';
import { askTab } from '#lib/messages/ask-tab.ts';
import * as browser from '#lib/platform/browser.ts';
import { announceKept } from '#lib/platform/own-channel.ts';
import type { Reporter } from '#lib/platform/report.ts';
import { grantedOrigins } from '#lib/platform/site-scripts.ts';
import type { ChangeWatch } from './change-watch.ts';
import type { TabQuestions } from './further-script.ts';

/** Who hears of what changed: our own pages, pages with badges, and what the background had worked out. */
export interface Announcements {
  readonly settings: () => void;
  readonly watchlists: () => void;
  /** Facts of some fund are others now. */
  readonly facts: () => void;
  /** The whole snapshot is another one now. */
  readonly data: () => void;
}

export function makeAnnouncements(parts: {
  readonly forgetViews: () => Promise<void>;
  /** Badges kept are to be worked out anew. Never rejects. */
  readonly forgetBadges: () => Promise<void>;
  readonly changes: ChangeWatch;
  readonly snapshot: Pick<SnapshotKeeper, 'reopen'>;
  readonly lookup: Pick<FundLookup, 'forget'>;
  readonly report: Reporter['report'];
}): Announcements {
  const { forgetViews, forgetBadges, changes, snapshot, lookup, report } = parts;
  const tell = (message: 'settingsChanged' | 'factsChanged') =>
    void tellPages(message).catch((error) => report('telling pages', error));

  function facts(): void {
    void forgetBadges();
    void forgetViews().catch((error) => report('forgetting views', error));
    void changes.look();
    tell('factsChanged');
  }

  return {
    settings() {
      announceKept('settings');
      tell('settingsChanged');
    },
    watchlists() {
      announceKept('watchlists');
      void changes.look();
      // Badges say what is in the lists.
      tell('factsChanged');
    },
    facts,
    data() {
      snapshot.reopen();
      lookup.forget();
      facts();
    },
  };
}

export async function toggleStrip(tabId: number): Promise<void> {
  await askTab(tabId, 'toggleStrip', {});
}

/** Pages ask for settings or badges again. Those that do not answer have no content script. */
async function tellPages(message: 'settingsChanged' | 'factsChanged'): Promise<void> {
  const tabs = await browser.tabsOn(await grantedOrigins());
  await Promise.all(tabs.map((tabId) => askTab(tabId, message, {})));
}

/** A page's script answers at once; one that is silent is not there. */
const SILENT_AFTER_MS = 500;

export const tabQuestions: TabQuestions = {
  isThere: async (tabId) =>
    (await askTab(tabId, 'pageFunds', {}, { deadlineMs: SILENT_AFTER_MS })).ok,
  tellSettingsChanged: async (tabId) => void (await askTab(tabId, 'settingsChanged', {})),
};
