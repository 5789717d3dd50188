import { openColumnFile } from '#lib/funds/column-file.ts';
import { INDEX_FILE } from '#lib/funds/snapshot-file-names.ts';
import type { SnapshotManifest } from '#lib/funds/snapshot-manifest-schema.ts';
import type { SnapshotUpdate } from '#lib/funds/snapshot-update.ts';
import { withSet } from '#lib/funds/with-set.ts';
import { isStoreUnavailable } from './idb-database.ts';
import { openPackagedSnapshot } from './packaged-snapshot.ts';
import { judgeSnapshot, SIGNATURE_FILE, sha256Of } from './packaged-snapshot-signature.ts';
import { asProblem, type ReadSnapshotFile } from './snapshot-files-reader.ts';
import { manifestIn, readManifest } from './snapshot-manifest.ts';
import { SnapshotProblem } from './snapshot-problem.ts';
import type { SnapshotStore } from './snapshot-store.ts';

export interface SnapshotUpdateParts {
  /**
   * Fetches one file by its path below the address that the reader set.
   *
   * @throws {UnreachableFile} when nothing, an error, or more than `mostBytes` comes
   */
  readonly fetchFile: (path: string, mostBytes: number) => Promise<Uint8Array<ArrayBuffer>>;
  readonly stored: SnapshotStore;
  readonly readPackaged: ReadSnapshotFile;
  /** Bytes that are there, of all. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal: AbortSignal;
  /** Only for tests; else the key pinned in the code. */
  readonly pinnedKey?: string;
}

/** Expected trouble of `fetchFile`. */
export class UnreachableFile extends Error {
  override readonly name = 'UnreachableFile';
}

/** A manifest is 5 kB, a signature 200 bytes, all files 2 MB: far more is something else. */
const MOST_MANIFEST_BYTES = 256 * 1024;
const MOST_SIGNATURE_BYTES = 4 * 1024;
const MOST_BYTES_IN_ALL = 64 * 1024 * 1024;

/** Where a host keeps a file: by what is in it, so that a file once published never changes. */
export function publishedPath(hash: string): string {
  return `files/${hash}`;
}

/**
 * Fetches a newer snapshot, if there is one, and puts it into use. Only a manifest that is signed by the
 * pinned key and newer than everything at hand counts; only files that have its hashes; only the whole. Files at
 * hand already, in the package or from before, are not fetched again. Never rejects but on surprises.
 */
export async function updateSnapshot(parts: SnapshotUpdateParts): Promise<SnapshotUpdate> {
  try {
    return await update(parts);
  } catch (error) {
    if (parts.signal.aborted) return { kind: 'cancelled' };
    if (error instanceof UnreachableFile) return { kind: 'unreachable' };
    if (error instanceof Error && error.name === 'QuotaExceededError') return { kind: 'disk-full' };
    if (isStoreUnavailable(error)) return { kind: 'no-store' };
    if (error instanceof SnapshotProblem) return { kind: 'refused', why: 'damaged' };
    throw error;
  }
}

async function update(parts: SnapshotUpdateParts): Promise<SnapshotUpdate> {
  const manifest = await parts.fetchFile('manifest.json', MOST_MANIFEST_BYTES);
  const signature = await parts.fetchFile(SIGNATURE_FILE, MOST_SIGNATURE_BYTES);
  const currentDate = await dateAtHand(parts);
  const { pinnedKey } = parts;
  const offered = { manifest, signature, currentDate };
  const verdict = await judgeSnapshot({
    ...offered,
    ...(pinnedKey !== undefined && { pinnedKey }),
  });
  const listed = manifestIn(manifest);
  if (verdict === 'not-newer' && listed?.builtOn === currentDate) {
    return { kind: 'up-to-date', builtOn: currentDate };
  }
  if (verdict !== 'accepted') return { kind: 'refused', why: verdict };
  if (listed === undefined) return { kind: 'refused', why: 'damaged' };
  const fetched = await fetchFiles(listed, parts);
  if (typeof fetched !== 'number') return fetched;
  await tryOut(manifest, listed, parts);
  parts.signal.throwIfAborted();
  const hashes = new Set(Object.values(listed.files).map(({ sha256 }) => sha256));
  await parts.stored.swap({ version: 1, manifest, signature }, hashes);
  return { kind: 'updated', builtOn: listed.builtOn, bytes: fetched };
}

