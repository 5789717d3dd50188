import { createWriteStream } from 'node:fs';
import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import * as yauzl from 'yauzl';
import { BulkProblem } from './data-sets.ts';

/**
 * Names of the files in an archive, by name without folders.
 *
 * @throws {BulkProblem} when it is no sound archive (a cut download, a web page saved as zip)
 */
export async function listZip(path: string): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  await eachEntry(path, async (entry) => {
    files.set(basename(entry.fileName), entry.fileName);
    return 'next';
  });
  return files;
}

/** The first line of a file in an archive; nothing after it is unpacked. */
export async function firstLineOfZip(path: string, file: string): Promise<string> {
  let line = '';
  await withFile(path, file, async (stream) => {
    line = await firstLineOf(stream);
  });
  return line;
}

/** Unpacks one file; memory does not grow with its size, and a file cut short is an error. */
export async function unpackFile(path: string, file: string, target: string): Promise<void> {
  await withFile(path, file, (stream) => pipeline(stream, createWriteStream(target)));
}

/** No header comes near this. */
const MAX_HEADER = 100_000;

/** The text before the first line end; the stream is closed after it. */
export async function firstLineOf(stream: Readable): Promise<string> {
  let text = '';
  for await (const chunk of stream) {
    text += String(chunk);
    if (text.includes('\n') || text.length > MAX_HEADER) break;
  }
  stream.destroy();
  return (
    text
      .split('\n')[0]
      ?.replace(/\r$/, '')
      .replace(/^\uFEFF/, '') ?? ''
  );
}

async function withFile(path: string, file: string, use: (stream: Readable) => Promise<void>) {
  await eachEntry(path, async (entry, zip) => {
    if (entry.fileName !== file) return 'next';
    await use(await zip.openReadStreamPromise(entry));
    return 'done';
  });
}

async function eachEntry(
  path: string,
  see: (entry: yauzl.Entry, zip: yauzl.ZipFile) => Promise<'next' | 'done'>,
): Promise<void> {
  try {
    const zip = await yauzl.openPromise(path, { lazyEntries: true, autoClose: false });
    try {
      for await (const entry of zip.eachEntry()) {
        if (!entry.fileName.endsWith('/') && (await see(entry, zip)) === 'done') return;
      }
    } finally {
      zip.close();
    }
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new BulkProblem(`${basename(path)}: no sound zip archive (${detail})`);
  }
}
