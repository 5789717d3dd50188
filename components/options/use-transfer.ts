import type { MadeChange, SettingsInHand } from '#components/settings/use-settings.ts';
import { useSettingWords } from '#components/strings/setting-words.ts';
import type { MadeEdit } from '#components/watchlist/list-turns.ts';
import type { WatchlistsInHand } from '#components/watchlist/use-watchlists.ts';
import type { Settings } from '#lib/settings/settings.ts';
import type { Watchlist } from '#lib/watchlists/watchlists.ts';
import type { Confirmation } from './confirmation.tsx';

/** What was loaded, or which part was refused so that nothing is; why is the trouble of that part. */
export type Loaded = 'loaded' | 'lists-refused' | 'settings-refused';

/** Takes in a file's settings and lists: both or nothing, and taken back in one step. */
export function useTransfer(parts: {
  hand: SettingsInHand;
  lists: WatchlistsInHand;
  onDone: (confirmation: Confirmation) => void;
}): (settings: Settings, added: readonly Watchlist[]) => Promise<Loaded> {
  const { hand, lists, onDone } = parts;
  const { transfer: words } = useSettingWords();

  async function takeBack(settings: MadeChange, added: MadeEdit | undefined): Promise<void> {
    const back = await added?.takeBack?.();
    const saidOfLists = added ? [words.listsBack[back ? 'back' : 'not-kept']] : [];
    const saidOfSettings = words.settingsBack[(await settings.takeBack?.()) ?? 'not-kept'];
    onDone({ text: [saidOfSettings, ...saidOfLists].join(' ') });
  }

  return async ({ version: _, ...all }, added) => {
    const hasLists = added.length > 0;
    const made = hasLists
      ? await lists.change({ kind: 'add-lists', lists: [...added] })
      : undefined;
    if (hasLists && made === undefined) return 'lists-refused';
    const kept = await hand.change(all);
    if (kept) {
      const text = hasLists ? words.doneWithLists(added.length) : words.done;
      onDone({ text, undo: () => takeBack(kept, made) });
      return 'loaded';
    }
    const isBack = made === undefined || (await made.takeBack?.()) !== undefined;
    if (isBack) return 'settings-refused';
    onDone({ text: words.listsOnly(added.length) });
    return 'loaded';
  };
}
