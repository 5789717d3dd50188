import { expect, test, vi } from 'vitest';
import type { SnapshotUpdate } from '#lib/funds/snapshot-update.ts';
import { ask } from '#lib/messages/ask.ts';
import { updateSentence } from '#lib/view/words/update-words.ts';
import { updateData } from '../../entrypoints/options/update-data.ts';

const UPDATED = { kind: 'updated', builtOn: '2026-08-31', bytes: 1_200_000 } as const;

vi.mock('#lib/messages/ask.ts', () => ({ ask: vi.fn() }));
vi.mock('#lib/platform/own-window.ts', () => ({ isInPrivateWindow: Promise.resolve(false) }));
vi.mock('#lib/lookup/update-snapshot.ts', async (original) => ({
  ...(await original<object>()),
  updateSnapshot: async () => UPDATED,
}));

const update = (): Promise<SnapshotUpdate> => {
  const { signal } = new AbortController();
  return updateData('https://data.example', { signal, onProgress: vi.fn() });
};

test('new data are said to be in use once the background was told', async () => {
  vi.mocked(ask).mockResolvedValue({ ok: true, value: {} });
  expect(await update()).toEqual(UPDATED);
  expect(ask).toHaveBeenCalledExactlyOnceWith('snapshotChanged', {});
});

test.each(['no-answer', 'timed-out', 'extension-updated', 'failed'] as const)(
  'a background that could not be told (%s): the data are kept and not said to be in use',
  async (reason) => {
    vi.mocked(ask).mockResolvedValue({ ok: false, problem: { reason } });
    const ended = await update();
    expect(ended).toEqual({ kind: 'not-in-use-yet', builtOn: UPDATED.builtOn });
    expect(updateSentence(ended)).toBe(
      'New data of 31 Aug 2026 are here, but could not be put into use. They are when your browser starts again.',
    );
  },
);
