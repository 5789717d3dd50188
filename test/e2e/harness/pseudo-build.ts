import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'wxt';
import { PROJECT_ROOT } from '#lib/workshop/project.ts';

const TRANSLATIONS = join(PROJECT_ROOT, 'components', 'strings', 'translations.ts');
const PSEUDO = join(PROJECT_ROOT, 'test', 'e2e', 'fixtures', 'pseudo-translation.ts');

/** The release build in the test's own language (`pseudo-translation.ts`), for Chromium. Answers with its folder. */
export async function buildInPseudoLanguage(): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'lookthrough-pseudo-'));
  const otherWords = {
    name: 'pseudo-language',
    enforce: 'pre' as const,
    load: (id: string) =>
      id === TRANSLATIONS ? `export * from ${JSON.stringify(PSEUDO)};` : undefined,
  };
  await build({
    root: PROJECT_ROOT,
    outDir,
    browser: 'chrome',
    manifestVersion: 3,
    mode: 'production',
    logger: SILENT,
    vite: () => ({ plugins: [otherWords] }),
  });
  return join(outDir, 'chrome-mv3');
}

const nothing = () => undefined;
const SILENT = {
  debug: nothing,
  log: nothing,
  info: nothing,
  warn: nothing,
  error: console.error,
  fatal: console.error,
  success: nothing,
  level: 0,
};
