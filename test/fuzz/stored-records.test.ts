import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeMemoryRecordStore } from '#lib/lookup/memory-record-store.ts';
import { makeReadersChoices } from '#lib/lookup/readers-choices.ts';
import { readSettings } from '#lib/settings/read-settings.ts';
import { settingsSchema } from '#lib/settings/settings.ts';
import { watchlistsSchema } from '#lib/watchlists/watchlists.ts';
import { damaged } from '#test/messages/damaged.ts';
import { SETTINGS_V1 } from '#test/settings/samples/v1.ts';
import { SETTINGS_V2 } from '#test/settings/samples/v2.ts';
import { atLeast, fuzzRuns, fuzzTimeout } from './fuzz-runs.ts';

const anySettings = fc.oneof(damaged(SETTINGS_V1), damaged(SETTINGS_V2));

const LISTS = {
  version: 1,
  revision: 3,
  lists: [
    { id: 'a', name: 'Mine', rows: [{ ticker: 'QQQ', market: 'US', size: { weight: 0.5 } }] },
  ],
};

describe('hardening 10: ten thousand damaged records', () => {
  test(
    'settings: always whole, never a throw',
    () => {
      let damages = 0;
      fc.assert(
        fc.property(
          fc.oneof({ weight: 3, arbitrary: anySettings }, { weight: 1, arbitrary: fc.anything() }),
          (stored) => {
            const read = readSettings(stored);
            if (read.damaged) damages += 1;
            return settingsSchema.safeParse(read.settings).success;
          },
        ),
        fuzzRuns(),
      );
      expect(damages).toBeGreaterThan(atLeast(0.2));
    },
    fuzzTimeout(),
  );

  test(
    'whole stores: never a throw, never an unparsed record',
    async () => {
      let setAside = 0;
      await fc.assert(
        fc.asyncProperty(
          anySettings,
          damaged(LISTS),
          fc.anything(),
          async (settings, lists, count) => {
            const store = makeMemoryRecordStore();
            await store.update('settings', () => settings);
            await store.update('watchlists', () => lists);
            await store.update('dropped', () => count);
            const choices = makeReadersChoices(store);
            const wholes = [
              settingsSchema.safeParse(await choices.settings()).success,
              watchlistsSchema.safeParse(await choices.watchlists()).success,
              Number.isSafeInteger(await choices.droppedRecords()),
            ];
            if ((await store.read('watchlists-damaged')) !== undefined) setAside += 1;
            return wholes.every(Boolean);
          },
        ),
        fuzzRuns(),
      );
      expect(setAside).toBeGreaterThan(atLeast(0.2));
    },
    fuzzTimeout(),
  );
});
