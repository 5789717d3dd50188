import type { SettingsInHand } from '#components/settings/use-settings.ts';
import { useSettingWords } from '#components/strings/setting-words.ts';
import type { WatchlistsInHand } from '#components/watchlist/use-watchlists.ts';
import { DEFAULT_SETTINGS } from '#lib/settings/default-settings.ts';
import type { Settings } from '#lib/settings/settings.ts';
import type { Watchlist } from '#lib/watchlists/watchlists.ts';
import type { Confirmation } from './confirmation.tsx';
import type { OptionsService } from './options-service.ts';

/** What was forgotten and is not back. */
interface Forgotten {
  readonly settings?: Settings | undefined;
  readonly lists: readonly Watchlist[];
}

/**
 * Forgets everything; as long as this page is open and says so, it can bring settings and lists back. In a private window
 * it forgets what was changed there, and nothing that is kept: there is nothing to bring back.
 */
export function useForget(parts: {
  service: OptionsService;
  hand: SettingsInHand;
  lists: WatchlistsInHand;
  onDone: (confirmation: Confirmation) => void;
}): () => void {
  const { service, hand, lists, onDone } = parts;
  const { privacy: words } = useSettingWords();

  async function forget(): Promise<void> {
    const forgotten = { settings: hand.settings, lists: lists.watchlists?.lists ?? [] };
    const outcome = await service.wipe('everything');
    hand.reload();
    lists.reload();
    if (!outcome.ok) onDone({ text: outcome.trouble });
    else if (service.isPrivate()) onDone({ text: words.forgottenPrivate });
    else onDone({ text: words.forgotten, undo: () => bringBack(forgotten) });
  }

  async function bringBack(forgotten: Forgotten): Promise<void> {
    const settings = await withoutKept(forgotten.settings);
    const missing = await withoutAdded(forgotten.lists);
    if (settings === undefined && missing.length === 0) return onDone({ text: words.back });
    // What is not back can be asked for again: nothing else has it any more.
    const text =
      missing.length === 0 ? words.listsBack : settings ? words.noneBack : words.settingsBack;
    onDone({ text, undo: () => bringBack({ settings, lists: missing }) });
  }

  /** The settings if they could not be kept. */
  async function withoutKept(settings: Settings | undefined): Promise<Settings | undefined> {
    if (settings === undefined) return undefined;
    const { version: _, ...all } = settings;
    return (await hand.change(all, DEFAULT_SETTINGS)) ? undefined : settings;
  }

  /** The lists if they could not be added. */
  async function withoutAdded(forgotten: readonly Watchlist[]): Promise<readonly Watchlist[]> {
    if (forgotten.length === 0) return [];
    return (await lists.change({ kind: 'add-lists', lists: [...forgotten] })) ? [] : forgotten;
  }

  return () => void forget();
}
