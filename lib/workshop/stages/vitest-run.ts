import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { OUTPUT, PROJECT_ROOT } from '../project.ts';
import { runProgram } from '../run-program.ts';
import { addTallies, ONE_FAILED, type Tally } from './tally.ts';

/** The part of Vitest's JSON report that is read here. */
const reportSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
});

/**
 * Runs a Vitest configuration and counts its tests. A run that fails without a failed test (a suite
 * that does not load, an error outside tests, no report) counts as one failure.
 */
export async function runVitest(config: string): Promise<Tally> {
  const folder = join(OUTPUT, 'test-reports');
  const report = join(folder, `${config.replace(/\W+/g, '-')}.json`);
  mkdirSync(folder, { recursive: true });
  rmSync(report, { force: true });
  const vitest = join(PROJECT_ROOT, 'node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code } = await runProgram(
    process.execPath,
    [vitest, 'run', '--config', config, ...reporters],
    { echo: true },
  );
  const tally = readReport(report);
  return code !== 0 && tally.failed === 0 ? addTallies(tally, ONE_FAILED) : tally;
}

function readReport(path: string): Tally {
  if (!existsSync(path)) return ONE_FAILED;
  const report = z.parse(reportSchema, JSON.parse(readFileSync(path, 'utf8')));
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}
