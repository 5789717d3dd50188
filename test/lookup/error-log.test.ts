import { expect, test } from 'vitest';
import { makeErrorLog } from '#lib/lookup/error-log.ts';
import { makeMemoryRecordStore } from '#lib/lookup/memory-record-store.ts';
import { makeFakeClock } from '#test/platform/fake-clock.ts';

const CLOCK = makeFakeClock(Date.UTC(2026, 10, 21, 15, 30));

test('errors are there in the next background, the latest first, counted, with the day and no hour', async () => {
  const store = makeMemoryRecordStore();
  const log = makeErrorLog(store, CLOCK);
  await log.keep({ doing: 'reading', message: 'Error: a' });
  await log.keep({ doing: 'reading', message: 'Error: b' });
  await log.keep({ doing: 'reading', message: 'Error: a' });
  await expect(makeErrorLog(store, CLOCK).recent()).resolves.toEqual([
    { doing: 'reading', message: 'Error: a', times: 2, last: '2026-11-21' },
    { doing: 'reading', message: 'Error: b', times: 1, last: '2026-11-21' },
  ]);
});

test('twenty causes are kept, each of bounded length', async () => {
  const log = makeErrorLog(makeMemoryRecordStore(), CLOCK);
  for (let i = 0; i < 25; i += 1) {
    await log.keep({ doing: 'd'.repeat(500), message: `${i} ${'m'.repeat(900)}` });
  }
  const recent = await log.recent();
  expect(recent).toHaveLength(20);
  expect(recent[0]?.message).toMatch(/^24 m+$/);
  expect(recent[0]?.message).toHaveLength(300);
  expect(recent[0]?.doing).toHaveLength(120);
});

test('a damaged record is none, and a store that fails is no second error', async () => {
  const store = makeMemoryRecordStore();
  await store.update('errors', () => [{ doing: 7 }]);
  await expect(makeErrorLog(store, CLOCK).recent()).resolves.toEqual([]);
  const full = {
    ...store,
    update: async () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  };
  await expect(
    makeErrorLog(full, CLOCK).keep({ doing: 'x', message: 'y' }),
  ).resolves.toBeUndefined();
});
