// `npm run mutate [-- --room lookup] [-- FILE…]`: mutation testing. Changes the code in small ways and looks
// whether a test of the same room notices.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import { OUTPUT, PROJECT_ROOT } from './project.ts';
import { runProgram } from './run-program.ts';

/** The rooms of `lib` whose tests are judged. */
const ROOMS = ['metrics', 'detect', 'lookup'] as const;

/** Tables and generated data: a mutant there is another table, not a fault. */
const TABLES = [
  'lib/detect/us-symbols.generated.ts',
  'lib/detect/names-with-symbols.generated.ts',
  'lib/detect/ambiguous-symbols.ts',
  'lib/detect/finance-vocabulary.ts',
  'lib/detect/fitted-weights.ts',
  'lib/detect/well-known-funds.ts',
  'lib/metrics/broad-funds.ts',
];

/** Share of mutants that a room's tests should notice, in percent; a room below it fails the run. */
const GOAL = 80;

const { values, positionals } = parseArgs({
  options: {
    concurrency: { type: 'string', default: '2' },
    /** Only this room. */
    room: { type: 'string' },
  },
  allowPositionals: true,
});
const folder = join(OUTPUT, 'mutation');
mkdirSync(folder, { recursive: true });

/** What a room's run is told: its files against its own tests, so that a mutant costs seconds. */
function configOf(room: string, mutate: readonly string[]) {
  return {
    mutate,
    testRunner: 'vitest',
    vitest: { configFile: 'test/mutation.vitest.config.ts', related: true },
    coverageAnalysis: 'perTest',
    // A constant computed when its file loads is judged by every test of the room: hours for little.
    ignoreStatic: true,
    // What an earlier run found out about unchanged code and tests is not found out again.
    incremental: true,
    incrementalFile: join(folder, `${room}.incremental.json`),
    // Stryker would rewrite it with the compiler's old interface, which TypeScript 7 has no more; ours needs no change.
    tsconfigFile: 'none',
    concurrency: Number(values.concurrency),
    // A mutant that loops is given up; mutants of quick tests need no more.
    timeoutMS: 10_000,
    reporters: ['clear-text', 'json', 'html'],
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
    jsonReporter: { fileName: reportOf(room) },
    htmlReporter: { fileName: join(folder, `${room}.html`) },
    ignorePatterns: ['/.output', '/.wxt', '/test/e2e'],
    tempDirName: join(folder, `${room}.sandbox`),
    allowConsoleColors: false,
  };
}

function reportOf(room: string): string {
  return join(folder, `${room}.json`);
}

const reportSchema = z.object({
  files: z.record(z.string(), z.object({ mutants: z.array(z.object({ status: z.string() })) })),
});

/** Share of a room's mutants that a test noticed, in percent; none when nothing was tried. */
function scoreOf(room: string): number | undefined {
  if (!existsSync(reportOf(room))) return undefined;
  const { files } = z.parse(reportSchema, JSON.parse(readFileSync(reportOf(room), 'utf8')));
  const all = Object.values(files).flatMap(({ mutants }) => mutants.map(({ status }) => status));
  const noticed = all.filter((status) => status === 'Killed' || status === 'Timeout').length;
  const missed = all.filter((status) => status === 'Survived' || status === 'NoCoverage').length;
  return noticed + missed === 0 ? undefined : (100 * noticed) / (noticed + missed);
}

async function mutateRoom(room: string): Promise<boolean> {
  const named = positionals.filter((file) => file.startsWith(`lib/${room}/`));
  if (positionals.length > 0 && named.length === 0) return true;
  const tables = TABLES.filter((file) => file.startsWith(`lib/${room}/`));
  const mutate = named.length > 0 ? named : [`lib/${room}/**/*.ts`, ...tables.map((t) => `!${t}`)];
  const file = join(folder, `${room}.config.json`);
  writeFileSync(file, JSON.stringify(configOf(room, mutate), null, 1));
  const core = join(PROJECT_ROOT, 'node_modules', '@stryker-mutator', 'core');
  const { code } = await runProgram(
    process.execPath,
    [join(core, 'bin', 'stryker.js'), 'run', file],
    { echo: true, env: { MUTATED_ROOM: room } },
  );
  const score = scoreOf(room);
  console.log(`lib/${room}: ${score?.toFixed(1) ?? 'no'}% of mutants noticed, goal ${GOAL}%`);
  console.log(`every mutant: ${join(folder, `${room}.html`)}`);
  return code === 0 && (named.length > 0 || (score ?? 0) >= GOAL);
}

const wanted = ROOMS.filter((room) => values.room === undefined || room === values.room);
if (wanted.length === 0) throw new Error(`--room is one of ${ROOMS.join(', ')}`);
const results: boolean[] = [];
for (const room of wanted) results.push(await mutateRoom(room));
process.exitCode = results.every(Boolean) ? 0 : 1;
