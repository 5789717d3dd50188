import { readSettings } from '#lib/settings/read-settings.ts';
import type { Settings } from '#lib/settings/settings.ts';
import type { WatchlistEdit } from '#lib/watchlists/edit.ts';
import { type Edited, type EditParts, editWatchlists } from '#lib/watchlists/edit-watchlists.ts';
import { readWatchlists } from '#lib/watchlists/read-watchlists.ts';
import type { Watchlists } from '#lib/watchlists/watchlists.ts';
import type { RecordStore } from './record-store.ts';

/**
 * What the reader chose, over a record store. Every record is parsed when read.
 */
export interface ReadersChoices {
  readonly settings: () => Promise<Settings>;
  /** @returns the settings as kept */
  readonly changeSettings: (change: (old: Settings) => Settings) => Promise<Settings>;
  readonly watchlists: () => Promise<Watchlists>;
  readonly editWatchlists: (edit: WatchlistEdit, parts: EditParts) => Promise<EditedWatchlists>;
  /** Records dropped or repaired because they did not parse, since the store was made. */
  readonly droppedRecords: () => Promise<number>;
}

export interface EditedWatchlists {
  /** As the edit left them; as they are where it was refused. */
  readonly watchlists: Watchlists;
  readonly refused?: Extract<Edited, { kind: 'refused' }>['reason'];
}

const SETTINGS = 'settings';
const WATCHLISTS = 'watchlists';
const DROPPED = 'dropped';

export function makeReadersChoices(store: RecordStore): ReadersChoices {
  const countDropped = () => store.update(DROPPED, (old) => countOf(old) + 1);

  async function settings(): Promise<Settings> {
    const stored = readSettings(await store.read(SETTINGS));
    if (stored.damaged) {
      await store.update(SETTINGS, (old) => readSettings(old).settings);
      await countDropped();
    }
    return stored.settings;
  }

  async function watchlists(): Promise<Watchlists> {
    const stored = await store.read(WATCHLISTS);
    const read = readWatchlists(stored);
    if (read.damaged) {
      // The record as it was stays beside: what could not be read is set aside, not thrown away.
      await store.update(`${WATCHLISTS}-damaged`, () => stored);
      await store.update(WATCHLISTS, (old) => readWatchlists(old).watchlists);
      await countDropped();
    }
    return read.watchlists;
  }

  return {
    settings,
    watchlists,
    droppedRecords: async () => countOf(await store.read(DROPPED)),
    async changeSettings(change) {
      await store.update(SETTINGS, (old) => change(readSettings(old).settings));
      return settings();
    },
    async editWatchlists(edit, parts) {
      await watchlists();
      let answer: EditedWatchlists | undefined;
      await store.update(WATCHLISTS, (old) => {
        const current = readWatchlists(old).watchlists;
        const edited = editWatchlists(current, edit, parts);
        answer =
          edited.kind === 'done'
            ? { watchlists: edited.watchlists }
            : { watchlists: current, refused: edited.reason };
        return answer.watchlists;
      });
      // As this edit left them, not as another window's next edit did: what takes it back is made of them.
      return answer ?? { watchlists: await watchlists() };
    },
  };
}

function countOf(stored: unknown): number {
  return typeof stored === 'number' && Number.isSafeInteger(stored) && stored > 0 ? stored : 0;
}
