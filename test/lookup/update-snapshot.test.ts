import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { SnapshotUpdate } from '#lib/funds/snapshot-update.ts';
import { buildSnapshot } from '#lib/ingest/snapshot/build-snapshot.ts';
import { signatureFile } from '#lib/ingest/snapshot/sign-snapshot.ts';
import { filesOfSnapshot, sha256Of } from '#lib/ingest/snapshot/snapshot-files.ts';
import { dropUnfinished } from '#lib/lookup/drop-unfinished.ts';
import { makeIdbDatabase } from '#lib/lookup/idb-database.ts';
import { openPackagedSnapshot } from '#lib/lookup/packaged-snapshot.ts';
import { chooseSnapshot } from '#lib/lookup/snapshot-in-use.ts';
import { makeSnapshotStore, type SnapshotStore } from '#lib/lookup/snapshot-store.ts';
import { readerIfNewer } from '#lib/lookup/stored-snapshot-reader.ts';
import {
  publishedPath,
  type SnapshotUpdateParts,
  UnreachableFile,
  updateSnapshot,
} from '#lib/lookup/update-snapshot.ts';
import { systemClock } from '#lib/platform/clock.ts';
import { fact, SAMPLE_FACTS } from '#test/ingest/snapshot/sample-facts.ts';
import { testSigningKey } from '#test/ingest/snapshot/test-signing-key.ts';

const KEY = testSigningKey();
const OTHER_KEY = testSigningKey(9);
type Bytes = Uint8Array<ArrayBuffer>;
type Files = ReadonlyMap<string, Bytes>;

/** A snapshot as files, with one fund more than the sample if a name is given. */
function snapshotOf(builtOn: string, name?: string): Files {
  const facts = name === undefined ? [] : [fact('ZZZ', { name })];
  const built = buildSnapshot({ ...SAMPLE_FACTS, facts: [...SAMPLE_FACTS.facts, ...facts] });
  const files = filesOfSnapshot(built, { builtOn });
  return new Map([...files].map(([file, bytes]) => [file, Uint8Array.from(bytes)]));
}

/** What a static host serves, by path. */
function hosted(files: Files, pem = KEY.privatePem): Map<string, Bytes> {
  const manifest = files.get('manifest.json') ?? new Uint8Array();
  const signature = Uint8Array.from(new TextEncoder().encode(signatureFile(manifest, pem)));
  const others = [...files].filter(([name]) => name !== 'manifest.json');
  return new Map<string, Bytes>([
    ['manifest.json', manifest],
    ['manifest.sig.json', signature],
    ...others.map(([, bytes]): [string, Bytes] => [publishedPath(sha256Of(bytes)), bytes]),
  ]);
}

const packaged = snapshotOf('2026-06-01');
const NEWER_FILES = snapshotOf('2026-09-01', 'A fund that is new');
const NEWER = hosted(NEWER_FILES);

/** Published paths of the files whose name has one of these words. */
function fetchedOf(files: Files, words: readonly string[]): string[] {
  const wanted = [...files].filter(([name]) => words.some((word) => name.endsWith(`${word}.bin`)));
  return wanted.map(([, bytes]) => publishedPath(sha256Of(bytes)));
}

/** Serves from a map, counting; `fails` decides which requests get no answer. */
function host(served: ReadonlyMap<string, Bytes>, fails: (nth: number) => boolean = () => false) {
  const asked: string[] = [];
  const fetchFile = async (path: string, mostBytes: number): Promise<Bytes> => {
    asked.push(path);
    const bytes = served.get(path);
    if (fails(asked.length) || bytes === undefined || bytes.length > mostBytes) {
      throw new UnreachableFile(path);
    }
    return bytes;
  };
  return { asked, fetchFile };
}

const readPackaged = async (file: string) => {
  const bytes = packaged.get(file);
  if (bytes === undefined) throw new Error('no such file');
  return bytes;
};

let stored: SnapshotStore;
beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  stored = makeSnapshotStore(makeIdbDatabase({ clock: systemClock }));
});

function update(
  fetchFile: SnapshotUpdateParts['fetchFile'],
  more: Partial<SnapshotUpdateParts> = {},
): Promise<SnapshotUpdate> {
  const { signal } = new AbortController();
  return updateSnapshot({
    fetchFile,
    stored,
    readPackaged,
    signal,
    pinnedKey: KEY.publicKey,
    ...more,
  });
}

