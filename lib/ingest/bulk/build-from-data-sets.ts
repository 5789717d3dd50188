import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type BuiltSnapshot, buildSnapshot } from '../snapshot/build-snapshot.ts';
import { assembleFacts } from './assemble-facts.ts';
import { layoutProblems } from './check-layout.ts';
import { BulkProblem } from './data-sets.ts';
import { openDuckEngine } from './duck-engine.ts';
import { findDataSets } from './find-data-sets.ts';
import { runStages } from './run-stages.ts';
import { stageRawTables } from './stage-raw-tables.ts';
import { stageTickerMap } from './stage-ticker-map.ts';

export interface BulkBuild {
  /** Folder with the SEC's data sets, zipped or unpacked, any number of quarters. */
  readonly folder: string;
  /** Folder for Parquet; kept by the caller or deleted by it. */
  readonly work: string;
  /** Dates after this are refused. */
  readonly today?: string | undefined;
  readonly say: (line: string) => void;
  /** What the engine may hold in memory before it spills to `work`. */
  readonly memory?: string;
  readonly threads?: number;
}

/** Leaves room for Node beside it in two gigabytes. */
const ENGINE_MEMORY = '1200MB';
const ENGINE_THREADS = 2;

/**
 * Builds the snapshot's rows from the SEC's quarterly data sets: layout check, Parquet, SQL stages, then the
 * same gate, issuer table and rows as a build from fact files.
 *
 * @throws {BulkProblem} with one line a problem
 */
export async function buildFromDataSets(build: BulkBuild): Promise<BuiltSnapshot> {
  const { folder, work, say, today } = build;
  const sets = await findDataSets(folder);
  const problems = await layoutProblems(sets);
  if (problems.length > 0) throw new BulkProblem(problems.join('\n'));
  await mkdir(work, { recursive: true });
  const engine = await openDuckEngine({
    memory: build.memory ?? ENGINE_MEMORY,
    threads: build.threads ?? ENGINE_THREADS,
    spillFolder: join(work, 'spill'),
  });
  try {
    await stageRawTables(engine, sets, work, say);
    const map = await stageTickerMap(engine, folder);
    const quarters = [...new Set(sets.map(({ quarter }) => quarter))];
    await runStages(engine, { work, quarters, say });
    say('reading the last tables');
    const { input, findings } = await assembleFacts(engine, map);
    engine.close();
    say(`${input.facts.length} funds, ${input.positions.size} complete lists`);
    const built = buildSnapshot(input, { today });
    return { ...built, findings: [...findings, ...built.findings] };
  } finally {
    engine.close();
  }
}
