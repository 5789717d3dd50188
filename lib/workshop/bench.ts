// `npm run bench [detect|page|placement|sizes|lookup|data|ui|bulk]`, of detect, page and ui also a part (`detect-1000`, `page-storm`, `ui-popup`):
// figures to compare with the goals. Without an argument the two that decide whether the extension is cheap: the scan beside a bare
// TreeWalker, and the bundle sizes.

import type { PagePart } from './bench/bench-page.ts';
import { benchSizes } from './bench/bench-sizes.ts';
import type { UiScreen } from './bench/bench-ui.ts';

/** Prints its figures; each bench lives in a file of its own and is loaded only when asked for. */
export type Bench = (print: (line: string) => void) => Promise<void>;

const BENCHES: Readonly<Record<string, () => Promise<Bench>>> = {
  detect: () => detectBench(),
  'detect-1000': () => detectBench([1_000]),
  'detect-10000': () => detectBench([10_000]),
  'detect-100000': () => detectBench([100_000]),
  'detect-slices': async () => (await import('./bench/bench-detect.ts')).benchSlices,
  sizes: async () => benchSizes,
  page: () => pageBench(),
  'page-pages': () => pageBench(['pages']),
  'page-card': () => pageBench(['card']),
  'page-marks': () => pageBench(['marks']),
  'page-storm': () => pageBench(['storm']),
  placement: async () => (await import('./bench/bench-page-coverage.ts')).benchPlacement,
  lookup: async () => (await import('./bench/bench-lookup.ts')).benchLookup,
  ui: () => uiBench(),
  'ui-popup': () => uiBench('popup'),
  'ui-xray': () => uiBench('xray'),
  'ui-lists': () => uiBench('lists'),
  data: async () => (await import('./bench/bench-data.ts')).benchData,
  bulk: async () => (await import('./bench/bench-bulk.ts')).benchBulk,
};

async function detectBench(sizes?: readonly number[]): Promise<Bench> {
  const { benchDetect } = await import('./bench/bench-detect.ts');
  return (print) => benchDetect(print, sizes);
}

async function pageBench(parts?: readonly PagePart[]): Promise<Bench> {
  const { benchPage } = await import('./bench/bench-page.ts');
  return (print) => benchPage(print, parts);
}

async function uiBench(screen?: UiScreen): Promise<Bench> {
  const { benchUi } = await import('./bench/bench-ui.ts');
  return (print) => benchUi(print, screen);
}

const DEFAULT = ['detect', 'detect-slices', 'sizes'];

async function run(names: readonly string[]): Promise<number> {
  for (const name of names) {
    const load = BENCHES[name];
    if (!load) {
      console.error(`unknown bench “${name}”. Known: ${Object.keys(BENCHES).join(', ')}`);
      return 1;
    }
    console.log(`\n${name}`);
    const bench = await load();
    await bench((line) => console.log(`  ${line}`));
  }
  return 0;
}

const asked = process.argv.slice(2);
process.exitCode = await run(asked.length > 0 ? asked : DEFAULT);
