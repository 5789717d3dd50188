import { useMemo, useRef } from 'react';
import { useListWords } from '#components/strings/list-words.ts';
import { useSettingWords } from '#components/strings/setting-words.ts';
import type { Settings } from '#lib/settings/settings.ts';
import type { Confirmation } from './confirmation.tsx';
import type { SettingsPatch } from './options-service.ts';
import type { SettingsInHand } from './use-settings.ts';

/** Keeps changes of the settings at once, says so, and offers the way back; the same functions every time. */
export function useSettingChanges(
  hand: SettingsInHand,
  onDone: (confirmation: Confirmation) => void,
) {
  const { undone } = useListWords();
  const { transfer } = useSettingWords();
  const latest = useRef({ hand, onDone });
  latest.current = { hand, onDone };

  return useMemo(() => {
    async function keep(patch: SettingsPatch, said: string, saidOfUndo: string): Promise<void> {
      const { settings, change } = latest.current.hand;
      if (!(await change(patch))) return;
      const before = settings && partOf(settings, patch);
      const takeBack = async (way: SettingsPatch) => {
        if (await change(way)) latest.current.onDone({ text: saidOfUndo });
      };
      const isChange = before && Object.keys(before).length > 0;
      latest.current.onDone({ text: said, ...(isChange && { undo: () => void takeBack(before) }) });
    }
    return {
      change: (patch: SettingsPatch, said: string) => void keep(patch, said, undone),
      /** All settings at once, as from a file. */
      replace: ({ version: _, ...all }: Settings, said: string) =>
        void keep(all, said, transfer.undone),
    };
  }, [undone, transfer]);
}

/** What a patch replaces. */
function partOf(settings: Settings, patch: SettingsPatch): SettingsPatch {
  return Object.fromEntries(Object.entries(settings).filter(([field]) => field in patch));
}
