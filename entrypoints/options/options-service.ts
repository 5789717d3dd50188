import type { Outcome } from '#components/answers/outcome.ts';
import type { OptionsService } from '#components/options/options-service.ts';
import type { SnapshotUpdate } from '#lib/funds/snapshot-update.ts';
import { ask } from '#lib/messages/ask.ts';
import { askSiteAccess } from '#lib/platform/browser.ts';
import { isInPrivateTab } from '#lib/platform/own-window.ts';
import { askForNotices } from '#lib/platform/reach.ts';
import { openShortcutSettings, shortcutOf } from '#lib/platform/shortcuts.ts';
import { changesService } from '../own-pages/changes-service.ts';
import { copyText } from '../own-pages/copy-text.ts';
import { outcomeOf } from '../own-pages/outcome-of.ts';
import { saveFile } from '../own-pages/save-file.ts';
import { settingsService } from '../own-pages/settings-service.ts';
import { siteGrants } from '../own-pages/site-grants.ts';
import { watchlistService } from '../own-pages/watchlist-service.ts';
import type { UpdateHow } from './update-data.ts';

/** Rows under a list's search field; a reader who needs more types on. */
const MOST_RESULTS = 12;

/** Name of the shortcut in the manifest. */
const TOGGLE_STRIP = 'toggle-strip';
/** What the options page asks for, answered by the background. */
export const optionsService: OptionsService = {
  ...watchlistService,
  ...settingsService,
  ...siteGrants,
  ...changesService,
  async search(query, signal) {
    const found = await ask('search', { query, limit: MOST_RESULTS }, { signal });
    return outcomeOf(found.ok ? { ok: true, value: found.value.rows } : found);
  },
  async badges(funds) {
    const reply = await ask('badges', { funds: [...funds] });
    return outcomeOf(reply.ok ? { ok: true, value: reply.value.badges } : reply);
  },
  dataInfo: async () => outcomeOf(await ask('dataInfo', {})),
  shortcut: async () => ({ ok: true, value: await shortcutOf(TOGGLE_STRIP) }),
  openShortcuts: () => void openShortcutSettings(),
  allowNotices: askForNotices,
  updateData,
  diagnostics: async () => outcomeOf(await ask('diagnostics', {})),
  copyText,
  saveFile: saveText,
  wipe: async (what) => outcomeOf(await ask('wipe', { what })),
  isPrivate: isInPrivateTab,
};

/** Lists as tables, everything else as files of ours. */
function saveText(name: string, content: string): void {
  saveFile({ name, type: name.endsWith('.json') ? 'application/json' : 'text/csv', content });
}

/**
 * The browser is asked within the click; what fetches and checks is loaded when it is needed. In a private window nothing
 * fetched may be kept, so that nothing is asked for.
 */
async function updateData(address: string, how: UpdateHow): Promise<Outcome<SnapshotUpdate>> {
  if (isInPrivateTab()) return { ok: true, value: { kind: 'no-store' } };
  const asking = askSiteAccess([`${new URL(address).origin}/*`]).catch(() => false);
  const { updateData: update } = await import('./update-data.ts');
  if (!(await asking)) return { ok: true, value: { kind: 'not-allowed' } };
  return { ok: true, value: await update(address, how) };
}
