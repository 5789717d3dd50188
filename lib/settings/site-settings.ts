import type { Density, Settings, Theme } from './settings.ts';

/** The part of the settings that one page needs. No zod here: the content script reads this type. */
export interface SiteSettings {
  readonly on: boolean;
  readonly density: Density;
  readonly theme: Theme;
  /** False once the reader closed the strip on this site. */
  readonly strip: boolean;
  readonly mutedTickers: readonly string[];
  readonly mutedWords: readonly string[];
  readonly alwaysMark: readonly string[];
  /** Another text when the same badges would say something else: another comparison fund, no word of lists. */
  readonly badges: string;
}

/**
 * The settings as they apply to `host`. A rule for a site holds for its subdomains too:
 * `seekingalpha.com` turned off means `www.seekingalpha.com` is off.
 */
export function siteSettingsOf(settings: Settings, host: string): SiteSettings {
  return {
    on: settings.on && !settings.sitesOff.some((rule) => covers(rule, host)),
    density: settings.density,
    theme: settings.theme,
    strip: !settings.stripHiddenOn.some((rule) => covers(rule, host)),
    mutedTickers: settings.mutedTickers,
    mutedWords: settings.mutedWords,
    alwaysMark: settings.alwaysMark
      .filter((rule) => covers(rule.host, host))
      .map((rule) => rule.ticker),
    badges: `${settings.benchmark} ${settings.listOnBadges}`,
  };
}

/** Whether a rule written for `rule` holds on `host`. */
export function covers(rule: string, host: string): boolean {
  return host === rule || host.endsWith(`.${rule}`);
}
