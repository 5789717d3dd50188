import { useSettingWords } from '#components/strings/setting-words.ts';
import type { WatchlistsInHand } from '#components/watchlist/use-watchlists.ts';
import type { Confirmation } from './confirmation.tsx';
import type { OptionsService } from './options-service.ts';
import type { SettingsInHand } from './use-settings.ts';

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
    const { settings } = hand;
    const kept = lists.watchlists?.lists ?? [];
    const outcome = await service.wipe('everything');
    hand.reload();
    lists.reload();
    if (!outcome.ok) onDone({ text: outcome.trouble });
    else if (service.isPrivate()) onDone({ text: words.forgottenPrivate });
    else onDone({ text: words.forgotten, undo: () => void bringBack(settings, kept) });
  }

  async function bringBack(
    settings: SettingsInHand['settings'],
    kept: NonNullable<WatchlistsInHand['watchlists']>['lists'],
  ): Promise<void> {
    if (settings) {
      const { version: _, ...all } = settings;
      await hand.change(all);
    }
    for (const [to, whole] of kept.entries()) {
      await lists.change({ kind: 'put-back-list', whole, to });
    }
    onDone({ text: words.back });
  }

  return () => void forget();
}
