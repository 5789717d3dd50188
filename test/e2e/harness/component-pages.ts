import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import type { FixtureServer } from '#lib/workshop/browsers/fixture-server.ts';
import { PROJECT_ROOT } from '#lib/workshop/project.ts';

const SAMPLES = join(PROJECT_ROOT, 'test', 'components', 'harness');
const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
};

/** Builds the sample pages of `test/components/harness` in memory and serves them at `origin`. */
export async function serveComponentPages(server: FixtureServer, origin: string): Promise<void> {
  const files = await bundled();
  server.serveRest((url) => {
    if (url.origin !== origin) return undefined;
    const name = url.pathname.slice(1);
    const body = files.get(name);
    return body === undefined
      ? undefined
      : { body, type: TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream' };
  });
}

async function bundled(): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const output = await build({
    root: SAMPLES,
    configFile: false,
    base: './',
    logLevel: 'error',
    plugins: [react()],
    build: {
      write: false,
      modulePreload: false,
      rollupOptions: {
        input: ['index', 'popup', 'options'].map((n) => join(SAMPLES, `${n}.html`)),
      },
    },
  });
  if (!('output' in output)) throw new Error('one build was asked for, not several or a watcher');
  return new Map(
    output.output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source]),
  );
}
