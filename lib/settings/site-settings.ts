import type { PageSettings } from './page-settings.ts';
import type { Contrast, Density, Theme } from './settings.ts';

/** The part of the settings that one page needs. No zod here: the content script reads this type. */
export interface SiteSettings {
  readonly on: boolean;
  readonly density: Density;
  readonly theme: Theme;
  readonly contrast: Contrast;
  /** False once the reader closed the strip on this site. */
  readonly strip: boolean;
  readonly alwaysMark: readonly string[];
  /**
   * Another text when a page would be marked differently: other muted words, another comparison fund, no word of
   * lists. The words themselves stay out of pages.
   */
  readonly marking: string;
}

/** What the reader decided about marking, as it applies to one site (`ReaderRules` of `lib/detect`). */
export interface MarkingRules {
  readonly mutedTickers: readonly string[];
  readonly mutedWords: readonly string[];
  readonly alwaysMark: readonly string[];
}

/**
 * The settings as they apply to `host`. A rule for a site holds for its subdomains too:
 * `seekingalpha.com` turned off means `www.seekingalpha.com` is off.
 */
export function siteSettingsOf(settings: PageSettings, host: string): SiteSettings {
  return {
    on: settings.on && !settings.sitesOff.some((rule) => covers(rule, host)),
    density: settings.density,
    theme: settings.theme,
    contrast: settings.contrast,
    strip: !settings.stripHiddenOn.some((rule) => covers(rule, host)),
    alwaysMark: alwaysMarkedOn(settings, host),
    marking: `${settings.benchmark} ${settings.listOnBadges} ${fingerprint([settings.mutedTickers, settings.mutedWords])}`,
  };
}

export function markingRulesOf(settings: PageSettings, host: string): MarkingRules {
  const { mutedTickers, mutedWords } = settings;
  return { mutedTickers, mutedWords, alwaysMark: alwaysMarkedOn(settings, host) };
}

function alwaysMarkedOn({ alwaysMark }: PageSettings, host: string): string[] {
  return alwaysMark.filter((rule) => covers(rule.host, host)).map((rule) => rule.ticker);
}

/** 32 bits by FNV-1a (multiplied modulo 2³²), in base 36: enough to see a change, too little to tell the words. */
function fingerprint(lists: readonly (readonly string[])[]): string {
  let hash = 0x811c9dc5;
  for (const unit of JSON.stringify(lists)) {
    hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

/** Whether a rule written for `rule` holds on `host`. */
export function covers(rule: string, host: string): boolean {
  return host === rule || host.endsWith(`.${rule}`);
}