/** What the background answers with now: where from, and the new fund's name if it is there. */
async function answering(): Promise<[from: string, name: string | undefined]> {
  const report = vi.fn();
  const inUse = await chooseSnapshot({ stored, readPackaged, readerIfNewer, report });
  const fund = await (await openPackagedSnapshot(inUse.read)).fund('ZZZ');
  return [inUse.from, fund?.name];
}

describe('hardening 23: an update of the data', () => {
  test('signed, newer and whole: it answers from now on, also in the next background', async () => {
    expect(await answering()).toEqual(['package', undefined]);
    expect(await update(host(NEWER).fetchFile)).toMatchObject({
      kind: 'updated',
      builtOn: '2026-09-01',
    });
    expect(await answering()).toEqual(['update', 'A fund that is new']);
  });

  test('files at hand are not fetched again: not those of the package, not those of an earlier update', async () => {
    const first = host(NEWER);
    await update(first.fetchFile);
    // The sample's other letters are as they were; so are the issuers.
    expect(new Set(first.asked)).toEqual(
      new Set([
        'manifest.json',
        'manifest.sig.json',
        ...fetchedOf(NEWER_FILES, ['index', 'peers', 'z']),
      ]),
    );
    // The same funds once more: only the index, which tells what the new set is called.
    const nextFiles = snapshotOf('2026-10-01', 'A fund that is new');
    const next = host(hosted(nextFiles));
    expect(await update(next.fetchFile)).toMatchObject({ kind: 'updated' });
    expect(next.asked).toEqual([
      'manifest.json',
      'manifest.sig.json',
      ...fetchedOf(nextFiles, ['index']),
    ]);
  });

  test('files that a later snapshot does not name are dropped', async () => {
    await update(host(NEWER).fetchFile);
    const last = hosted(snapshotOf('2026-10-01', 'Another name'));
    await update(host(last).fetchFile);
    expect(await stored.hashes()).toEqual(
      new Set([...last.keys()].filter((p) => p.startsWith('files/')).map((p) => p.slice(6))),
    );
    expect(await answering()).toEqual(['update', 'Another name']);
  });

  const without = (path: string) => new Map([...NEWER].filter(([key]) => key !== path));
  const flipped = (path: string, at = 40): Map<string, Bytes> => {
    const bytes = Uint8Array.from(NEWER.get(path) ?? []);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    return new Map([...NEWER, [path, bytes]]);
  };
  const indexPath = [...NEWER.keys()].filter((path) => path.startsWith('files/'))[0] ?? '';
  const ofFormat3 = new Map(snapshotOf('2026-09-01', 'x'));
  const manifestText = new TextDecoder().decode(ofFormat3.get('manifest.json'));
  ofFormat3.set(
    'manifest.json',
    Uint8Array.from(new TextEncoder().encode(manifestText.replace('"format": 2', '"format": 3'))),
  );

  test.each<[string, ReadonlyMap<string, Bytes>, SnapshotUpdate]>([
    ['the same date', hosted(packaged), { kind: 'up-to-date', builtOn: '2026-06-01' }],
    ['an older one', hosted(snapshotOf('2026-05-31')), { kind: 'refused', why: 'not-newer' }],
    [
      'another key',
      hosted(snapshotOf('2026-09-01'), OTHER_KEY.privatePem),
      { kind: 'refused', why: 'wrong-key' },
    ],
    [
      'a bit of the manifest',
      flipped('manifest.json'),
      { kind: 'refused', why: 'wrong-signature' },
    ],
    [
      'the signature of another manifest',
      new Map([
        ...NEWER,
        ['manifest.sig.json', hosted(packaged).get('manifest.sig.json') ?? new Uint8Array()],
      ]),
      { kind: 'refused', why: 'wrong-signature' },
    ],
    ['a bit of a file', flipped(indexPath), { kind: 'refused', why: 'wrong-file' }],
    ['a later format', hosted(ofFormat3), { kind: 'refused', why: 'other-format' }],
    ['no signature', without('manifest.sig.json'), { kind: 'unreachable' }],
    ['a missing file', without(indexPath), { kind: 'unreachable' }],
    ['nothing at all', new Map(), { kind: 'unreachable' }],
  ])('%s: refused, and the package answers as before', async (_, served, expected) => {
    expect(await update(host(served).fetchFile)).toEqual(expected);
    expect(await answering()).toEqual(['package', undefined]);
  });

  test('after an update, the one before it is a rollback, and so is the package’s date', async () => {
    await update(host(NEWER).fetchFile);
    for (const builtOn of ['2026-08-31', '2026-06-01']) {
      const old = host(hosted(snapshotOf(builtOn, 'An older one')));
      expect(await update(old.fetchFile)).toEqual({ kind: 'refused', why: 'not-newer' });
    }
    expect(await answering()).toEqual(['update', 'A fund that is new']);
  });

  test('interrupted at every request, it is never visible in part, and goes on where it stopped', async () => {
    const arrived: string[] = [];
    for (let tries = 1; tries < 10; tries += 1) {
      // The manifest and its signature come, then one file more than the last time, which breaks off.
      const broken = host(NEWER, (asked) => asked > 3);
      const outcome = await update(broken.fetchFile);
      arrived.push(...broken.asked.slice(2, 3));
      if (outcome.kind === 'updated') break;
      expect(outcome).toEqual({ kind: 'unreachable' });
      expect(await answering()).toEqual(['package', undefined]);
    }
    expect(arrived.length).toBeGreaterThan(1);
    expect(new Set(arrived).size, 'no file is fetched twice').toBe(arrived.length);
    expect(await answering()).toEqual(['update', 'A fund that is new']);
  });

  test('cancelled in the middle, nothing changes', async () => {
    const stop = new AbortController();
    const { fetchFile } = host(NEWER);
    const onProgress = () => stop.abort();
    const outcome = await update(fetchFile, { signal: stop.signal, onProgress });
    expect(outcome).toEqual({ kind: 'cancelled' });
    expect(await answering()).toEqual(['package', undefined]);
  });

  test('a full disk is said, and what answered goes on answering', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await update(host(NEWER).fetchFile)).toEqual({ kind: 'disk-full' });
    vi.restoreAllMocks();
    expect(await answering()).toEqual(['package', undefined]);
  });

  test('a newer package wins over an older update; a damaged one is given up for the package', async () => {
    await update(host(NEWER).fetchFile);
    const later = snapshotOf('2026-12-01');
    const inUse = await chooseSnapshot({
      stored,
      readPackaged: async (file) => later.get(file) ?? new Uint8Array(),
      readerIfNewer,
      report: vi.fn(),
    });
    expect(inUse.from).toBe('package');
    const current = await stored.current();
    if (current === undefined) throw new Error('there is one');
    await stored.swap({ ...current, manifest: new Uint8Array([1, 2]) }, await stored.hashes());
    expect(await answering()).toEqual(['package', undefined]);
  });

  test('forgotten on request, the package answers', async () => {
    await update(host(NEWER).fetchFile);
    await stored.clear();
    expect(await answering()).toEqual(['package', undefined]);
    expect(await stored.hashes()).toEqual(new Set());
  });
});

