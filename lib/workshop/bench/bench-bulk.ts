import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod/mini';
import { BULK_SIZES, writeBulkQuarter } from './bench-bulk-data.ts';

const BUILD = join(import.meta.dirname, 'bench-bulk-build.ts');

const resultSchema = z.object({
  seconds: z.number(),
  cpuSeconds: z.number(),
  peakMegabytes: z.number(),
  differences: z.array(z.string()),
  funds: z.number(),
  lines: z.number(),
  issuers: z.number(),
  steps: z.record(z.string(), z.number()),
});

/**
 * The bulk build on a generated quarter of five million holdings, in a temporary folder that is deleted
 * after. Goal: under 180 s and 2 GB on two cores.
 */
export async function benchBulk(print: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'lookthrough-bulk-bench-'));
  try {
    print(`writing ${BULK_SIZES.holdings} holdings of ${BULK_SIZES.funds} funds`);
    await writeBulkQuarter(folder);
    const { stdout } = await promisify(execFile)(process.execPath, [BUILD, folder], {
      maxBuffer: 1e7,
    });
    const result = resultSchema.parse(JSON.parse(stdout));
    for (const [step, seconds] of Object.entries(result.steps)) {
      if (seconds >= 1) print(`${seconds.toFixed(1).padStart(6)} s  ${step}`);
    }
    print(`${result.funds} funds, ${result.lines} lines, ${result.issuers} issuers`);
    print(
      result.differences.length === 0
        ? 'plain SQL over the raw tables gives the same sums and fees'
        : `differs from plain SQL: ${result.differences.slice(0, 5).join('; ')}`,
    );
    print(`${result.cpuSeconds} s of CPU time on two threads, whatever else the machine does`);
    print(`${result.seconds} s of 180, peak ${result.peakMegabytes} MB of 2000`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
