import type { Outcome } from '#components/answers/outcome.ts';
import type { SettingsPatch } from '#lib/settings/setting-values.ts';
import type { Settings } from '#lib/settings/settings.ts';

/** Where the reader's settings are kept; nothing here rejects. */
export interface SettingsService {
  /** Calls `run` when the settings were changed elsewhere; the answer ends it. */
  onSettings?(run: () => void): () => void;
  readSettings(): Promise<Outcome<Settings>>;
  /** `from`: what the page showed of it; of lists and groups only what differs from that is changed. */
  changeSettings(patch: SettingsPatch, from?: SettingsPatch): Promise<Outcome<Settings>>;
}
