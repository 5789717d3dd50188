import type { SettingsUpgrade } from './settings-upgrade.ts';

/**
 * Version 2 adds contrast, language, the comparison fund, what badges say of the reader's list, notices of
 * changes, and whether the SEC may be asked, and where newer data come from. Everything of version 1 stays as it was.
 */
export const v1ToV2: SettingsUpgrade = {
  from: 1,
  upgrade: (old) => ({
    contrast: 'system',
    language: 'system',
    benchmark: 'QQQ',
    listOnBadges: true,
    notifyChanges: false,
    secOnClick: true,
    dataAddress: '',
    ...old,
    version: 2,
  }),
};
