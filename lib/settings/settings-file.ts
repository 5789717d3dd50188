import * as z from 'zod/mini';
import { DEFAULT_SETTINGS } from './default-settings.ts';
import { readSettings } from './read-settings.ts';
import { type Settings, settingsSchema } from './settings.ts';

/** What a file of ours says that it is. */
const PRODUCT = 'lookthrough';

const fileSchema = z.looseObject({ product: z.literal(PRODUCT), settings: z.unknown() });

/**
 * Everything the reader chose, as one text. `lists` go into the same file, as `listsJson` writes them.
 *
 * @param lists content of `listsJson`, parsed
 */
export function settingsJson(settings: Settings, lists: object): string {
  return `${JSON.stringify({ ...lists, product: PRODUCT, settings }, null, 2)}\n`;
}

export type SettingsFileRead =
  | { readonly kind: 'not-json' }
  /** JSON, but not a file of settings of ours. */
  | { readonly kind: 'not-ours' }
  | {
      readonly kind: 'read';
      /** What the file says, over what is there now where it says nothing readable. */
      readonly settings: Settings;
      /** Fields that could not be read, by name: they stay as they are now. */
      readonly problems: readonly (keyof Settings)[];
      readonly differs: readonly (keyof Settings)[];
    };

/** Reads a settings file of any version against the settings of now. Never throws. */
export function readSettingsFile(text: string, now: Settings): SettingsFileRead {
  const json = jsonOf(text);
  if (json === undefined) return { kind: 'not-json' };
  const file = fileSchema.safeParse(json);
  if (!file.success || !isRecord(file.data.settings)) return { kind: 'not-ours' };
  const stored = file.data.settings;
  const { settings, damaged } = readSettings(stored);
  const problems = damaged
    ? FIELDS.filter((field) => field in stored && isUnreadable(field, stored[field]))
    : [];
  const kept = problems.reduce((all, field) => withField(all, field, now), settings);
  return {
    kind: 'read',
    settings: kept,
    problems,
    differs: FIELDS.filter((field) => JSON.stringify(kept[field]) !== JSON.stringify(now[field])),
  };
}

/** All settings but the version, which is the format's. */
const FIELDS = z.keyof(settingsSchema).options.filter((field) => field !== 'version');

function isUnreadable(field: keyof Settings, value: unknown): boolean {
  return !settingsSchema.safeParse({ ...DEFAULT_SETTINGS, [field]: value }).success;
}

function withField(settings: Settings, field: keyof Settings, from: Settings): Settings {
  return { ...settings, [field]: from[field] };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
