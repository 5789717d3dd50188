import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PACKAGED_DATA } from '#lib/cli/read-packaged-snapshot.ts';
import { snapshotManifestSchema } from '#lib/funds/snapshot-manifest-schema.ts';
import { buildSnapshot } from '#lib/ingest/snapshot/build-snapshot.ts';
import { makeSigningKey, signatureFile } from '#lib/ingest/snapshot/sign-snapshot.ts';
import { filesOfSnapshot } from '#lib/ingest/snapshot/snapshot-files.ts';
import {
  filesMatch,
  judgeSnapshot,
  SIGNATURE_FILE,
  type SnapshotVerdict,
} from '#lib/lookup/packaged-snapshot-signature.ts';
import { SAMPLE_FACTS } from '#test/ingest/snapshot/sample-facts.ts';

const key = makeSigningKey();
const other = makeSigningKey();
const files = filesOfSnapshot(buildSnapshot(SAMPLE_FACTS), { builtOn: '2026-11-21' });
const manifest = Uint8Array.from(files.get('manifest.json')!);
const signature = new TextEncoder().encode(signatureFile(manifest, key.privatePem));
const signedWith = (pem: string) => new TextEncoder().encode(signatureFile(manifest, pem));
const text = (value: string) => new TextEncoder().encode(value);

/** The right signature, spelt in another way. */
function respelt(change: (signature: string) => string): Uint8Array {
  const file = JSON.parse(new TextDecoder().decode(signature));
  return text(JSON.stringify({ ...file, signature: change(file.signature) }));
}

/** 64 bytes are 85 letters and a third: of the last letter four bits say nothing. */
function otherLastBits(base64: string): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  const last = letters.indexOf(base64.at(-3) ?? '');
  return `${base64.slice(0, -3)}${letters[last ^ 1]}==`;
}

/** Signed by the right key, whatever it says. */
function signedText(content: string) {
  const bytes = Uint8Array.from(text(content));
  return { manifest: bytes, signature: text(signatureFile(bytes, key.privatePem)) };
}

function judge(
  change: Partial<Parameters<typeof judgeSnapshot>[0]> = {},
): Promise<SnapshotVerdict> {
  return judgeSnapshot({ manifest, signature, pinnedKey: key.publicKey, ...change });
}

describe('a snapshot from elsewhere', () => {
  test('with the pinned signature and a newer date is accepted', async () => {
    expect(await judge()).toBe('accepted');
    expect(await judge({ currentDate: '2026-11-20' })).toBe('accepted');
  });

  test.each<[string, Parameters<typeof judge>[0], SnapshotVerdict]>([
    ['no signature', { signature: undefined }, 'unsigned'],
    ['no pinned key', { pinnedKey: '' }, 'unsigned'],
    ['another key', { signature: signedWith(other.privatePem) }, 'wrong-key'],
    [
      "another key's signature under our key's name",
      {
        signature: text(
          signatureFile(manifest, other.privatePem).replace(other.publicKey, key.publicKey),
        ),
      },
      'wrong-signature',
    ],
    [
      'a small-order key with an empty signature',
      {
        pinnedKey: `${'A'.repeat(43)}=`,
        signature: text(
          JSON.stringify({ algorithm: 'Ed25519', key: `${'A'.repeat(43)}=`, signature: 'AAAA' }),
        ),
      },
      'wrong-signature',
    ],
    [
      'another algorithm',
      { signature: text(JSON.stringify({ algorithm: 'none', key: '', signature: '' })) },
      'damaged',
    ],
    ['no JSON', { signature: text('x') }, 'damaged'],
    ['a blank in the signature', { signature: respelt((s) => ` ${s}`) }, 'wrong-signature'],
    ['a cut signature', { signature: respelt((s) => s.slice(0, 40)) }, 'wrong-signature'],
    ['no base64', { signature: respelt((s) => s.replace(/./, '!')) }, 'wrong-signature'],
    ['another spelling of its last bits', { signature: respelt(otherLastBits) }, 'wrong-signature'],
    ['another manifest', { manifest: Uint8Array.from([...manifest, 32]) }, 'wrong-signature'],
    ['the date at hand', { currentDate: '2026-11-21' }, 'not-newer'],
    ['an older date', { currentDate: '2027-01-01' }, 'not-newer'],
  ])('%s', async (_, change, verdict) => {
    expect(await judge(change)).toBe(verdict);
  });

  test.each<[string, string, SnapshotVerdict]>([
    ['no JSON', 'not a manifest', 'damaged'],
    ['JSON of another shape', '{"format":2}', 'damaged'],
    [
      'another format',
      new TextDecoder().decode(manifest).replace('"format": 2', '"format": 3'),
      'other-format',
    ],
  ])('signed, but %s', async (_, content, verdict) => {
    expect(await judge(signedText(content))).toBe(verdict);
  });

  test('any flipped bit of the manifest is refused', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(manifest.length - 1),
        fc.integer({ min: 0, max: 7 }),
        async (at, bit) => {
          const bytes = Uint8Array.from(manifest);
          bytes[at] = bytes[at]! ^ (1 << bit);
          expect(await judge({ manifest: bytes })).toBe('wrong-signature');
        },
      ),
      { seed: 20261121, numRuns: 500 },
    );
  });

  test('the files must be those of the manifest', async () => {
    const listed = snapshotManifestSchema.parse(JSON.parse(new TextDecoder().decode(manifest)));
    const all = new Map([...files].map(([name, bytes]) => [name, Uint8Array.from(bytes)]));
    expect(await filesMatch(listed, all)).toBe(true);
    all.get('funds/a.bin')![10]! ^= 1;
    expect(await filesMatch(listed, all)).toBe(false);
    all.delete('funds/a.bin');
    expect(await filesMatch(listed, all)).toBe(false);
  });
});

const packaged = join(PACKAGED_DATA, SIGNATURE_FILE);
test.skipIf(!existsSync(packaged))('the packaged data carries the pinned signature', async () => {
  const bytes = Uint8Array.from(await readFile(join(PACKAGED_DATA, 'manifest.json')));
  expect(await judgeSnapshot({ manifest: bytes, signature: await readFile(packaged) })).toBe(
    'accepted',
  );
});
