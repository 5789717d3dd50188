// Run by `pseudo-build.ts` in a process of its own, because WXT draws its progress on the terminal: builds into the folder
// that is named first, with `pseudo-translation.ts` in place of `components/strings/translations.ts`.
import { join } from 'node:path';
import { build } from 'wxt';
import { PROJECT_ROOT } from '#lib/workshop/project.ts';

const TRANSLATIONS = join(PROJECT_ROOT, 'components', 'strings', 'translations.ts');
const PSEUDO = join(PROJECT_ROOT, 'test', 'e2e', 'fixtures', 'pseudo-translation.ts');

const [outDir] = process.argv.slice(2);
if (outDir === undefined) throw new Error('say where to build');

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
  vite: () => ({ plugins: [otherWords] }),
});
