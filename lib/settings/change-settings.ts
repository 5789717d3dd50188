import { type Settings, settingsSchema } from './settings.ts';

/** Pure edits of the settings. Each gives new settings; what is already so stays as it is. */

/** Something to silence, or to let speak again. */
export interface MuteRule {
  readonly what: 'ticker' | 'word' | 'site';
  readonly value: string;
}

const LIST_OF = { ticker: 'mutedTickers', word: 'mutedWords', site: 'sitesOff' } as const;

/** @throws when the list of rules is full */
export function withMuted(settings: Settings, { what, value }: MuteRule): Settings {
  const list = LIST_OF[what];
  return settingsSchema.parse({ ...settings, [list]: added(settings[list], value) });
}

export function withoutMuted(settings: Settings, { what, value }: MuteRule): Settings {
  const list = LIST_OF[what];
  return { ...settings, [list]: settings[list].filter((known) => known !== value) };
}

/** @throws when the list of sites is full */
export function withStrip(settings: Settings, host: string, shown: boolean): Settings {
  const others = settings.stripHiddenOn.filter((known) => known !== host);
  return settingsSchema.parse({ ...settings, stripHiddenOn: shown ? others : [...others, host] });
}

function added(list: readonly string[], value: string): readonly string[] {
  return list.includes(value) ? list : [...list, value];
}
