import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runQuietly } from '#lib/workshop/run-program.ts';

const PROGRAM = join(import.meta.dirname, 'pseudo-build-program.ts');

/** The release build in the test's own language (`pseudo-translation.ts`), for Chromium. Answers with its folder. */
export async function buildInPseudoLanguage(): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'lookthrough-pseudo-'));
  await runQuietly(process.execPath, [PROGRAM, outDir], { env: { NODE_ENV: 'production' } });
  return join(outDir, 'chrome-mv3');
}
