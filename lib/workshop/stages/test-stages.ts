import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describeSize, measureBundle } from '../build/bundle-sizes.ts';
import { type BuildTarget, buildExtension, buildFolder } from '../build/extension-build.ts';
import { lintExtension } from '../build/extension-lint.ts';
import { PROJECT_ROOT } from '../project.ts';
import { runProgram } from '../run-program.ts';
import { addTallies, ONE_FAILED, ONE_PASSED, type Tally } from './tally.ts';
import { runVitest } from './vitest-run.ts';

/** One part of `npm test`. It may print; it throws only on surprises, which count as its failure. */
export interface TestStage {
  readonly title: string;
  run(): Promise<Tally>;
}

const CHROME: BuildTarget = { browser: 'chrome', mode: 'production' };
const FIREFOX: BuildTarget = { browser: 'firefox', mode: 'production' };

/** In the order run: cheap ones first, and the builds before what reads them. */
export const TEST_STAGES: readonly TestStage[] = [
  { title: 'Types (tsc)', run: () => tool('typescript/bin/tsc', []) },
  {
    title: 'Lint (Biome)',
    run: () => tool('@biomejs/biome/bin/biome', ['check', '--error-on-warnings']),
  },
  { title: 'Unit tests (Vitest)', run: () => suite('vitest.config.ts') },
  { title: 'Build for Chromium', run: () => build(CHROME) },
  { title: 'Build for Firefox', run: () => build(FIREFOX) },
  { title: 'Add-on lint (web-ext)', run: webExtLint },
  { title: 'Size budgets', run: sizes },
  { title: 'Browser tests (Chromium and Firefox)', run: () => suite('test/e2e/vitest.config.ts') },
];

async function tool(script: string, args: readonly string[]): Promise<Tally> {
  const path = join(PROJECT_ROOT, 'node_modules', script);
  const { code } = await runProgram(process.execPath, [path, ...args], { echo: true });
  return code === 0 ? ONE_PASSED : ONE_FAILED;
}

/** The tests of a Vitest run, and the stage itself as one more. */
async function suite(config: string): Promise<Tally> {
  const tests = await runVitest(config);
  return addTallies(tests, tests.failed === 0 && tests.passed > 0 ? ONE_PASSED : ONE_FAILED);
}

/** From scratch: what is tested is what these sources make. */
async function build(target: BuildTarget): Promise<Tally> {
  rmSync(buildFolder(target), { recursive: true, force: true });
  console.log(`built ${await buildExtension(target)}`);
  return ONE_PASSED;
}

async function webExtLint(): Promise<Tally> {
  const findings = await lintExtension(buildFolder(FIREFOX));
  for (const finding of findings) console.log(finding);
  return findings.length === 0 ? ONE_PASSED : ONE_FAILED;
}

async function sizes(): Promise<Tally> {
  const parts = [CHROME, FIREFOX].flatMap((target) => measureBundle(buildFolder(target)));
  for (const part of parts) console.log(describeSize(part));
  return parts.every((part) => part.gzip <= part.ceiling) ? ONE_PASSED : ONE_FAILED;
}
