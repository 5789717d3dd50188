import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import type { SnapshotIndex } from '#lib/lookup/snapshot-index.ts';
import type { SnapshotStore, StoredSnapshot } from '#lib/lookup/snapshot-store.ts';
import { makePackagedData } from '../../entrypoints/background/packaged-data.ts';

const PUBLIC = join(import.meta.dirname, '..', '..', 'public');
const readPackagedFile = (path: string) => readFile(join(PUBLIC, path));

/** A fetched snapshot that opens, and one file of which is gone from the disk. */
function fetchedAndDamaged({ canClear = true } = {}) {
  const nothing = new Uint8Array();
  let current: StoredSnapshot | undefined = {
    version: 1,
    manifest: nothing,
    signature: nothing,
  };
  const happened: string[] = [];
  const notAsked = async () => {
    throw new Error('not asked here');
  };
  const stored: SnapshotStore = {
    current: async () => current,
    file: notAsked,
    hashes: notAsked,
    keepFile: notAsked,
    swap: notAsked,
    dropFile: notAsked,
    async clear() {
      happened.push('cleared');
      if (!canClear) throw new Error('the disk has its bad moment');
      current = undefined;
    },
  };
  const report = vi.fn();
  const data = makePackagedData({
    stored,
    readerIfNewer: async () => async (file) => {
      if (file === 'funds/a.bin') throw new Error('missing or cut in the store');
      return readPackagedFile(`data/${file}`);
    },
    readPackagedFile,
    onDropped: () => void happened.push(`answers: ${data.snapshotFrom()}`),
    report,
  });
  const readFunds = (letter: string) =>
    data.index.use(async ({ parts }: SnapshotIndex) => {
      await parts.read(`funds/${letter}.bin`);
      return 'read';
    });
  return { data, readFunds, happened, report };
}

describe('a fetched snapshot that turns out damaged', () => {
  test('is dropped; then whoever made something of it is told, and the package answers', async () => {
    const { data, readFunds, happened } = fetchedAndDamaged();
    await expect(readFunds('b')).resolves.toBe('read');
    expect(data.snapshotFrom()).toBe('update');
    expect(data.isSound()).toBe(true);
    await expect(readFunds('a')).resolves.toBe('unavailable');
    expect(data.isSound()).toBe(false);
    await vi.waitFor(() => expect(happened).toEqual(['cleared', 'answers: package']));
    // At once: nobody waits until the package may be read again.
    await expect(readFunds('a')).resolves.toBe('read');
    expect(data.isSound()).toBe(true);
    expect(happened).toHaveLength(2);
  });

  test('that cannot be dropped: nobody is told, so that no page asks again and again', async () => {
    const { readFunds, happened, report } = fetchedAndDamaged({ canClear: false });
    await expect(readFunds('a')).resolves.toBe('unavailable');
    await vi.waitFor(() => expect(report).toHaveBeenCalledWith('dropping data', expect.any(Error)));
    await expect(readFunds('a')).resolves.toBe('unavailable');
    await expect(readFunds('b')).resolves.toBe('read');
    expect(happened).toEqual(['cleared']);
  });
});
