import { expect, test, vi } from 'vitest';
import { chooseSnapshot } from '#lib/lookup/snapshot-in-use.ts';
import { makeSnapshotKeeper, REREAD_AFTER_MS } from '#lib/lookup/snapshot-keeper.ts';
import type { SnapshotStore } from '#lib/lookup/snapshot-store.ts';
import { makeFakeClock } from '#test/platform/fake-clock.ts';

/** Snapshots are numbered in the order they were opened. */
function keeper() {
  const clock = makeFakeClock();
  const [report, onFailure] = [vi.fn(), vi.fn()];
  let opened = 0;
  const open = async () => {
    opened += 1;
    return opened;
  };
  return { ...makeSnapshotKeeper({ open, onFailure, clock, report }), clock, report, onFailure };
}

const damage = new Error('funds/a.bin: damaged');
const fails = () => Promise.reject(damage);

test('opened once, for whoever asks; anew when there are other data', async () => {
  const { use, reopen } = keeper();
  expect(await Promise.all([use((n) => n), use((n) => n)])).toEqual([1, 1]);
  reopen();
  expect(await use((n) => n)).toBe(2);
  expect(await use((n) => n)).toBe(2);
});

test('a question that fails is unavailable and said once; others are answered until it is read anew', async () => {
  const { use, clock, report, onFailure } = keeper();
  expect(await use(fails)).toBe('unavailable');
  expect(await use(fails)).toBe('unavailable');
  expect(report).toHaveBeenCalledExactlyOnceWith('reading the packaged snapshot', damage);
  expect(onFailure).toHaveBeenCalledOnce();
  clock.advance(REREAD_AFTER_MS - 1);
  expect(await use((n) => n)).toBe(1);
  clock.advance(1);
  expect(await use((n) => n)).toBe(2);
  clock.advance(10 * REREAD_AFTER_MS);
  expect(await use((n) => n), 'nothing failed since').toBe(2);
});

test('reopened after a failure, the wait is over', async () => {
  const { use, reopen, clock } = keeper();
  await use(fails);
  reopen();
  expect(await use((n) => n)).toBe(2);
  clock.advance(10 * REREAD_AFTER_MS);
  expect(await use((n) => n)).toBe(2);
});

test('what an older snapshot fails at says nothing of the newer one', async () => {
  const { use, reopen, report, onFailure } = keeper();
  const slow = use(async () => {
    reopen();
    await use((n) => n);
    throw damage;
  });
  expect(await slow).toBe('unavailable');
  expect([report.mock.calls, onFailure.mock.calls]).toEqual([[], []]);
});

test('where what is stored cannot be asked, the package answers, and that is said', async () => {
  const closed = new Error('closed');
  const report = vi.fn();
  const readPackaged = async () => new Uint8Array();
  const stored: Pick<SnapshotStore, 'current'> = { current: () => Promise.reject(closed) };
  const inUse = await chooseSnapshot({
    stored: stored as SnapshotStore,
    readPackaged,
    readerIfNewer: async () => undefined,
    report,
  });
  expect(inUse).toEqual({ from: 'package', read: readPackaged });
  expect(report).toHaveBeenCalledExactlyOnceWith('choosing the snapshot', closed);
});
