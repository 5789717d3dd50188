import { expect, test, vi } from 'vitest';
import { makeMemoryRecordStore } from '#lib/lookup/memory-record-store.ts';
import { makePrivateRecordStore } from '#lib/lookup/private-record-store.ts';
import { makeReadersChoices } from '#lib/lookup/readers-choices.ts';
import { makeSecRecordIndex } from '#lib/lookup/sec-record-index.ts';
import { makeSecRecords } from '#lib/lookup/sec-records.ts';
import { forgetPassing } from '../../entrypoints/background/forget-passing.ts';
import { makeOwnAnswers, type OwnAnswersParts } from '../../entrypoints/background/own-answers.ts';

const PRIVATE = { kind: 'own', isPrivate: true } as const;
const NORMAL = { kind: 'own', isPrivate: false } as const;

test('what the popup of a private window changes is seen there and written nowhere', async () => {
  const disk = makeMemoryRecordStore();
  const [kept, passing] = [
    makeReadersChoices(disk),
    makeReadersChoices(makePrivateRecordStore(disk)),
  ];
  const markSeen = vi.fn();
  const answers = makeOwnAnswers({
    choices: ({ isPrivate }: { isPrivate: boolean }) => (isPrivate ? passing : kept),
    newId: () => 'id',
    announceSettings: vi.fn(),
    announceWatchlists: vi.fn(),
    changes: { markSeen },
  } as unknown as OwnAnswersParts);

  await answers.changeSettings({ patch: { theme: 'dark' } }, NORMAL);
  const before = await disk.readAll();
  await answers.changeSettings({ patch: { density: 'short' } }, PRIVATE);
  const edit = { kind: 'create', name: 'Found in private' } as const;
  expect(await answers.changeWatchlists({ edit, basedOn: 0 }, PRIVATE)).toMatchObject({
    watchlists: { lists: [{ name: 'Found in private' }] },
  });
  await answers.changesSeen({}, PRIVATE);

  expect(await disk.readAll()).toEqual(before);
  expect(markSeen).not.toHaveBeenCalled();
  expect(await answers.readSettings({}, PRIVATE)).toMatchObject({
    theme: 'dark',
    density: 'short',
  });
  expect(await answers.readSettings({}, NORMAL)).toMatchObject({ theme: 'dark', density: 'full' });
  expect(await answers.readWatchlists({}, PRIVATE)).toMatchObject({ lists: [{ id: 'id' }] });
  expect(await answers.readWatchlists({}, NORMAL)).toMatchObject({ lists: [] });
});

test.each([
  ['everything', ['settings', 'watchlists']],
  ['cache', []],
] as const)(
  'forgotten in a private window (%s): what was changed there, and nothing that is kept',
  async (what, gone) => {
    const disk = makeMemoryRecordStore();
    const privateStore = makePrivateRecordStore(disk);
    await disk.update('settings', () => 'kept');
    await disk.update('watchlists', () => 'kept');
    await privateStore.update('settings', () => 'changed');
    await privateStore.update('watchlists', () => 'changed');
    const [clearStored, forgetCached] = [vi.fn(), vi.fn()];
    const records = makeSecRecords({
      store: disk,
      index: makeSecRecordIndex({ store: disk, report: vi.fn() }),
      report: vi.fn(),
    });
    await records.keep('QQQ', { readOn: '2026-11-21' }, { lasting: true });
    await records.keep('AIQ', { readOn: '2026-11-21' }, { lasting: false });
    const before = await disk.readAll();
    const told = vi.fn();
    const answers = makeOwnAnswers({
      store: disk,
      stored: { clear: clearStored },
      forgetCached,
      forgetPassing: forgetPassing({ records, privateStore }),
      announceSettings: told,
      announceWatchlists: told,
      renewData: told,
    } as unknown as OwnAnswersParts);

    await answers.wipe({ what }, PRIVATE);

    expect(await disk.readAll()).toEqual(before);
    expect(clearStored).not.toHaveBeenCalled();
    expect(forgetCached).not.toHaveBeenCalled();
    const seen = await privateStore.readAll();
    for (const key of ['settings', 'watchlists'] as const) {
      const isGone = gone.some((each) => each === key);
      expect(seen.get(key)).toBe(isGone ? 'kept' : 'changed');
    }
    expect(await records.find('AIQ')).toBeUndefined();
    expect(await records.find('QQQ')).toBeDefined();
    // Open pages ask again.
    expect(told).toHaveBeenCalledTimes(what === 'everything' ? 3 : 2);
  },
);
