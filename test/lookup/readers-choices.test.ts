import { describe, expect, test } from 'vitest';
import { makeMemoryRecordStore } from '#lib/lookup/memory-record-store.ts';
import { makePrivateRecordStore } from '#lib/lookup/private-record-store.ts';
import { makeReadersChoices } from '#lib/lookup/readers-choices.ts';
import { DEFAULT_SETTINGS } from '#lib/settings/default-settings.ts';
import { NO_WATCHLISTS } from '#lib/watchlists/watchlists.ts';
import { SETTINGS_V2 } from '#test/settings/samples/v2.ts';

const LISTS = {
  version: 2,
  revision: 3,
  lists: [
    { id: 'a', name: 'Mine', rows: [{ ticker: 'QQQ', market: 'US', size: { weight: 0.5 } }] },
  ],
};

async function storeWith(records: Readonly<Record<string, unknown>>) {
  const store = makeMemoryRecordStore();
  for (const [key, value] of Object.entries(records)) await store.update(key, () => value);
  return store;
}

describe('what the reader chose', () => {
  test('nothing stored: defaults, and nothing is written by reading', async () => {
    const store = makeMemoryRecordStore();
    const choices = makeReadersChoices(store);
    await expect(choices.settings()).resolves.toEqual(DEFAULT_SETTINGS);
    await expect(choices.watchlists()).resolves.toEqual(NO_WATCHLISTS);
    await expect(store.readAll()).resolves.toEqual(new Map());
  });

  test('changes are kept', async () => {
    const store = makeMemoryRecordStore();
    const choices = makeReadersChoices(store);
    await choices.changeSettings((old) => ({ ...old, density: 'short' }));
    const create = { kind: 'create', name: 'Mine' } as const;
    await choices.editWatchlists(create, { basedOn: 0, id: 'a' });
    const next = makeReadersChoices(store);
    await expect(next.settings()).resolves.toMatchObject({ density: 'short' });
    await expect(next.watchlists()).resolves.toMatchObject({ revision: 1, lists: [{ id: 'a' }] });
  });

  test('of two windows on one revision the second is told, and shown the lists', async () => {
    const choices = makeReadersChoices(await storeWith({ watchlists: LISTS }));
    const rename = (name: string) =>
      choices.editWatchlists({ kind: 'rename', list: 'a', name }, { basedOn: 3, id: name });
    const [first, second] = await Promise.all([rename('First'), rename('Second')]);
    expect(first.refused).toBeUndefined();
    expect(second.refused).toBe('changed-meanwhile');
    expect(second.watchlists).toMatchObject({ revision: 4, lists: [{ name: 'First' }] });
  });

  test('damaged settings are repaired and counted once', async () => {
    const store = await storeWith({ settings: { ...SETTINGS_V2, theme: 7 } });
    const choices = makeReadersChoices(store);
    await expect(choices.settings()).resolves.toEqual({ ...SETTINGS_V2, theme: 'system' });
    await choices.settings();
    await expect(store.read('settings')).resolves.toEqual({ ...SETTINGS_V2, theme: 'system' });
    await expect(choices.droppedRecords()).resolves.toBe(1);
  });

  test('damaged watchlists are set aside, not thrown away', async () => {
    const broken = { ...LISTS, lists: 'gone' };
    const store = await storeWith({ watchlists: broken });
    const choices = makeReadersChoices(store);
    await expect(choices.watchlists()).resolves.toEqual(NO_WATCHLISTS);
    await expect(choices.droppedRecords()).resolves.toBe(1);
    await expect(store.read('watchlists-damaged')).resolves.toEqual(broken);
  });

  test('what of damaged watchlists can be read stays, and is not repaired again', async () => {
    const store = await storeWith({ watchlists: { ...LISTS, lists: [...LISTS.lists, 7] } });
    const choices = makeReadersChoices(store);
    const mine = [{ id: 'a', name: 'Mine' }];
    await expect(choices.watchlists()).resolves.toMatchObject({ lists: mine });
    await expect(store.read('watchlists')).resolves.toMatchObject({ lists: mine });
    await expect(choices.watchlists()).resolves.toMatchObject({ lists: mine });
    await expect(choices.droppedRecords()).resolves.toBe(1);
  });

  test('an edit that is made answers with the lists and no refusal', async () => {
    const choices = makeReadersChoices(await storeWith({ watchlists: LISTS }));
    const rename = { kind: 'rename', list: 'a', name: 'Ours' } as const;
    const edited = await choices.editWatchlists(rename, { basedOn: 3, id: 'x' });
    expect(edited.watchlists).toMatchObject({ revision: 4, lists: [{ name: 'Ours' }] });
    expect(edited).not.toHaveProperty('refused');
  });

  test.each([undefined, -3, 1.5, '7', Number.NaN, {}])(
    'a damaged count of dropped records (%s) begins anew',
    async (dropped) => {
      const store = await storeWith({ dropped, settings: 7 });
      const choices = makeReadersChoices(store);
      await expect(choices.droppedRecords()).resolves.toBe(0);
      await choices.settings();
      await expect(choices.droppedRecords()).resolves.toBe(1);
    },
  );

  test('settings of a newer version are left as they are until the reader changes something', async () => {
    const newer = { ...SETTINGS_V2, version: 3, density: 'brand new' };
    const store = await storeWith({ settings: newer });
    const choices = makeReadersChoices(store);
    await choices.settings();
    await expect(store.read('settings')).resolves.toEqual(newer);
    await expect(choices.droppedRecords()).resolves.toBe(0);
  });
});

describe('hardening 11: a private window', () => {
  test('reads what is kept, sees its own changes, keeps none', async () => {
    const below = await storeWith({ settings: SETTINGS_V2 });
    const choices = makeReadersChoices(makePrivateRecordStore(below));
    await choices.changeSettings((old) => ({ ...old, sitesOff: [...old.sitesOff, 'etfdb.com'] }));
    await expect(choices.settings()).resolves.toMatchObject({
      density: 'short',
      sitesOff: ['seekingalpha.com', 'etfdb.com'],
    });
    await expect(below.read('settings')).resolves.toEqual(SETTINGS_V2);
  });

  test('two changes at once are both there', async () => {
    const store = makePrivateRecordStore(await storeWith({ count: 1 }));
    const grow = () => store.update('count', (old) => Number(old) + 1);
    await Promise.all([grow(), grow()]);
    await expect(store.read('count')).resolves.toBe(3);
  });
});
