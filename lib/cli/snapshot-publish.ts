import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { publishSnapshot } from '#lib/ingest/snapshot/publish-snapshot.ts';
import { verifySnapshot } from '#lib/ingest/snapshot/verify-snapshot.ts';
import {
  judgeSnapshot,
  PINNED_SNAPSHOT_KEY,
  SIGNATURE_FILE,
} from '#lib/lookup/packaged-snapshot-signature.ts';
import { readManifest } from '#lib/lookup/snapshot-manifest.ts';
import { type CommandIo, CommandProblem } from './command.ts';
import { PACKAGED_DATA } from './read-packaged-snapshot.ts';

export const PUBLISH_USAGE = 'publish DIR [--from DATA_DIR] [--prune]';

/**
 * `snapshot publish DIR`: what a static host needs so that the extension can fetch this snapshot from it.
 * Refuses data that are not sound or not signed by the pinned key: no reader would take them.
 *
 * @param pinnedKey only for tests; else the key pinned in the code
 */
export async function publish(
  args: readonly string[],
  { say, print }: CommandIo,
  pinnedKey = PINNED_SNAPSHOT_KEY,
): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      from: { type: 'string', default: PACKAGED_DATA },
      prune: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const [folder] = positionals;
  if (!folder) throw new CommandProblem(`snapshot ${PUBLISH_USAGE}`);
  const read = (file: string) => readFile(join(values.from, file));
  const [problem] = await verifySnapshot(read);
  if (problem !== undefined) throw new CommandProblem(`not sound: ${problem}`);
  const manifest = Uint8Array.from(await read('manifest.json'));
  const signature = await read(SIGNATURE_FILE).catch(() => undefined);
  const verdict = await judgeSnapshot({ manifest, signature, pinnedKey });
  if (signature === undefined || verdict !== 'accepted') {
    throw new CommandProblem(`no extension would take it: ${verdict}. snapshot sign --key FILE`);
  }
  const { files: listed, builtOn } = await readManifest(read);
  const files = new Map<string, Uint8Array>();
  for (const [name, { sha256 }] of Object.entries(listed)) files.set(sha256, await read(name));
  const published = await publishSnapshot({ manifest, signature, files }, folder, values);
  say(`${published.newFiles} of ${published.files} files are new in ${folder}`);
  print(JSON.stringify({ folder, builtOn, ...published }));
  return 0;
}
