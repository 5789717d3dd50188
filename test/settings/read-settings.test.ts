import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '#lib/settings/default-settings.ts';
import { readSettings } from '#lib/settings/read-settings.ts';
import { settingsSchema } from '#lib/settings/settings.ts';
import { SETTINGS_UPGRADES } from '#lib/settings/upgrades/all.ts';
import { SETTINGS_V1 } from './samples/v1.ts';
import { SETTINGS_V2 } from './samples/v2.ts';

/** One whole sample of every version ever shipped, oldest first. */
const SAMPLES = [SETTINGS_V1, SETTINGS_V2];

describe('stored settings', () => {
  test('there is a sample of every version and a step between neighbours', () => {
    const newest = DEFAULT_SETTINGS.version;
    const versions = Array.from({ length: newest }, (_, i) => i + 1);
    expect(SAMPLES.map(({ version }) => version)).toEqual(versions);
    expect(SETTINGS_UPGRADES.map(({ from }) => from)).toEqual(versions.slice(0, -1));
  });

  test.each(SAMPLES)('version $version is read whole', (sample) => {
    const { settings, damaged } = readSettings(sample);
    expect(damaged).toBe(false);
    expect(settings).toMatchObject({ density: 'short', mutedTickers: ['DIV'] });
    expect(settingsSchema.safeParse(settings).success).toBe(true);
  });

  test('version 1 keeps every choice and gains the defaults of version 2', () => {
    const kept = { ...DEFAULT_SETTINGS, ...SETTINGS_V1, version: 2 };
    expect(readSettings(SETTINGS_V1)).toEqual({ settings: kept, damaged: false });
  });

  test('nothing stored: the defaults', () => {
    expect(readSettings(undefined)).toEqual({ settings: DEFAULT_SETTINGS, damaged: false });
  });

  test('one damaged field costs only itself', () => {
    const stored = { ...SETTINGS_V2, mutedWords: 'AI', theme: 'purple' };
    const { settings, damaged } = readSettings(stored);
    expect(damaged).toBe(true);
    expect(settings).toEqual({ ...SETTINGS_V2, mutedWords: [], theme: 'system' });
  });

  test('a newer version is read as far as it is known, and left alone', () => {
    const stored = { ...SETTINGS_V2, version: 3, density: 'brand new', theme: 'light' };
    const { settings, damaged } = readSettings(stored);
    expect(damaged).toBe(false);
    expect(settings).toEqual({ ...SETTINGS_V2, density: 'full', theme: 'light' });
  });

  test.each([null, 7, 'x', [], [SETTINGS_V2], {}])('%j is no settings: defaults', (stored) => {
    expect(readSettings(stored).settings).toEqual(DEFAULT_SETTINGS);
  });
});
