import { describe, expect, test } from 'vitest';
import { withMuted, withoutMuted, withStrip } from '#lib/settings/change-settings.ts';
import { DEFAULT_SETTINGS } from '#lib/settings/default-settings.ts';
import type { Settings } from '#lib/settings/settings.ts';
import { siteSettingsOf } from '#lib/settings/site-settings.ts';

const rules: Settings = {
  ...DEFAULT_SETTINGS,
  sitesOff: ['seekingalpha.com'],
  stripHiddenOn: ['old.reddit.com'],
  alwaysMark: [{ host: 'reddit.com', ticker: 'MOO' }],
};

describe('settings as they apply to one site', () => {
  test.each([
    ['seekingalpha.com', false],
    ['www.seekingalpha.com', false],
    ['notseekingalpha.com', true],
    ['seekingalpha.com.evil.example', true],
    ['etfdb.com', true],
  ])('%s: on is %s', (host, on) => {
    expect(siteSettingsOf(rules, host).on).toBe(on);
  });

  test('the master switch turns every site off', () => {
    expect(siteSettingsOf({ ...rules, on: false }, 'etfdb.com').on).toBe(false);
  });

  test('another comparison fund, or no word of lists, means other badges', () => {
    const marking = (settings: Settings) => siteSettingsOf(settings, 'etfdb.com').marking;
    expect(marking(rules)).not.toBe(marking({ ...rules, benchmark: 'VTI' }));
    expect(marking(rules)).not.toBe(marking({ ...rules, listOnBadges: false }));
    expect(marking(rules)).toBe(marking({ ...rules, density: 'short' }));
  });

  test('other muted words mark a page differently, and none of them is told to it', () => {
    const told = siteSettingsOf({ ...rules, mutedWords: ['PARENTS'] }, 'etfdb.com');
    expect(told.marking).not.toBe(siteSettingsOf(rules, 'etfdb.com').marking);
    expect(JSON.stringify(told)).not.toContain('PARENTS');
    const swapped = siteSettingsOf({ ...rules, mutedTickers: ['PARENTS'] }, 'etfdb.com');
    expect(swapped.marking).not.toBe(told.marking);
  });

  test('the reader’s wish for contrast reaches pages', () => {
    expect(siteSettingsOf({ ...rules, contrast: 'more' }, 'etfdb.com').contrast).toBe('more');
  });

  test.each([
    ['old.reddit.com', false, ['MOO']],
    ['www.reddit.com', true, ['MOO']],
    ['etfdb.com', true, []],
  ])('%s: strip is %s, always marked %j', (host, strip, alwaysMark) => {
    expect(siteSettingsOf(rules, host)).toMatchObject({ strip, alwaysMark });
  });
});

describe('changes of the settings', () => {
  test.each([
    [{ what: 'ticker', value: 'DIV' }, 'mutedTickers'],
    [{ what: 'word', value: 'AI' }, 'mutedWords'],
    [{ what: 'site', value: 'etfdb.com' }, 'sitesOff'],
  ] as const)('muting %j, twice, and taking it back', (rule, list) => {
    const muted = withMuted(withMuted(DEFAULT_SETTINGS, rule), rule);
    expect(muted[list]).toEqual([rule.value]);
    expect(withoutMuted(muted, rule)).toEqual(DEFAULT_SETTINGS);
  });

  test('hiding the strip twice, and showing it again', () => {
    const hidden = withStrip(withStrip(DEFAULT_SETTINGS, 'etfdb.com', false), 'etfdb.com', false);
    expect(hidden.stripHiddenOn).toEqual(['etfdb.com']);
    expect(withStrip(hidden, 'etfdb.com', true)).toEqual(DEFAULT_SETTINGS);
  });

  test('a full list of rules says so instead of forgetting one', () => {
    const mutedTickers = Array.from({ length: 500 }, (_, i) => `T${i}`);
    const full = { ...DEFAULT_SETTINGS, mutedTickers };
    expect(() => withMuted(full, { what: 'ticker', value: 'NEW' })).toThrow();
  });
});