describe('what an update ends with', () => {
  const encode = (text: string) => Uint8Array.from(new TextEncoder().encode(text));

  /** The newer snapshot with one file listed, and served, as something else. */
  function withFile(name: string, bytes: Bytes, listedBytes = bytes.length): Map<string, Bytes> {
    const manifest = JSON.parse(new TextDecoder().decode(NEWER_FILES.get('manifest.json')));
    manifest.files[name] = { bytes: listedBytes, sha256: sha256Of(bytes) };
    const changed = encode(JSON.stringify(manifest));
    return hosted(new Map([...NEWER_FILES, [name, bytes], ['manifest.json', changed]]));
  }

  test('the bytes that came over the network; progress counts all, up to the whole', async () => {
    const { asked, fetchFile } = host(NEWER);
    const seen: [done: number, total: number][] = [];
    const outcome = await update(fetchFile, {
      onProgress: (done, total) => seen.push([done, total]),
    });
    const bytes = asked.slice(2).reduce((sum, path) => sum + (NEWER.get(path)?.length ?? 0), 0);
    expect(outcome).toEqual({ kind: 'updated', builtOn: '2026-09-01', bytes });
    const files = [...NEWER_FILES].filter(([name]) => name !== 'manifest.json');
    const total = files.reduce((sum, [, content]) => sum + content.length, 0);
    expect(seen.map(([, all]) => all)).toEqual(files.map(() => total));
    expect(seen.at(-1)).toEqual([total, total]);
    expect(seen.map(([done]) => done)).toEqual(seen.map(([done]) => done).sort((a, b) => a - b));
    expect(seen[0]?.[0], 'the index first').toBe(NEWER_FILES.get('index.bin')?.length);
  });

  test('more than 64 MB are refused before anything is fetched', async () => {
    const { asked, fetchFile } = host(withFile('funds/z.bin', encode('x'), 64 * 1024 * 1024));
    expect(await update(fetchFile)).toEqual({ kind: 'refused', why: 'too-large' });
    expect(asked).toEqual(['manifest.json', 'manifest.sig.json']);
  });

  test.each(['index.bin', 'funds/a.bin'])(
    'signed, but %s cannot be read: refused, the package answers',
    async (name) => {
      const { fetchFile } = host(withFile(name, encode('no columns')));
      expect(await update(fetchFile)).toEqual({ kind: 'refused', why: 'damaged' });
      expect(await answering()).toEqual(['package', undefined]);
    },
  );

  test('without a database it is said so', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const none = makeSnapshotStore(makeIdbDatabase({ clock: systemClock }));
    expect(await update(host(NEWER).fetchFile, { stored: none })).toEqual({ kind: 'no-store' });
  });

  test('a surprise is not taken for trouble that was expected', async () => {
    const surprise = new RangeError('surprise');
    await expect(update(() => Promise.reject(surprise))).rejects.toBe(surprise);
  });

  test('older than the package is not newer, whatever was fetched before', async () => {
    await update(host(NEWER).fetchFile);
    const later = snapshotOf('2026-12-01');
    const between = host(hosted(snapshotOf('2026-10-01', 'Another name')));
    const readLater = async (file: string) => later.get(file) ?? new Uint8Array();
    const outcome = await update(between.fetchFile, { readPackaged: readLater });
    expect(outcome).toEqual({ kind: 'refused', why: 'not-newer' });
  });
});

