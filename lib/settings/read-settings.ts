import { DEFAULT_SETTINGS } from './default-settings.ts';
import { type Settings, settingsSchema } from './settings.ts';
import { SETTINGS_UPGRADES } from './upgrades/all.ts';

/**
 * `damaged`: parts of the record did not parse and their defaults stand in. A record of a newer version
 * (the extension went back) is no damage: what this version knows of it is read, the rest left alone.
 */
export interface ReadSettings {
  readonly settings: Settings;
  readonly damaged: boolean;
}

/**
 * Settings from a stored record of any version. Older ones are upgraded step by step. What does not parse
 * costs only its own field: the reader keeps everything else. Never throws.
 */
export function readSettings(stored: unknown): ReadSettings {
  if (stored === undefined) return { settings: DEFAULT_SETTINGS, damaged: false };
  const upgraded = upgradeStepwise(stored);
  const whole = settingsSchema.safeParse(upgraded);
  if (whole.success) return { settings: whole.data, damaged: false };
  return { settings: salvage(upgraded), damaged: !isNewer(upgraded) };
}

function upgradeStepwise(stored: unknown): unknown {
  let record = stored;
  for (const { from, upgrade } of SETTINGS_UPGRADES) {
    if (versionOf(record) === from && isRecord(record)) record = upgrade(record);
  }
  return record;
}

/** Every field on its own: what parses is kept, what does not gets its default. */
function salvage(stored: unknown): Settings {
  if (!isRecord(stored)) return DEFAULT_SETTINGS;
  let settings = DEFAULT_SETTINGS;
  for (const [key, value] of Object.entries(stored)) {
    const withField = settingsSchema.safeParse({ ...settings, [key]: value });
    if (withField.success) settings = withField.data;
  }
  return settings;
}

function isNewer(stored: unknown): boolean {
  const version = versionOf(stored);
  return typeof version === 'number' && version > DEFAULT_SETTINGS.version;
}

function versionOf(stored: unknown): unknown {
  return isRecord(stored) ? stored.version : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
