import 'fake-indexeddb/auto';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { CommandProblem } from '#lib/cli/command.ts';
import { PACKAGED_DATA } from '#lib/cli/read-packaged-snapshot.ts';
import { makeIdbDatabase } from '#lib/lookup/idb-database.ts';
import { openPackagedSnapshot } from '#lib/lookup/packaged-snapshot.ts';
import { PINNED_SNAPSHOT_KEY } from '#lib/lookup/packaged-snapshot-signature.ts';
import { chooseSnapshot } from '#lib/lookup/snapshot-in-use.ts';
import { makeSnapshotStore, type SnapshotStore } from '#lib/lookup/snapshot-store.ts';
import { readerIfNewer } from '#lib/lookup/stored-snapshot-reader.ts';
import { UnreachableFile, updateSnapshot } from '#lib/lookup/update-snapshot.ts';
import { systemClock } from '#lib/platform/clock.ts';
import { publishTo, servedFrom, signedSnapshot } from '#test/ingest/snapshot/published-folder.ts';
import { testSigningKey } from '#test/ingest/snapshot/test-signing-key.ts';

const KEY = testSigningKey();
const packaged = signedSnapshot({ builtOn: '2026-06-01' });
const readPackaged = async (file: string) =>
  Uint8Array.from(await readFile(join(await packaged, file)));

let stored: SnapshotStore;
let host: string;
beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  stored = makeSnapshotStore(makeIdbDatabase({ clock: systemClock }));
  host = await mkdtemp(join(tmpdir(), 'lookthrough-host-'));
});

/** The extension's own updater, against what a static host would serve of the folder. */
async function updateFromHost(pinnedKey = KEY.publicKey) {
  const served = await servedFrom(host);
  const asked: string[] = [];
  const update = await updateSnapshot({
    fetchFile: async (path, mostBytes) => {
      asked.push(path);
      const bytes = served.get(path);
      if (bytes === undefined || bytes.length > mostBytes) throw new UnreachableFile(path);
      return bytes;
    },
    stored,
    readPackaged,
    signal: new AbortController().signal,
    pinnedKey,
  });
  return { update, files: asked.filter((path) => path.startsWith('files/')) };
}

async function nameOfZzz(): Promise<string | undefined> {
  const parts = { stored, readPackaged, readerIfNewer, report: vi.fn() };
  const { read } = await chooseSnapshot(parts);
  return (await (await openPackagedSnapshot(read)).fund('ZZZ'))?.name;
}

const FIRST = signedSnapshot({ builtOn: '2026-09-01', name: 'A fund of September' });
const SECOND = signedSnapshot({ builtOn: '2026-10-01', name: 'A fund of October' });

describe('what `snapshot publish` writes', () => {
  test('is what the extension takes', async () => {
    expect(await publishTo(host, await FIRST)).toMatchObject({ builtOn: '2026-09-01' });
    expect((await updateFromHost()).update).toMatchObject({
      kind: 'updated',
      builtOn: '2026-09-01',
    });
    expect(await nameOfZzz()).toBe('A fund of September');
  });

  test('published again into the same folder, a reader fetches only what changed', async () => {
    const first = await publishTo(host, await FIRST);
    const before = await updateFromHost();
    const second = await publishTo(host, await SECOND);
    const after = await updateFromHost();
    expect(after.update).toMatchObject({ kind: 'updated', builtOn: '2026-10-01' });
    expect(await nameOfZzz()).toBe('A fund of October');
    // Over the packaged one: the index, the comparison of all funds, and the new fund's letter.
    expect(before.files).toHaveLength(3);
    // A name stands in the index alone.
    expect(after.files).toHaveLength(1);
    expect(second).toMatchObject({ removedFiles: 0 });
    expect(Reflect.get(Object(second), 'files')).toBe(Reflect.get(Object(first), 'files'));
  });

  test('a reader in the middle of the earlier one still finds its files, until they are pruned', async () => {
    await publishTo(host, await FIRST);
    const early = [...(await servedFrom(host)).keys()];
    await publishTo(host, await SECOND);
    const kept = await servedFrom(host);
    for (const path of early) expect(kept.has(path), path).toBe(true);
    const pruned = await publishTo(host, await SECOND, { args: ['--prune'] });
    expect(pruned).toMatchObject({ newFiles: 0, newBytes: 0 });
    const left = [...(await servedFrom(host)).keys()].filter((path) => path.startsWith('files/'));
    expect(left).toHaveLength(Number(Reflect.get(Object(pruned), 'files')));
    expect((await updateFromHost()).update).toMatchObject({ builtOn: '2026-10-01' });
  });

  test('an older one published over it is refused as a rollback, and the newer goes on answering', async () => {
    await publishTo(host, await SECOND);
    await updateFromHost();
    await publishTo(host, await FIRST);
    expect((await updateFromHost()).update).toEqual({ kind: 'refused', why: 'not-newer' });
    expect(await nameOfZzz()).toBe('A fund of October');
  });

  test('the packaged data of this project can be published with the pinned key', async () => {
    const published = await publishTo(host, PACKAGED_DATA, {
      key: { ...KEY, publicKey: PINNED_SNAPSHOT_KEY },
    });
    expect(published).toMatchObject({ removedFiles: 0 });
    expect((await updateFromHost(PINNED_SNAPSHOT_KEY)).update).toMatchObject({ kind: 'updated' });
  });
});

describe('what no reader would take is not published', () => {
  test('signed by another key', async () => {
    const other = await signedSnapshot({ builtOn: '2026-09-01', key: testSigningKey(9) });
    await expect(publishTo(host, other)).rejects.toThrow(/no extension would take it: wrong-key/);
    expect((await servedFrom(host)).size).toBe(0);
  });

  test('not signed, or signed before it was changed', async () => {
    const from = await signedSnapshot({ builtOn: '2026-09-01' });
    const manifest = await readFile(join(from, 'manifest.json'), 'utf8');
    await writeFile(join(from, 'manifest.json'), `${manifest}\n`);
    await expect(publishTo(host, from)).rejects.toThrow(/wrong-signature/);
    await writeFile(join(from, 'manifest.sig.json'), '');
    await expect(publishTo(host, from)).rejects.toThrow(/damaged/);
  });

  test('a file that is not the one in the manifest', async () => {
    const from = await signedSnapshot({ builtOn: '2026-09-01', name: 'x y' });
    const bytes = await readFile(join(from, 'funds', 'z.bin'));
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    await writeFile(join(from, 'funds', 'z.bin'), bytes);
    await expect(publishTo(host, from)).rejects.toThrow(/not sound: funds\/z\.bin/);
    expect((await servedFrom(host)).size).toBe(0);
  });

  test('nowhere to put it', async () => {
    const from = await FIRST;
    await expect(publishTo('', from)).rejects.toThrow(CommandProblem);
  });
});
