import { join } from 'node:path';
import { build, type LibraryFormats } from 'vite';
import { PROJECT_ROOT } from '../project.ts';

export interface ScriptToBuild {
  /** File of this folder, e.g. `bench-data-store-background.ts`. */
  readonly entry: string;
  /** Where the script goes; what lies there stays. */
  readonly folder: string;
  /** Name of the script there, e.g. `background.js`. */
  readonly file: string;
  readonly format: Extract<LibraryFormats, 'es' | 'iife'>;
}

/** One script of a bench's own extension, minified like the product's. */
export async function buildScript({ entry, folder, file, format }: ScriptToBuild): Promise<void> {
  await build({
    root: PROJECT_ROOT,
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      target: 'es2023',
      lib: {
        entry: join(import.meta.dirname, entry),
        formats: [format],
        // Scripts without exports still have to be called something.
        name: 'bench',
        fileName: () => file,
      },
    },
  });
}
