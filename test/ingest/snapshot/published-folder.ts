import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { publish } from '#lib/cli/snapshot-publish.ts';
import { buildSnapshot } from '#lib/ingest/snapshot/build-snapshot.ts';
import { signatureFile } from '#lib/ingest/snapshot/sign-snapshot.ts';
import { filesOfSnapshot } from '#lib/ingest/snapshot/snapshot-files.ts';
import { writeSnapshot } from '#lib/ingest/snapshot/write-snapshot.ts';
import { fact, SAMPLE_FACTS } from './sample-facts.ts';
import { testSigningKey } from './test-signing-key.ts';

const KEY = testSigningKey();

export interface SampleSnapshot {
  readonly builtOn: string;
  /** Name of the fund ZZZ, one more than the sample has; without a name it is not there. */
  readonly name?: string;
  readonly key?: ReturnType<typeof testSigningKey>;
}

/** The sample's funds as signed snapshot files in a new folder, as `snapshot build` and `sign` leave them. */
export async function signedSnapshot({
  builtOn,
  name,
  key = KEY,
}: SampleSnapshot): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lookthrough-snapshot-'));
  const more = name === undefined ? [] : [fact('ZZZ', { name })];
  const built = buildSnapshot({ ...SAMPLE_FACTS, facts: [...SAMPLE_FACTS.facts, ...more] });
  await writeSnapshot(filesOfSnapshot(built, { builtOn }), folder);
  const manifest = await readFile(join(folder, 'manifest.json'));
  await writeFile(join(folder, 'manifest.sig.json'), signatureFile(manifest, key.privatePem));
  return folder;
}

/** Runs `snapshot publish`; answers with what it prints. */
export async function publishTo(
  folder: string,
  from: string,
  { key = KEY, args = [] }: { key?: ReturnType<typeof testSigningKey>; args?: string[] } = {},
): Promise<unknown> {
  const printed: string[] = [];
  const io = {
    print: (line: string) => void printed.push(line),
    say: () => undefined,
    readInput: async () => '',
  };
  await publish([folder, '--from', from, ...args], io, key.publicKey);
  return JSON.parse(printed.join(''));
}

/** What a static host serves of a folder, by path. */
export async function servedFrom(folder: string): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const served = files
    .filter((file) => file.isFile())
    .map(async ({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [relative(folder, path), Uint8Array.from(await readFile(path))] as const;
    });
  return new Map(await Promise.all(served));
}
