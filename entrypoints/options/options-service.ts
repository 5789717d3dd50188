import type { Outcome } from '#components/answers/outcome.ts';
import type { OptionsService } from '#components/options/options-service.ts';
import type { SnapshotUpdate } from '#lib/funds/snapshot-update.ts';
import { ask } from '#lib/messages/ask.ts';
import { askSiteAccess } from '#lib/platform/browser.ts';
import { onKept } from '#lib/platform/own-channel.ts';
import { isInPrivateTab } from '#lib/platform/own-window.ts';
import { askForNotices } from '#lib/platform/reach.ts';
import { openShortcutSettings, shortcutOf } from '#lib/platform/shortcuts.ts';
import { changesService } from '../own-pages/changes-service.ts';
import { copyText } from '../own-pages/copy-text.ts';
import { outcomeOf } from '../own-pages/outcome-of.ts';
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
  ...siteGrants,
  ...changesService,
  async search(query, signal) {
    const found = await ask('search', { query, limit: MOST_RESULTS }, { signal });
    return outcomeOf(found.ok ? { ok: true, value: found.value.rows } : found);
  },
  readSettings: async () => outcomeOf(await ask('readSettings', {})),
  changeSettings: async (patch, from) =>
    outcomeOf(await ask('changeSettings', { patch, ...(from && { from }) })),
  async badges(funds) {
    const reply = await ask('badges', { funds: [...funds] });
    return outcomeOf(reply.ok ? { ok: true, value: reply.value.badges } : reply);
  },
  dataInfo: async () => outcomeOf(await ask('dataInfo', {})),
  shortcut: async () => ({ ok: true, value: await shortcutOf(TOGGLE_STRIP) }),
  openShortcuts: () => void openShortcutSettings(),
  allowNotices: askForNotices,
  onSettings: (run) => onKept('settings', run),
  updateData,
  diagnostics: async () => outcomeOf(await ask('diagnostics', {})),
  copyText,
  saveFile,
  wipe: async (what) => outcomeOf(await ask('wipe', { what })),
  isPrivate: isInPrivateTab,
};

/** The browser's own way to a download: a link to the text, clicked. No permission is needed. */
function saveFile(name: string, text: string): void {
  const address = URL.createObjectURL(
    new Blob([text], { type: name.endsWith('.json') ? 'application/json' : 'text/csv' }),
  );
  const link = document.createElement('a');
  link.href = address;
  link.download = name.replace(/[\\/:*?"<>|]+/g, ' ').trim();
  link.click();
  // The download has its own hold on the data by the next turn.
  setTimeout(() => URL.revokeObjectURL(address));
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
