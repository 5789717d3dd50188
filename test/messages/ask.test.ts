import { expect, test, vi } from 'vitest';
import { ask } from '#lib/messages/ask.ts';
import { askTabFromOwnPage } from '#lib/messages/ask-tab-from-own-page.ts';
import { systemClock } from '#lib/platform/clock.ts';

const channel = {
  send: async () => ({ reply: {} }),
  isAlive: () => true,
  clock: systemClock,
};

vi.mock('#lib/messages/parsed-reply.ts', () => {
  throw new Error('does not load');
});
vi.mock('#lib/messages/parsed-tab-reply.ts', () => {
  throw new Error('does not load');
});

test('where the schemas do not load, as while an update is put in, a question ends in a value like any other', async () => {
  expect(await ask('snapshotChanged', {}, { channel })).toMatchObject({
    ok: false,
    problem: { reason: 'failed' },
  });
  expect(await askTabFromOwnPage(1, 'pageFunds', {}, { channel })).toMatchObject({
    ok: false,
    problem: { reason: 'failed' },
  });
});
