import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '#lib/settings/default-settings.ts';
import { settingsSchema } from '#lib/settings/settings.ts';
import { readSettingsFile, settingsJson } from '#lib/settings/settings-file.ts';
import { damaged } from '#test/messages/damaged.ts';
import { SETTINGS_V1 } from './samples/v1.ts';
import { SETTINGS_V2 } from './samples/v2.ts';

const V2 = settingsSchema.parse(SETTINGS_V2);
const file = (settings: unknown) => JSON.stringify({ product: 'lookthrough', settings });

describe('a file of settings', () => {
  test('what was written is read back whole, and what differs is named', () => {
    const read = readSettingsFile(settingsJson(V2, { version: 2, lists: [] }), DEFAULT_SETTINGS);
    expect(read).toMatchObject({ kind: 'read', settings: V2, problems: [] });
    expect(read.kind === 'read' && read.differs).toContain('benchmark');
    expect(readSettingsFile(settingsJson(V2, {}), V2)).toMatchObject({ differs: [] });
  });

  test('an older file is upgraded', () => {
    const read = readSettingsFile(file(SETTINGS_V1), DEFAULT_SETTINGS);
    expect(read).toMatchObject({
      problems: [],
      settings: { mutedTickers: ['DIV'], benchmark: 'QQQ' },
    });
  });

  test('what cannot be read is named and stays as it is now', () => {
    const spoiled = { ...SETTINGS_V2, theme: 'purple', feeDrag: { amountUsd: -1 } };
    const read = readSettingsFile(file(spoiled), { ...DEFAULT_SETTINGS, theme: 'light' });
    expect(read).toMatchObject({
      problems: ['theme', 'feeDrag'],
      settings: { theme: 'light', feeDrag: DEFAULT_SETTINGS.feeDrag, benchmark: 'VOO' },
    });
  });

  test.each([
    ['{', 'not-json'],
    ['', 'not-json'],
    ['7', 'not-ours'],
    ['{"settings":{}}', 'not-ours'],
    ['{"product":"lookthrough","settings":7}', 'not-ours'],
  ])('%j is %s', (text, kind) => {
    expect(readSettingsFile(text, DEFAULT_SETTINGS).kind).toBe(kind);
  });

  test('whatever stands in it: whole settings, and no rule of now is lost by damage', () => {
    fc.assert(
      fc.property(damaged(SETTINGS_V2), (settings) => {
        const read = readSettingsFile(file(settings), V2);
        return read.kind !== 'read' || settingsSchema.safeParse(read.settings).success;
      }),
      { seed: 20261121, numRuns: 1000 },
    );
  });
});
