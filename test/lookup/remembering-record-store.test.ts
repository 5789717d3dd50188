import { describe, expect, test, vi } from 'vitest';
import { makeMemoryRecordStore } from '#lib/lookup/memory-record-store.ts';
import type { RecordStore } from '#lib/lookup/record-store.ts';
import { makeRememberingRecordStore } from '#lib/lookup/remembering-record-store.ts';

function remembering(disk: RecordStore = makeMemoryRecordStore()) {
  const read = vi.fn(disk.read);
  const onChange = vi.fn(async () => undefined);
  const store = makeRememberingRecordStore({ store: { ...disk, read }, onChange });
  return { store, disk, read, onChange };
}

describe('a store that remembers', () => {
  test('reads a record once, whoever asks, also one that is not there', async () => {
    const { store, disk, read } = remembering();
    await disk.update('settings', () => 1);
    expect(await Promise.all([store.read('settings'), store.read('settings')])).toEqual([1, 1]);
    expect(await store.read('settings')).toBe(1);
    expect(await store.read('watchlists')).toBeUndefined();
    expect(await store.read('watchlists')).toBeUndefined();
    expect(read.mock.calls).toEqual([['settings'], ['watchlists']]);
  });

  test('a change is read back, and told before and after', async () => {
    const { store, onChange } = remembering();
    await store.read('settings');
    await store.update('settings', () => 2);
    expect(await store.read('settings')).toBe(2);
    expect(onChange.mock.calls).toEqual([['settings'], ['settings']]);
  });

  test('what was read while a change was being made is read again', async () => {
    const disk = makeMemoryRecordStore();
    let during: Promise<unknown> | undefined;
    const { store } = remembering({
      ...disk,
      async update(key, change) {
        during = store.read(key);
        await during;
        await disk.update(key, change);
      },
    });
    await store.update('settings', () => 3);
    expect(await during).toBeUndefined();
    expect(await store.read('settings')).toBe(3);
  });

  test('a change that fails leaves what the disk has', async () => {
    const disk = makeMemoryRecordStore();
    await disk.update('settings', () => 'old');
    const full = async () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    const { store } = remembering({ ...disk, update: full });
    await store.read('settings');
    await expect(store.update('settings', () => 'new')).rejects.toThrow('full');
    expect(await store.read('settings')).toBe('old');
  });

  test('a failed reading is tried again', async () => {
    const disk = makeMemoryRecordStore();
    const { store, read } = remembering(disk);
    read.mockRejectedValueOnce(new Error('closed'));
    await expect(store.read('settings')).rejects.toThrow('closed');
    expect(await store.read('settings')).toBeUndefined();
  });

  test('cleared, or behind another database, everything is read again', async () => {
    const { store, disk, onChange } = remembering();
    await store.update('settings', () => 1);
    await store.read('settings');
    onChange.mockClear();
    await store.clear();
    expect(onChange).toHaveBeenCalledTimes(2);
    expect(await store.read('settings')).toBeUndefined();
    expect(onChange).toHaveBeenLastCalledWith(undefined);
    await disk.update('settings', () => 4);
    store.forget();
    expect(await store.read('settings')).toBe(4);
    expect(await store.readAll()).toEqual(new Map([['settings', 4]]));
    expect(store.kind()).toBe('memory');
  });
});
