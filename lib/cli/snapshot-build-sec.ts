import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildFromDataSets } from '#lib/ingest/bulk/build-from-data-sets.ts';
import { BulkProblem } from '#lib/ingest/bulk/data-sets.ts';
import { filesOfSnapshot } from '#lib/ingest/snapshot/snapshot-files.ts';
import { writeSnapshot } from '#lib/ingest/snapshot/write-snapshot.ts';
import { SIGNATURE_FILE } from '#lib/lookup/packaged-snapshot-signature.ts';
import { type CommandIo, CommandProblem } from './command.ts';
import { makeMarks } from './fund-marks.ts';
import { downloadQuarters } from './snapshot-download.ts';
import { readPackagedEvidence } from './theme-evidence.ts';

export const BUILD_SEC_USAGE =
  'build --sec DIR --out DIR [--work DIR] [--date YYYY-MM-DD] [--report FILE] [--download --quarters 2025q3..2026q2]';

/**
 * `snapshot build --sec DIR`: the packaged snapshot from the SEC's quarterly data sets. `--work DIR` keeps
 * the Parquet, and a later build reads new quarters only.
 */
export async function buildSec(args: readonly string[], io: CommandIo): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sec: { type: 'string' },
      out: { type: 'string' },
      work: { type: 'string' },
      date: { type: 'string' },
      report: { type: 'string' },
      download: { type: 'boolean', default: false },
      quarters: { type: 'string' },
    },
  });
  const { sec, out, date } = values;
  if (!sec || !out) throw new CommandProblem(`snapshot ${BUILD_SEC_USAGE}`);
  if (date !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(date)) {
    throw new CommandProblem(`--date ${date} is no date like 2026-11-21`);
  }
  if (values.download) {
    await asProblem(downloadQuarters({ folder: sec, quarters: values.quarters }, io));
  }
  const work = values.work ?? (await mkdtemp(join(tmpdir(), 'lookthrough-bulk-')));
  try {
    const built = await asProblem(
      buildFromDataSets({ folder: sec, work, today: date, say: io.say }),
    );
    if (built.rows.length === 0) throw new CommandProblem(`${sec} gives no fund with a ticker`);
    const marks = makeMarks(await readPackagedEvidence());
    const files = filesOfSnapshot(built, { builtOn: date ?? built.newestDate, marks });
    await writeSnapshot(files, out);
    // A signature of other data is worse than none.
    await rm(join(out, SIGNATURE_FILE), { force: true });
    if (values.report) await writeFile(values.report, JSON.stringify(built.findings, null, 1));
    const bytes = [...files.values()].reduce((sum, file) => sum + file.length, 0);
    const lines = built.rows.reduce((sum, row) => sum + (row.holdings?.issuers.length ?? 0), 0);
    const funds = built.rows.length;
    const issuers = built.issuers.names.length;
    io.print(JSON.stringify({ funds, lines, bytes, issuers, findings: built.findings.length }));
    return 0;
  } finally {
    if (values.work === undefined) await rm(work, { recursive: true, force: true });
  }
}

/** Trouble with the data sets is the user's to mend: their lines, without a stack. */
async function asProblem<T>(doing: Promise<T>): Promise<T> {
  try {
    return await doing;
  } catch (error) {
    if (error instanceof BulkProblem) throw new CommandProblem(error.message);
    throw error;
  }
}
