import type { Settings } from './settings.ts';

/** What of the settings decides how pages are marked. */
export type PageSettings = Pick<
  Settings,
  | 'on'
  | 'sitesOff'
  | 'density'
  | 'theme'
  | 'contrast'
  | 'stripHiddenOn'
  | 'mutedTickers'
  | 'mutedWords'
  | 'alwaysMark'
  | 'benchmark'
  | 'listOnBadges'
>;

/** Those and no other. */
export function pageSettingsOf(settings: PageSettings): PageSettings {
  const { on, sitesOff, density, theme, contrast, stripHiddenOn } = settings;
  const { mutedTickers, mutedWords, alwaysMark, benchmark, listOnBadges } = settings;
  const drawn = { on, sitesOff, density, theme, contrast, stripHiddenOn };
  return { ...drawn, mutedTickers, mutedWords, alwaysMark, benchmark, listOnBadges };
}