/** The newest date at hand: a snapshot older than the package is a rollback too. */
async function dateAtHand({ readPackaged, stored }: SnapshotUpdateParts): Promise<string> {
  const { builtOn } = await readManifest(readPackaged);
  const current = await stored.current();
  const inStore = current && manifestIn(current.manifest)?.builtOn;
  return inStore !== undefined && inStore > builtOn ? inStore : builtOn;
}

/** @returns bytes fetched over the network */
async function fetchFiles(
  { files }: SnapshotManifest,
  parts: SnapshotUpdateParts,
): Promise<number | SnapshotUpdate> {
  // The index first: it says what the set is called.
  const listed = Object.entries(files).sort(([a], [b]) => order(a) - order(b));
  const total = listed.reduce((sum, [, { bytes }]) => sum + bytes, 0);
  if (total > MOST_BYTES_IN_ALL) return { kind: 'refused', why: 'too-large' };
  const kept = await parts.stored.hashes();
  const earlier = await earlierFiles(parts);
  let [done, fetched] = [0, 0];
  let set: string | undefined;
  for (const [name, file] of listed) {
    parts.signal.throwIfAborted();
    if (!kept.has(file.sha256)) {
      const atHand = await sameFile(name, file, { earlier, set });
      const bytes = atHand ?? (await parts.fetchFile(publishedPath(file.sha256), file.bytes));
      if (!(await isFile(bytes, file))) return { kind: 'refused', why: 'wrong-file' };
      await parts.stored.keepFile(file.sha256, bytes);
      if (!atHand) fetched += bytes.length;
    }
    if (name === INDEX_FILE) set = await setOf(file, parts.stored);
    done += file.bytes;
    parts.onProgress?.(done, total);
  }
  return fetched;
}

const order = (name: string) => (name === INDEX_FILE ? 0 : 1);

type ListedFile = SnapshotManifest['files'][string];
type ReadEarlier = (name: string) => Promise<Uint8Array<ArrayBuffer> | undefined>;

/** The files of snapshots at hand, by their names there: of the package, and of the update in use. */
async function earlierFiles({ stored, readPackaged }: SnapshotUpdateParts): Promise<ReadEarlier[]> {
  const packaged = await readManifest(readPackaged);
  const current = await stored.current();
  const inUse = current && manifestIn(current.manifest);
  return [
    async (name) =>
      Object.hasOwn(packaged.files, name) ? Uint8Array.from(await readPackaged(name)) : undefined,
    async (name) => {
      const file = inUse?.files[name];
      return file && stored.file(file.sha256);
    },
  ];
}

/** The file as an earlier snapshot has it, by itself or under the name of the new set: then nothing is fetched. */
async function sameFile(
  name: string,
  file: ListedFile,
  { earlier, set }: { earlier: readonly ReadEarlier[]; set: string | undefined },
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  for (const read of earlier) {
    const bytes = await read(name);
    if (bytes === undefined) continue;
    if (await isFile(bytes, file)) return bytes;
    const renamed = set === undefined ? undefined : withSet(bytes, set);
    if (renamed && (await isFile(renamed, file))) return renamed;
  }
  return undefined;
}

async function isFile(bytes: Uint8Array<ArrayBuffer>, file: ListedFile): Promise<boolean> {
  return bytes.length === file.bytes && (await sha256Of(bytes)) === file.sha256;
}

async function setOf(index: ListedFile, stored: SnapshotStore): Promise<string | undefined> {
  const bytes = await stored.file(index.sha256);
  return bytes && asProblem(INDEX_FILE, openColumnFile, bytes).set;
}

/** A signed snapshot that this program cannot open must not replace one that it can. Throws {@link SnapshotProblem}. */
async function tryOut(
  manifest: Uint8Array,
  { files }: SnapshotManifest,
  { stored }: SnapshotUpdateParts,
): Promise<void> {
  const snapshot = await openPackagedSnapshot(async (name) => {
    const file = Object.hasOwn(files, name) ? files[name] : undefined;
    const bytes = name === 'manifest.json' ? manifest : file && (await stored.file(file.sha256));
    if (!bytes) throw new Error('not in the snapshot');
    return bytes;
  });
  const [ticker] = snapshot.tickers;
  if (ticker !== undefined) await snapshot.fund(ticker);
}
