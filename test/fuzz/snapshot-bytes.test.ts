import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { snapshotManifestSchema } from '#lib/funds/snapshot-manifest-schema.ts';
import { buildSnapshot } from '#lib/ingest/snapshot/build-snapshot.ts';
import { signatureFile } from '#lib/ingest/snapshot/sign-snapshot.ts';
import { filesOfSnapshot } from '#lib/ingest/snapshot/snapshot-files.ts';
import { openPackagedSnapshot } from '#lib/lookup/packaged-snapshot.ts';
import { filesMatch, judgeSnapshot } from '#lib/lookup/packaged-snapshot-signature.ts';
import { SnapshotProblem } from '#lib/lookup/snapshot-problem.ts';
import { SAMPLE_FACTS } from '#test/ingest/snapshot/sample-facts.ts';
import { testSigningKey } from '#test/ingest/snapshot/test-signing-key.ts';
import { fuzzRuns, fuzzTimeout } from './fuzz-runs.ts';

const key = testSigningKey();
const files = new Map(
  [...filesOfSnapshot(buildSnapshot(SAMPLE_FACTS), { builtOn: '2026-11-21' })].map(
    ([name, bytes]) => [name, Uint8Array.from(bytes)],
  ),
);
const manifest = files.get('manifest.json') ?? new Uint8Array();
const signature = new TextEncoder().encode(signatureFile(manifest, key.privatePem));
const listed = snapshotManifestSchema.parse(JSON.parse(new TextDecoder().decode(manifest)));
const names = [...files.keys()];
const tickers = SAMPLE_FACTS.facts.map(({ ticker }) => ticker);

/** One bit somewhere, or everything from there on. */
const damage = fc.record({
  at: fc.nat(),
  how: fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 0, max: 7 }) },
    { weight: 1, arbitrary: fc.constant('cut' as const) },
  ),
});

function withDamage(
  bytes: Uint8Array<ArrayBuffer>,
  { at, how }: { at: number; how: number | 'cut' },
): Uint8Array<ArrayBuffer> {
  const place = at % bytes.length;
  if (how === 'cut') return bytes.slice(0, place);
  const flipped = bytes.slice();
  flipped[place] = (flipped[place] ?? 0) ^ (1 << how);
  return flipped;
}

describe('hardening 23: ten thousand damaged snapshots', () => {
  test(
    'offered as an update, each is refused: the manifest by its signature, the others by their hashes',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...names), damage, async (name, how) => {
          const bytes = withDamage(files.get(name) ?? new Uint8Array(), how);
          if (name !== 'manifest.json')
            return !(await filesMatch(listed, new Map([...files, [name, bytes]])));
          const offered = { manifest: bytes, signature, pinnedKey: key.publicKey };
          return (await judgeSnapshot(offered)) === 'wrong-signature';
        }),
        fuzzRuns(),
      );
    },
    fuzzTimeout(),
  );

  test(
    'a damaged signature file is never accepted, unless what it says is the same',
    async () => {
      const text = (bytes: Uint8Array): unknown => {
        try {
          return JSON.parse(new TextDecoder().decode(bytes));
        } catch {
          return undefined;
        }
      };
      await fc.assert(
        fc.asyncProperty(damage, async (how) => {
          const damaged = withDamage(signature, how);
          const verdict = await judgeSnapshot({
            manifest,
            signature: damaged,
            pinnedKey: key.publicKey,
          });
          if (verdict === 'accepted') expect(text(damaged)).toEqual(text(signature));
        }),
        fuzzRuns(),
      );
    },
    fuzzTimeout(),
  );

  test(
    'opened all the same, it gives the right fund, none, or a typed problem',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...names),
          damage,
          fc.constantFrom(...tickers),
          async (name, how, ticker) => {
            const bytes = withDamage(files.get(name) ?? new Uint8Array(), how);
            const read = async (file: string) => {
              const found = file === name ? bytes : files.get(file);
              if (found === undefined) throw new Error('no such file');
              return found;
            };
            try {
              const fund = await (await openPackagedSnapshot(read)).fund(ticker);
              return fund === undefined || fund.ticker === ticker;
            } catch (error) {
              return error instanceof SnapshotProblem;
            }
          },
        ),
        fuzzRuns(),
      );
    },
    fuzzTimeout(),
  );
});
