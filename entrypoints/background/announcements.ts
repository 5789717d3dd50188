import type { FundLookup } from '#lib/lookup/fund-lookup.ts';
import type { SnapshotKeeper } from '#lib/lookup/snapshot-keeper.ts';
import * as browser from '#lib/platform/browser.ts';
import { announceKept } from '#lib/platform/own-channel.ts';
import type { Reporter } from '#lib/platform/report.ts';
import { grantedOrigins } from '#lib/platform/site-scripts.ts';
import type { ChangeWatch } from './change-watch.ts';
import type { PackagedViews } from './packaged-views.ts';

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
  readonly views: Pick<PackagedViews, 'forget'>;
  readonly changes: ChangeWatch;
  readonly snapshot: Pick<SnapshotKeeper, 'reopen'>;
  readonly lookup: Pick<FundLookup, 'forget'>;
  readonly report: Reporter['report'];
}): Announcements {
  const { views, changes, snapshot, lookup, report } = parts;
  const tell = (message: 'settingsChanged' | 'factsChanged') =>
    void tellPages(message).catch((error) => report('telling pages', error));

  function facts(): void {
    void views.forget().catch((error) => report('forgetting views', error));
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

// What asks tabs makes the schemas of all messages: it runs when a tab is asked, not at every wake-up.
export async function toggleStrip(tabId: number): Promise<void> {
  const { askTab } = await import('#lib/messages/ask.ts');
  await askTab(tabId, 'toggleStrip', {});
}

/** Pages ask for settings or badges again. Those that do not answer have no content script. */
async function tellPages(message: 'settingsChanged' | 'factsChanged'): Promise<void> {
  const { askTab } = await import('#lib/messages/ask.ts');
  const tabs = await browser.tabsOn(await grantedOrigins());
  await Promise.all(tabs.map((tabId) => askTab(tabId, message, {})));
}
