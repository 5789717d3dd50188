import { useCallback, useEffect, useRef, useState } from 'react';
import type { SettingsPatch } from '#lib/settings/setting-values.ts';
import type { Settings } from '#lib/settings/settings.ts';
import { wayBack } from '#lib/settings/way-back.ts';
import type { SettingsService } from './settings-service.ts';

/** What came of taking a change back: all of it, what nobody changed since, nothing, or no answer (see `trouble`). */
export type TakenBack = 'back' | 'partly' | 'changed-since' | 'not-kept';

/** A change that is kept. */
export interface MadeChange {
  /** Absent where nobody knows what stood there before. */
  readonly takeBack?: () => Promise<TakenBack>;
}

export interface SettingsInHand {
  readonly settings?: Settings;
  /** Why the settings could not be read or kept. */
  readonly trouble?: string;
  /**
   * Saves at once; undefined when it is not kept.
   *
   * @param from what the patch was made of, where that is not what is shown
   */
  readonly change: (patch: SettingsPatch, from?: SettingsPatch) => Promise<MadeChange | undefined>;
  readonly reload: () => void;
}

/** The reader's settings and the one way to change them; the background keeps the truth. */
export function useSettings(service: SettingsService): SettingsInHand {
  const [settings, setSettings] = useState<Settings>();
  const [trouble, setTrouble] = useState<string>();
  const latest = useRef<Settings>(undefined);
  const take = useCallback((outcome: Awaited<ReturnType<SettingsService['readSettings']>>) => {
    if (outcome.ok) latest.current = outcome.value;
    if (outcome.ok) setSettings(outcome.value);
    setTrouble(outcome.ok ? undefined : outcome.trouble);
    return outcome.ok;
  }, []);
  const reload = useCallback(() => void service.readSettings().then(take), [service, take]);
  useEffect(reload, [reload]);
  useEffect(() => service.onSettings?.(reload), [service, reload]);
  const takeBack = useCallback(
    async (before: SettingsPatch, made: SettingsPatch): Promise<TakenBack> => {
      if (latest.current === undefined) return 'not-kept';
      const { to, from, isWhole } = wayBack(before, made, latest.current);
      if (Object.keys(to).length === 0) return isWhole ? 'back' : 'changed-since';
      if (!take(await service.changeSettings(to, from))) return 'not-kept';
      return isWhole ? 'back' : 'partly';
    },
    [service, take],
  );
  const change = useCallback(
    async (patch: SettingsPatch, base?: SettingsPatch) => {
      const shown = base ?? latest.current;
      const before = shown && partOf(shown, patch);
      if (!take(await service.changeSettings(patch, before))) return undefined;
      return before === undefined ? {} : { takeBack: () => takeBack(before, patch) };
    },
    [service, take, takeBack],
  );

  return {
    change,
    reload,
    ...(settings && { settings }),
    ...(trouble !== undefined && { trouble }),
  };
}

/** What a patch replaces. */
function partOf(settings: SettingsPatch, patch: SettingsPatch): SettingsPatch {
  return Object.fromEntries(Object.entries(settings).filter(([field]) => field in patch));
}
