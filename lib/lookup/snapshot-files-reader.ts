import type * as z from 'zod/mini';
import { type ColumnFile, openColumnFile } from '#lib/funds/column-file.ts';
import { INDEX_FILE, SNAPSHOT_FORMAT } from '#lib/funds/snapshot-file-names.ts';
import { SnapshotProblem } from './snapshot-problem.ts';

/**
 * Reads one file of a snapshot by its name in the manifest, e.g. `funds/q.bin`: from the package, a folder,
 * or a stored set.
 */
export type ReadSnapshotFile = (file: string) => Promise<Uint8Array>;

/** The files of one snapshot, each read once and kept; whoever asks meanwhile waits for the same reading. */
export interface SnapshotFilesReader {
  /** @throws {SnapshotProblem} */
  readonly open: <T>(file: string, make: (columns: ColumnFile) => T) => Promise<T>;
}

/**
 * @param set what all files must be of, see `ColumnHeader`; without it any
 */
export function makeSnapshotFilesReader(
  read: ReadSnapshotFile,
  set: string | undefined,
): SnapshotFilesReader {
  const opened = new Map<string, Promise<unknown>>();
  return {
    open<T>(file: string, make: (columns: ColumnFile) => T): Promise<T> {
      const opening = (opened.get(file) as Promise<T> | undefined) ?? openFile(file, make);
      opened.set(file, opening);
      return opening;
    },
  };

  async function openFile<T>(file: string, make: (columns: ColumnFile) => T): Promise<T> {
    try {
      const columns = columnsOf(file, await readBytes(read, file));
      if (set !== undefined && columns.set !== set) {
        throw new SnapshotProblem('damaged', file, 'is of another snapshot than the index');
      }
      return asProblem(file, () => make(columns));
    } catch (error) {
      // Read again next time: the failure can have been the disk's.
      opened.delete(file);
      throw error;
    }
  }
}

/** Opens the index on its own: what it says of its set holds for all other files. */
export async function readIndexFile(read: ReadSnapshotFile): Promise<ColumnFile> {
  let bytes: Uint8Array;
  try {
    bytes = await readBytes(read, INDEX_FILE);
  } catch (error) {
    await checkManifestFormat(read);
    throw error;
  }
  return columnsOf(INDEX_FILE, bytes);
}

/**
 * A snapshot of another format has no such index; its manifest says so. Says nothing of a manifest that is none:
 * the index is what was asked for.
 *
 * @throws {SnapshotProblem} when the manifest is of another format
 */
async function checkManifestFormat(read: ReadSnapshotFile): Promise<void> {
  const file = 'manifest.json';
  let manifest: unknown;
  try {
    manifest = JSON.parse(new TextDecoder().decode(await read(file)));
  } catch {
    // Unreadable like the index, which is what will be reported.
    return;
  }
  const format: unknown = Reflect.get(Object(manifest), 'format');
  if (typeof format === 'number') checkFormat(file, format);
}

/** Runs what reads values in place; a contradiction it meets is damage of the file. */
export function asProblem<A extends unknown[], T>(
  file: string,
  run: (...args: A) => T,
  ...args: A
): T {
  try {
    return run(...args);
  } catch (error) {
    if (error instanceof SnapshotProblem) throw error;
    throw new SnapshotProblem('damaged', file, error instanceof Error ? error.message : 'damage');
  }
}

/** @throws {SnapshotProblem} when the value does not fit the schema */
export function parsed<T>(schema: z.ZodMiniType<T>, value: unknown, file: string): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const first = result.error.issues[0];
  throw new SnapshotProblem('damaged', file, `${first?.path.join('.')}: ${first?.message}`);
}

function columnsOf(file: string, bytes: Uint8Array): ColumnFile {
  const columns = asProblem(file, openColumnFile, bytes);
  checkFormat(file, columns.format);
  return columns;
}

/** Why a snapshot of another format is not read, and what helps. */
function formatSentence(format: number): string {
  const help =
    format > SNAPSHOT_FORMAT ? 'a newer program is needed' : 'build it again from its sources';
  return `format ${format}, this program reads format ${SNAPSHOT_FORMAT}: ${help}`;
}

/** @throws {SnapshotProblem} for any other than ours */
export function checkFormat(file: string, format: number): void {
  if (format === SNAPSHOT_FORMAT) return;
  const kind = format > SNAPSHOT_FORMAT ? 'newer-format' : 'older-format';
  throw new SnapshotProblem(kind, file, formatSentence(format));
}

/** @throws {SnapshotProblem} when there is no such file */
export async function readBytes(read: ReadSnapshotFile, file: string): Promise<Uint8Array> {
  try {
    return await read(file);
  } catch (error) {
    const detail = error instanceof Error ? error.message : 'no data';
    throw new SnapshotProblem('unreadable', file, detail);
  }
}
