import { useCallback, useEffect, useState } from 'react';
import type { Settings } from '#lib/settings/settings.ts';
import type { SettingsPatch, SettingsService } from './options-service.ts';

export interface SettingsInHand {
  readonly settings?: Settings;
  /** Why the settings could not be read or kept. */
  readonly trouble?: string;
  /** Saves at once; true when it is kept. */
  readonly change: (patch: SettingsPatch) => Promise<boolean>;
  readonly reload: () => void;
}

/** The reader's settings and the one way to change them; the background keeps the truth. */
export function useSettings(service: SettingsService): SettingsInHand {
  const [settings, setSettings] = useState<Settings>();
  const [trouble, setTrouble] = useState<string>();
  const take = useCallback((outcome: Awaited<ReturnType<SettingsService['readSettings']>>) => {
    if (outcome.ok) setSettings(outcome.value);
    setTrouble(outcome.ok ? undefined : outcome.trouble);
    return outcome.ok;
  }, []);
  const reload = useCallback(() => void service.readSettings().then(take), [service, take]);
  useEffect(reload, [reload]);
  useEffect(() => service.onSettings?.(reload), [service, reload]);
  const change = useCallback(
    async (patch: SettingsPatch) => take(await service.changeSettings(patch)),
    [service, take],
  );
  return {
    change,
    reload,
    ...(settings && { settings }),
    ...(trouble !== undefined && { trouble }),
  };
}
