import { expect, test, vi } from 'vitest';
import { ask } from '#lib/messages/ask.ts';
import { systemClock } from '#lib/platform/clock.ts';

const channel = {
  send: async () => ({ reply: {} }),
  isAlive: () => true,
  clock: systemClock,
};

vi.mock('#lib/messages/parsed-reply.ts', () => {
  throw new Error('does not load');
});

test('where the schemas do not load, as while an update is put in, a question ends in a value like any other', async () => {
  expect(await ask('snapshotChanged', {}, { channel })).toMatchObject({
    ok: false,
    problem: { reason: 'failed' },
  });
});
