// `npm run mutate [-- FILE…]`: mutation testing. Changes the code in small ways and looks whether a test notices.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { OUTPUT, PROJECT_ROOT } from './project.ts';
import { runProgram } from './run-program.ts';

/** The rooms whose tests are judged unless files are named. */
const ROOMS = ['lib/metrics', 'lib/detect', 'lib/lookup'];

/** Tables and generated data: a mutant there is another table, not a fault. */
const TABLES = [
  'lib/detect/us-symbols.generated.ts',
  'lib/detect/ambiguous-symbols.ts',
  'lib/detect/finance-words.ts',
  'lib/detect/fitted-weights.ts',
  'lib/detect/well-known-funds.ts',
  'lib/metrics/broad-funds.ts',
];

/** Below this share of mutants that a test notices the run fails. Percent; the goal is 80. */
const GOAL = 80;

const { values, positionals } = parseArgs({
  options: { concurrency: { type: 'string', default: '2' } },
  allowPositionals: true,
});
const folder = join(OUTPUT, 'mutation');
const config = {
  mutate:
    positionals.length > 0
      ? positionals
      : [...ROOMS.map((room) => `${room}/**/*.ts`), ...TABLES.map((file) => `!${file}`)],
  testRunner: 'vitest',
  vitest: { configFile: 'test/mutation.vitest.config.ts', related: true },
  coverageAnalysis: 'perTest',
  // A constant computed when its file loads is judged by every test of the room: hours for little.
  ignoreStatic: true,
  // What an earlier run found out about unchanged code and tests is not found out again.
  incremental: true,
  incrementalFile: join(folder, 'incremental.json'),
  // Stryker would rewrite it with the compiler's old interface, which TypeScript 7 has no more; ours needs no change.
  tsconfigFile: 'none',
  concurrency: Number(values.concurrency),
  // A mutant that loops is given up; mutants of quick tests need no more.
  timeoutMS: 10_000,
  reporters: ['clear-text', 'json', 'html'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: join(folder, 'report.json') },
  htmlReporter: { fileName: join(folder, 'report.html') },
  thresholds: { high: GOAL, low: GOAL, break: positionals.length > 0 ? null : GOAL },
  ignorePatterns: ['/.output', '/.wxt', '/test/e2e'],
  tempDirName: join(folder, 'sandbox'),
  allowConsoleColors: false,
};
mkdirSync(folder, { recursive: true });
const file = join(folder, 'stryker.config.json');
writeFileSync(file, JSON.stringify(config, null, 1));
const stryker = join(PROJECT_ROOT, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');
const { code } = await runProgram(process.execPath, [stryker, 'run', file], { echo: true });
console.log(`every mutant: ${join(folder, 'report.html')}`);
process.exitCode = code;
