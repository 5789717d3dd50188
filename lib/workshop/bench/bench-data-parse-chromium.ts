import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openChromium } from '../browsers/chromium-browser.ts';
import { ensureChromium } from '../browsers/ensure-chromium.ts';
import { PROJECT_ROOT } from '../project.ts';
import { benchFiling } from './bench-data-filing.ts';
import { buildScript } from './build-script.ts';

export const SAX_WASM = join(PROJECT_ROOT, 'node_modules', 'sax-wasm', 'lib', 'sax-wasm.wasm');

/**
 * The same ways in a dedicated worker of an extension's page, where the product reads filings; milliseconds by
 * the clock, since workers have no other.
 */
export async function parseTimesInChromium(
  print: (line: string) => void,
): Promise<ReadonlyMap<string, number>> {
  const folder = mkdtempSync(join(tmpdir(), 'lookthrough-parse-'));
  const extension = join(folder, 'extension');
  await writeExtension(extension);
  const browser = await openChromium(await ensureChromium(print), { extension });
  try {
    const page = await browser.newPage(browser.extensionUrl('page.html'));
    return new Map(await page.evaluate(timesOfWorker));
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function timesOfWorker(): Promise<[string, number][]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker('worker.js', { type: 'module' });
    worker.onmessage = ({ data }) =>
      data.times ? resolve(data.times) : reject(new Error(data.problem));
    worker.onerror = (event) => reject(new Error(event.message));
  });
}

async function writeExtension(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const manifest = {
    ...{ manifest_version: 3, name: 'Parse', version: '1.0.0' },
    // sax-wasm is WebAssembly, which extensions have to be allowed.
    content_security_policy: { extension_pages: "script-src 'self' 'wasm-unsafe-eval'" },
    background: { service_worker: 'background.js' },
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'background.js'), '');
  writeFileSync(join(folder, 'page.html'), '<!doctype html><title>Parse</title>');
  writeFileSync(join(folder, 'filing.xml'), benchFiling());
  cpSync(SAX_WASM, join(folder, 'sax-wasm.wasm'));
  await buildScript({
    entry: 'bench-data-parse-worker.ts',
    folder,
    file: 'worker.js',
    format: 'es',
  });
}
