import type { Settings } from './settings.ts';

/** What a page is drawn with before the reader has chosen anything. */
export const DEFAULT_SETTINGS: Settings = {
  version: 2,
  on: true,
  sitesOff: [],
  density: 'full',
  theme: 'system',
  contrast: 'system',
  language: 'system',
  stripHiddenOn: [],
  mutedTickers: [],
  mutedWords: [],
  alwaysMark: [],
  feeDrag: { amountUsd: 10_000, years: 20, yearlyReturn: 0.04 },
  thresholds: {},
  benchmark: 'QQQ',
  listOnBadges: true,
  notifyChanges: false,
  secOnClick: true,
  dataAddress: '',
};
