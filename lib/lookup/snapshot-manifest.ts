import * as z from 'zod/mini';
import {
  type SnapshotManifest,
  snapshotManifestSchema,
} from '#lib/funds/snapshot-manifest-schema.ts';
import {
  asProblem,
  checkFormat,
  parsed,
  type ReadSnapshotFile,
  readBytes,
} from './snapshot-files-reader.ts';

/** What is in a snapshot, for who wants to tell or to check; no fund needs it. Throws a `SnapshotProblem`. */
export async function readManifest(read: ReadSnapshotFile): Promise<SnapshotManifest> {
  const file = 'manifest.json';
  const text = new TextDecoder().decode(await readBytes(read, file));
  const json = asProblem(file, (): unknown => JSON.parse(text));
  const { format } = parsed(z.object({ format: z.number() }), json, file);
  checkFormat(file, format);
  return parsed(snapshotManifestSchema, json, file);
}

/** What the bytes of a manifest say, of whatever format; nothing when they are none. */
export function manifestIn(bytes: Uint8Array): SnapshotManifest | undefined {
  try {
    const manifest = snapshotManifestSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
    return manifest.success ? manifest.data : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
