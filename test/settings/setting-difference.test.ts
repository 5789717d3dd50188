import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '#lib/settings/default-settings.ts';
import { withDifference } from '#lib/settings/setting-difference.ts';
import type { SettingsPatch } from '#lib/settings/setting-values.ts';
import type { Settings } from '#lib/settings/settings.ts';
import { wayBack } from '#lib/settings/way-back.ts';

const settings = (patch: SettingsPatch): Settings => ({ ...DEFAULT_SETTINGS, ...patch });
const TICKERS: readonly string[] = ['A', 'B', 'C', 'D', 'E'];
const anyTickers = fc.uniqueArray(fc.constantFrom(...TICKERS));
const SEED = { seed: 20261121, numRuns: 500 };

describe('a change of settings that others changed meanwhile', () => {
  test.each<[string, readonly string[], readonly string[], readonly string[], readonly string[]]>([
    // what stands there now, what the page showed, what it makes of it, what becomes of it
    ['added beside another', ['A', 'Y'], ['A'], ['A', 'X'], ['A', 'X', 'Y']],
    ['taken out beside another', ['A', 'X', 'Y'], ['A', 'X'], ['A'], ['A', 'Y']],
    ['added already', ['A', 'X'], ['A'], ['A', 'X'], ['A', 'X']],
    ['taken out already', ['A'], ['A', 'X'], ['A'], ['A']],
    ['put back where it stood', ['A', 'C', 'Y'], ['A', 'C'], ['A', 'B', 'C'], ['A', 'B', 'C', 'Y']],
    ['put back as the first', ['B', 'Y'], ['B'], ['A', 'B'], ['A', 'B', 'Y']],
    ['nothing else changed: as it was made', ['A', 'B'], ['A', 'B'], ['B', 'A'], ['B', 'A']],
    ['behind one that is gone', [], ['A'], ['A', 'X'], ['X']],
  ])('a muted ticker %s', (_what, now, from, to, then) => {
    const kept = withDifference(
      settings({ mutedTickers: [...now] }),
      { mutedTickers: [...to] },
      { mutedTickers: [...from] },
    );
    expect(kept.mutedTickers).toEqual(then);
  });

  test('of a group only what was changed here; a single value as it was chosen', () => {
    const kept = withDifference(
      settings({ thresholds: { largestFund: 0.3, highestFee: 0.01 }, theme: 'dark' }),
      { thresholds: { largestCompany: 0.1 }, theme: 'light' },
      { thresholds: { largestFund: 0.3 }, theme: 'system' },
    );
    expect(kept.thresholds).toEqual({ highestFee: 0.01, largestCompany: 0.1 });
    expect(kept.theme).toBe('light');
  });

  test('what the page does not say that it saw is replaced', () => {
    const now = settings({ mutedTickers: ['A', 'Y'] });
    expect(withDifference(now, { mutedTickers: ['X'] }, {}).mutedTickers).toEqual(['X']);
  });

  test('a rule is the same in whatever order it names its parts', () => {
    const now = settings({ alwaysMark: [{ host: 'a.com', ticker: 'A' }] });
    const from = { alwaysMark: [{ ticker: 'A', host: 'a.com' }] };
    expect(withDifference(now, { alwaysMark: [] }, from).alwaysMark).toEqual([]);
  });

  test('a list that is full is refused', () => {
    const full = Array.from({ length: 500 }, (_, i) => `T${i}`);
    const now = settings({ mutedTickers: full });
    expect(() => withDifference(now, { mutedTickers: ['X'] }, { mutedTickers: [] })).toThrow();
  });
});

describe('the way back', () => {
  const back = (before: SettingsPatch, made: SettingsPatch, now: Settings) => {
    const { to, from, isWhole } = wayBack(before, made, now);
    return { kept: withDifference(now, to, from), isWhole };
  };

  test('mute X here, mute Y elsewhere, undo X: Y stays', () => {
    const now = settings({ mutedTickers: ['A', 'X', 'Y'] });
    const { kept, isWhole } = back({ mutedTickers: ['A'] }, { mutedTickers: ['A', 'X'] }, now);
    expect([kept.mutedTickers, isWhole]).toEqual([['A', 'Y'], true]);
  });

  test('a value that was changed elsewhere since stays, and it is said', () => {
    const made = { theme: 'dark', density: 'short' } as const;
    const now = settings({ theme: 'light', density: 'short' });
    const { kept, isWhole } = back({ theme: 'system', density: 'full' }, made, now);
    expect([kept.theme, kept.density, isWhole]).toEqual(['light', 'full', false]);
    expect(wayBack({ theme: 'system' }, { theme: 'dark' }, now)).toEqual({
      to: {},
      from: {},
      isWhole: false,
    });
  });

  test('of limits each is its own', () => {
    const now = settings({ thresholds: { largestFund: 0.4, highestFee: 0.02 } });
    const { kept, isWhole } = back(
      { thresholds: { highestFee: 0.01 } },
      { thresholds: { largestFund: 0.4, highestFee: 0.01 } },
      now,
    );
    expect([kept.thresholds, isWhole]).toEqual([{ highestFee: 0.02 }, true]);
  });

  test('when nobody else changed anything, all is as it was', () => {
    const limits = fc.record(
      { largestFund: fc.constantFrom(0.1, 0.2), tenLargest: fc.constant(0.5) },
      { requiredKeys: [] },
    );
    const some = fc.record({
      mutedTickers: anyTickers,
      thresholds: limits,
      theme: fc.constantFrom('system', 'dark', 'light'),
    }) as fc.Arbitrary<SettingsPatch>;
    fc.assert(
      fc.property(some, some, (before, made) => {
        const old = settings(before);
        const now = withDifference(old, made, before);
        expect(now).toEqual(settings(made));
        expect(back(before, made, now)).toEqual({ kept: old, isWhole: true });
      }),
      SEED,
    );
  });

  test('whatever others muted or let speak stays, and the own items are back', () => {
    fc.assert(
      fc.property(anyTickers, anyTickers, anyTickers, (before, made, others) => {
        const { kept } = back(
          { mutedTickers: before },
          { mutedTickers: made },
          settings({ mutedTickers: others }),
        );
        const isThere = (ticker: string) => kept.mutedTickers.includes(ticker);
        for (const ticker of TICKERS) {
          const [was, is] = [before.includes(ticker), made.includes(ticker)];
          expect(isThere(ticker)).toBe(was === is ? others.includes(ticker) : was);
        }
        expect(new Set(kept.mutedTickers).size).toBe(kept.mutedTickers.length);
      }),
      SEED,
    );
  });
});