describe('a fetched snapshot that is kept', () => {
  async function inUse() {
    await update(host(NEWER).fetchFile);
    return chooseSnapshot({ stored, readPackaged, readerIfNewer, report: vi.fn() });
  }

  test('gives its manifest and files by name, and none that are missing, cut or not listed', async () => {
    const { from, read } = await inUse();
    expect(from).toBe('update');
    expect(await read('manifest.json')).toEqual(NEWER_FILES.get('manifest.json'));
    const index = NEWER_FILES.get('index.bin') ?? new Uint8Array();
    expect(await read('index.bin')).toEqual(index);
    await expect(read('toString')).rejects.toThrow('not in the manifest');
    await stored.keepFile(sha256Of(index), index.slice(1));
    await expect(read('index.bin')).rejects.toThrow('missing or cut in the store');
    await stored.dropFile(sha256Of(index));
    await expect(read('index.bin')).rejects.toThrow('missing or cut in the store');
  });

  test('gives way to a package of the same day', async () => {
    await inUse();
    const sameDay = snapshotOf('2026-09-01');
    const chosen = await chooseSnapshot({
      stored,
      readPackaged: async (file) => sameDay.get(file) ?? new Uint8Array(),
      readerIfNewer,
      report: vi.fn(),
    });
    expect(chosen.from).toBe('package');
  });

  test('of a newer format it is left to the program that can read it', async () => {
    await inUse();
    const current = await stored.current();
    const text = new TextDecoder().decode(current?.manifest).replace('"format": 2', '"format": 3');
    expect(text).toContain('"format": 3');
    const manifest = Uint8Array.from(new TextEncoder().encode(text));
    await stored.swap({ version: 1, manifest, signature: manifest }, await stored.hashes());
    expect(await answering()).toEqual(['package', undefined]);
  });

  test.each([
    ['another version', { version: 2, manifest: new Uint8Array(1), signature: new Uint8Array(1) }],
    ['no manifest', { version: 1, signature: new Uint8Array(1) }],
    ['no signature', { version: 1, manifest: new Uint8Array(1) }],
    ['text for bytes', { version: 1, manifest: '{}', signature: '{}' }],
    ['no record', 7],
  ])('a record with %s is none', async (_, record) => {
    await makeIdbDatabase({ clock: systemClock }).use((db) =>
      db.put('snapshot', record, 'current'),
    );
    expect(await stored.current()).toBeUndefined();
  });
});

describe('making room on a full disk', () => {
  const bytes = Uint8Array.from([1, 2, 3]);

  test('files of a broken-off download go, whether or not a fetched snapshot is in use', async () => {
    expect(await dropUnfinished(stored), 'nothing there').toBe(false);
    await stored.keepFile('f00', bytes);
    await stored.keepFile('f01', bytes);
    expect(await dropUnfinished(stored)).toBe(true);
    expect(await stored.hashes()).toEqual(new Set());
  });

  test('files of the snapshot in use stay, and it goes on answering', async () => {
    await update(host(NEWER).fetchFile);
    const inUse = await stored.hashes();
    expect(await dropUnfinished(stored), 'nothing unfinished').toBe(false);
    await stored.keepFile('f00', bytes);
    expect(await dropUnfinished(stored)).toBe(true);
    expect(await stored.hashes()).toEqual(inUse);
    expect(await answering()).toEqual(['update', 'A fund that is new']);
  });
});
