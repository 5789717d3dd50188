import { expect, test, vi } from 'vitest';
import { makeLastingRecordStore } from '#lib/lookup/lasting-record-store.ts';
import { makeMemoryRecordStore } from '#lib/lookup/memory-record-store.ts';
import { makePrivateRecordStore } from '#lib/lookup/private-record-store.ts';
import type { RecordStore } from '#lib/lookup/record-store.ts';
import { makeFakeClock } from '#test/platform/fake-clock.ts';

async function stored(records: Readonly<Record<string, unknown>>): Promise<RecordStore> {
  const store = makeMemoryRecordStore();
  for (const [key, value] of Object.entries(records)) await store.update(key, () => value);
  return store;
}

test('in memory: undefined deletes a record, clear deletes all', async () => {
  const store = await stored({ a: 1, b: 2 });
  await store.update('a', () => undefined);
  await expect(store.readAll()).resolves.toEqual(new Map([['b', 2]]));
  await store.clear();
  await expect(store.readAll()).resolves.toEqual(new Map());
  expect(store.kind()).toBe('memory');
});

test('private: all records as they seem there, forgetting forgets the private changes only', async () => {
  const below = await stored({ a: 1, b: 2 });
  const store = makePrivateRecordStore(below);
  await store.update('b', () => 3);
  await expect(store.readAll()).resolves.toEqual(
    new Map([
      ['a', 1],
      ['b', 3],
    ]),
  );
  await store.clear();
  await expect(store.read('b')).resolves.toBe(2);
  await expect(below.readAll()).resolves.toEqual(
    new Map([
      ['a', 1],
      ['b', 2],
    ]),
  );
  expect(store.kind()).toBe('memory');
});

const timing = () => ({ clock: makeFakeClock(), onReturn: vi.fn() });

test('lasting: only a missing disk is replaced by memory; every other trouble is passed on', async () => {
  const memory = await stored({});
  const [gone, other] = [new Error('gone'), new Error('other')];
  let trouble = other;
  const fails = () => Promise.reject(trouble);
  const disk: RecordStore = {
    kind: () => 'disk',
    read: fails,
    readAll: fails,
    update: fails,
    clear: fails,
  };
  const report = vi.fn();
  const isUnavailable = (error: unknown) => error === gone;
  const store = makeLastingRecordStore({ disk, memory, isUnavailable, report, ...timing() });
  await expect(store.clear()).rejects.toBe(other);
  expect(store.kind()).toBe('disk');
  trouble = gone;
  await store.update('a', () => 1);
  await store.clear();
  await expect(memory.readAll()).resolves.toEqual(new Map());
  expect(store.kind()).toBe('memory');
  expect(report).toHaveBeenCalledExactlyOnceWith('opening the store', gone);
  // Memory itself failing is a surprise, not a reason to start again.
  const broken = makeLastingRecordStore({
    disk,
    memory: disk,
    isUnavailable,
    report,
    ...timing(),
  });
  await expect(broken.read('a')).rejects.toBe(gone);
});
