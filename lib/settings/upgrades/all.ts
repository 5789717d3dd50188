import type { SettingsUpgrade } from './settings-upgrade.ts';
import { v1ToV2 } from './v1-to-v2.ts';

/**
 * Steps from one version of the stored settings to the next, oldest first; one file a step
 * (`v1-to-v2.ts`), with a whole sample of the old version in `test/settings/samples`. Version 1 is the first.
 */
export const SETTINGS_UPGRADES: readonly SettingsUpgrade[] = [v1ToV2];
