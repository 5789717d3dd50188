import { useCallback, useRef } from 'react';
import type { SettingsInHand } from '#components/settings/use-settings.ts';
import { useSettingWords } from '#components/strings/setting-words.ts';
import type { SettingsPatch } from '#lib/settings/setting-values.ts';
import type { Confirmation } from './confirmation.tsx';

/** Keeps a change of the settings at once, says so, and offers the way back; the same function every time. */
export function useSettingChanges(
  hand: SettingsInHand,
  onDone: (confirmation: Confirmation) => void,
): (patch: SettingsPatch, said: string) => void {
  const { takenBack } = useSettingWords();
  const latest = useRef({ hand, onDone, takenBack });
  latest.current = { hand, onDone, takenBack };

  return useCallback((patch, said) => {
    async function keep(): Promise<void> {
      const made = await latest.current.hand.change(patch);
      if (made === undefined) return;
      const { takeBack } = made;
      const undo = async () => {
        const outcome = await takeBack?.();
        if (outcome === undefined || outcome === 'not-kept') return;
        latest.current.onDone({ text: latest.current.takenBack[outcome] });
      };
      latest.current.onDone({ text: said, ...(takeBack && { undo }) });
    }
    void keep();
  }, []);
}
