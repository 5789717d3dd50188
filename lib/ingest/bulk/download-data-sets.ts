import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { DataSetFile } from './data-set-addresses.ts';
import { BulkProblem } from './data-sets.ts';
import type { PoliteFetch } from './polite-fetch.ts';

/** What was downloaded, beside the files: the next run tells finished files from damaged ones by it. */
export const CHECKSUMS_FILE = 'checksums.json';

const checksumsSchema = z.record(
  z.string(),
  z.object({
    url: z.string(),
    bytes: z.int(),
    sha256: z.string(),
    version: z.optional(z.string()),
  }),
);

type Checksums = z.infer<typeof checksumsSchema>;

export interface Download {
  readonly folder: string;
  readonly files: readonly DataSetFile[];
  /** `https://www.sec.gov`, or a server of the tests. */
  readonly base: string;
  readonly fetch: PoliteFetch;
  /** Free bytes of the disk that the folder is on. */
  readonly freeBytes: (folder: string) => Promise<number>;
  /** Bytes that arrived (or were there already), of all that are expected. */
  readonly progress: (done: number, total: number, file: string) => void;
  readonly say: (line: string) => void;
}

interface Planned extends DataSetFile {
  readonly url: string;
  /** Absent where the server announces none (it does for archives, not always for the JSON maps). */
  readonly bytes?: number;
  /** ETag or date of the file on the server: a part of another version is not continued. */
  readonly version?: string;
}

/** Archives, one table unpacked at a time, and Parquet: measured at about twice the archives beside them. */
const DISK_FACTOR = 3;

/**
 * Fetches what is not there yet. A file that broke off is continued with `Range`; a finished one is checked
 * against its recorded SHA-256 and fetched again when it differs or when the server has another version.
 *
 * @throws {BulkProblem} refused, not published, disk too small, or other bytes than announced
 */
export async function downloadDataSets(download: Download): Promise<void> {
  const { folder, say } = download;
  await mkdir(folder, { recursive: true });
  const known = await readChecksums(folder);
  const planned = await planOf(download);
  const missing: Planned[] = [];
  let done = 0;
  const total = planned.reduce((sum, { bytes = 0 }) => sum + bytes, 0);
  for (const file of planned) {
    if (await isThere(folder, file, known)) done += file.bytes ?? 0;
    else missing.push(file);
  }
  await checkSpace(download, missing);
  for (const file of missing) {
    const { sha256, bytes } = await fetchFile(download, file, (arrived) =>
      download.progress(done + arrived, total, file.name),
    );
    done += file.bytes ?? 0;
    const { url, version } = file;
    known[file.name] = { url, bytes, sha256, ...(version !== undefined && { version }) };
    await writeFile(join(folder, CHECKSUMS_FILE), `${JSON.stringify(known, null, 1)}\n`);
    say(`${file.name}: ${bytes} bytes, SHA-256 ${sha256}`);
  }
}

async function readChecksums(folder: string): Promise<Checksums> {
  const text = await readFile(join(folder, CHECKSUMS_FILE), 'utf8').catch(() => '{}');
  try {
    return checksumsSchema.parse(JSON.parse(text));
  } catch (error) {
    const detail = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new BulkProblem(`${CHECKSUMS_FILE} is damaged (${detail}): delete it to fetch anew`);
  }
}

/** Asks for the length of every file before the first is fetched. */
async function planOf({ files, base, fetch, say }: Download): Promise<Planned[]> {
  const planned: Planned[] = [];
  const absent: string[] = [];
  for (const file of files) {
    const url = `${base}${file.path}`;
    const response = await fetch(url, { method: 'HEAD' });
    const length = Number(response.headers.get('content-length') ?? Number.NaN);
    if (response.status === 404 && file.isOptional) say(`${file.name} is not published, left out`);
    else if (!response.ok) absent.push(`${url}: HTTP ${response.status}`);
    else {
      const version = response.headers.get('etag') ?? response.headers.get('last-modified');
      planned.push({
        ...file,
        url,
        ...(Number.isSafeInteger(length) && { bytes: length }),
        ...(version !== null && { version }),
      });
    }
  }
  if (absent.length > 0) throw new BulkProblem(absent.join('\n'));
  return planned;
}

async function isThere(folder: string, file: Planned, known: Checksums): Promise<boolean> {
  const record = Object.hasOwn(known, file.name) ? known[file.name] : undefined;
  if (!record || record.version !== file.version) return false;
  if (file.bytes !== undefined && record.bytes !== file.bytes) return false;
  const path = join(folder, file.name);
  if ((await sizeOf(path)) !== record.bytes) return false;
  return (await sha256OfFile(path)) === record.sha256;
}

async function checkSpace({ folder, freeBytes }: Download, missing: readonly Planned[]) {
  const needed = missing.reduce((sum, { bytes = 0 }) => sum + bytes, 0) * DISK_FACTOR;
  const free = await freeBytes(folder);
  if (free >= needed) return;
  const gigabytes = (bytes: number) => (bytes / 1e9).toFixed(1);
  throw new BulkProblem(
    `${folder}: ${gigabytes(needed)} GB are needed for download and build, ${gigabytes(free)} GB are free`,
  );
}

/** @returns SHA-256 and length of the whole file */
async function fetchFile(
  { folder, fetch }: Download,
  file: Planned,
  progress: (bytes: number) => void,
): Promise<{ sha256: string; bytes: number }> {
  const path = join(folder, file.name);
  const part = `${path}.part`;
  const versionFile = `${part}.version`;
  const isSame =
    file.version && (await readFile(versionFile, 'utf8').catch(() => '')) === file.version;
  if (!isSame) await rm(part, { force: true });
  await writeFile(versionFile, file.version ?? '');
  const start = (await sizeOf(part)) ?? 0;
  if (file.bytes === undefined || start < file.bytes) {
    await fetchRest(fetch, file, { part, start, progress });
  }
  const bytes = (await sizeOf(part)) ?? 0;
  if (bytes !== (file.bytes ?? bytes)) {
    if (bytes > (file.bytes ?? 0)) await rm(part);
    throw new BulkProblem(
      `${file.url}: ${bytes} of ${file.bytes} bytes arrived; run again to continue`,
    );
  }
  const sha256 = await sha256OfFile(part);
  await rename(part, path);
  await rm(versionFile);
  return { sha256, bytes };
}

interface Rest {
  readonly part: string;
  readonly start: number;
  readonly progress: (bytes: number) => void;
}

async function fetchRest(fetch: PoliteFetch, file: Planned, { part, start, progress }: Rest) {
  const isRest = start > 0 && file.version !== undefined;
  const headers: Record<string, string> = isRest
    ? { Range: `bytes=${start}-`, 'If-Range': file.version ?? '' }
    : {};
  const response = await fetch(file.url, { headers });
  if (!response.ok || !response.body) throw new BulkProblem(`${file.url}: HTTP ${response.status}`);
  // 200 instead of 206: the server sends the whole file, whatever was asked for.
  let bytes = response.status === 206 ? start : 0;
  const target = await open(part, bytes > 0 ? 'a' : 'w');
  try {
    for await (const chunk of response.body) {
      await target.write(chunk);
      bytes += chunk.length;
      progress(bytes);
    }
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') throw error;
    // What arrived is kept. Without an announced length nobody could see that it is short.
    if (file.bytes === undefined) throw new BulkProblem(`${file.url}: broke off`);
    progress(bytes);
  } finally {
    await target.close();
  }
}

async function sizeOf(path: string): Promise<number | undefined> {
  return (await stat(path).catch(() => undefined))?.size;
}

async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('hex');
}
