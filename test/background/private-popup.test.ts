import { expect, test, vi } from 'vitest';
import { makeMemoryRecordStore } from '#lib/lookup/memory-record-store.ts';
import { makePrivateRecordStore } from '#lib/lookup/private-record-store.ts';
import { makeReadersChoices } from '#lib/lookup/readers-choices.ts';
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
