// Child of the bulk bench: builds from the folder given and prints seconds and peak memory as one JSON line.
// A process of its own, because the peak of a process cannot be set back.
import { join } from 'node:path';
import { buildFromDataSets } from '#lib/ingest/bulk/build-from-data-sets.ts';
import { filesOfSnapshot } from '#lib/ingest/snapshot/snapshot-files.ts';
import { writeSnapshot } from '#lib/ingest/snapshot/write-snapshot.ts';
import { checkBulkBuild } from './bench-bulk-check.ts';

const [folder = ''] = process.argv.slice(2);
const start = performance.now();
let last = start;
let step = 'start';
const steps: Record<string, number> = {};
const note = (line: string) => {
  steps[step] = Math.round(performance.now() - last) / 1000;
  last = performance.now();
  step = line;
};

const built = await buildFromDataSets({ folder, work: join(folder, 'work'), say: note });
note('writing');
await writeSnapshot(filesOfSnapshot(built, { builtOn: built.newestDate }), join(folder, 'out'));
note('end');
const seconds = Math.round((performance.now() - start) / 100) / 10;
const { user, system } = process.cpuUsage();
// Kilobytes on Linux and macOS; before the check, which is no part of the build.
const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1024);
const differences = await checkBulkBuild(built, join(folder, 'work'));
const lines = built.rows.reduce((sum, row) => sum + (row.holdings?.issuers.length ?? 0), 0);
console.log(
  JSON.stringify({
    seconds,
    cpuSeconds: Math.round((user + system) / 1e5) / 10,
    peakMegabytes,
    differences,
    funds: built.rows.length,
    lines,
    issuers: built.issuers.names.length,
    steps,
  }),
);
