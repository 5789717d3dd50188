import { expect, test, vi } from 'vitest';
import { updateData } from '../../entrypoints/options/update-data.ts';

vi.mock('#lib/platform/own-window.ts', () => ({ isInPrivateWindow: Promise.resolve(true) }));

test('hardening 11: from a private window no newer data are fetched, since nothing of them may be kept', async () => {
  const fetched = vi.spyOn(globalThis, 'fetch');
  const { signal } = new AbortController();
  const onProgress = vi.fn();
  expect(await updateData('https://data.example', { signal, onProgress })).toEqual({
    kind: 'no-store',
  });
  expect(fetched).not.toHaveBeenCalled();
  expect(onProgress).not.toHaveBeenCalled();
});
