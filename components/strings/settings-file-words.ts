import { counted, countText } from '#lib/view/counted.ts';
import { percent, usd } from '#lib/view/format.ts';
import { useWords } from './use-words.ts';

const share = (value: number) => percent(value, 2);

/** The numbers inside a setting; shares are fractions. */
const SETTING_PARTS: Readonly<Record<string, (value: number) => string>> = {
  amountUsd: usd,
  years: (value) => counted(value, 'year', 'years'),
  yearlyReturn: (value) => `growth of ${share(value)} a year`,
  highestFee: (value) => `fee ${share(value)}`,
  largestFund: (value) => `largest fund ${share(value)}`,
  largestCompany: (value) => `largest company ${share(value)}`,
  tenLargest: (value) => `ten largest companies ${share(value)}`,
  shareOfDailyVolume: (value) => `${share(value)} of daily volume`,
  widestSpread: (value) => `spread ${share(value)}`,
};

/** Words of a settings file that was opened: what it would change, before anything is changed. */
export const ENGLISH_SETTINGS_FILE = {
  notJson: 'This is no settings file of Lookthrough: it is not JSON.',
  notNamed: 'This is no settings file of Lookthrough: it does not say that it is one.',
  problem: (field: string) => `${field}: could not be read and stays as it is here`,
  same: 'The settings in the file are the ones you have.',
  differs: 'What would change',
  from: (before: string, after: string) => `${before} → ${after}`,
  lists: (count: number) => `${counted(count, 'list', 'lists')} would be added to yours`,
  damagedLists: 'Something in the file’s lists could not be read and would not be added',
  use: 'Use this file',
  cancel: 'Leave everything as it is',
  values: {
    on: 'on',
    off: 'off',
    none: 'none',
    list: (count: number, some: string) => `${countText(count)}: ${some}`,
    rule: (ticker: string, site: string) => `${ticker} on ${site}`,
    part: (name: string, value: number) => SETTING_PARTS[name]?.(value) ?? `${name} ${value}`,
  },
  names: {
    version: 'Version',
    on: 'Lookthrough is on',
    sitesOff: 'Sites that are off',
    density: 'Badges',
    theme: 'Theme',
    contrast: 'Contrast',
    language: 'Language',
    stripHiddenOn: 'Sites without the list at the edge',
    mutedTickers: 'Muted tickers',
    mutedWords: 'Words that are never tickers',
    alwaysMark: 'Always marked',
    feeDrag: 'Fee assumptions',
    thresholds: 'Limits',
    benchmark: 'Compare with',
    listOnBadges: 'Lists on badges',
    notifyChanges: 'Notices of changes',
    dataAddress: 'Address of the data',
    secOnClick: 'The SEC on click',
  },
};

export type SettingsFileWords = typeof ENGLISH_SETTINGS_FILE;

export function useSettingsFileWords(): SettingsFileWords {
  return useWords('settingsFile', ENGLISH_SETTINGS_FILE);
}
