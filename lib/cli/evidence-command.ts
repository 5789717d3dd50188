import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Companies,
  companiesSchema,
  type EvidenceSourceFile,
  evidenceSourceSchema,
} from '#lib/themes/evidence-schema.ts';
import { evidenceTroubles, packEvidence, rowsToReview } from '#lib/themes/pack-evidence.ts';
import { THEMES_WITH_EVIDENCE } from '#lib/themes/packed-evidence.ts';
import { type Command, CommandProblem } from './command.ts';
import { PACKAGED_DATA } from './read-packaged-snapshot.ts';

/** The reviewed source files, one a theme. */
export const EVIDENCE_SOURCES = join(import.meta.dirname, '..', 'themes', 'evidence');

/**
 * `evidence build` packs the reviewed evidence into `public/data/evidence`;
 * `evidence check [--on DATE]` reads every row and lists what is wrong or, by that date, too old.
 */
export const evidenceCommand: Command = async (args, io) => {
  const [action, ...rest] = args;
  const { companies, files } = await readEvidenceSources();
  const troubles = files.flatMap((file) => evidenceTroubles(file, companies));
  if (action === 'build') {
    if (troubles.length > 0) throw new CommandProblem(lineOf(troubles));
    await build(files, companies);
    io.print(JSON.stringify({ themes: files.length, rows: countRows(files) }));
    return 0;
  }
  if (action !== 'check') throw new CommandProblem('evidence: build, or check [--on YYYY-MM-DD]');
  const on = rest[0] === '--on' ? rest[1] : undefined;
  const old = on ? files.flatMap((file) => rowsToReview(file, on)) : [];
  for (const trouble of [...troubles, ...old]) io.print(JSON.stringify(trouble));
  io.say(`${countRows(files)} rows read, ${troubles.length} wrong, ${old.length} to be read again`);
  return troubles.length > 0 ? 1 : 0;
};

/** Every reviewed row, parsed. Throws on a file that does not fit the schema, naming it. */
export async function readEvidenceSources(): Promise<{
  companies: Companies;
  files: EvidenceSourceFile[];
}> {
  const companies = companiesSchema.parse(await jsonIn('companies.json'));
  const files: EvidenceSourceFile[] = [];
  for (const theme of THEMES_WITH_EVIDENCE) {
    const parsed = evidenceSourceSchema.safeParse(await jsonIn(`${theme}.json`));
    if (!parsed.success) {
      const first = parsed.error.issues[0];
      throw new CommandProblem(`${theme}.json: ${first?.path.join('.')}: ${first?.message}`);
    }
    files.push(parsed.data);
  }
  return { companies, files };
}

async function jsonIn(file: string): Promise<unknown> {
  return JSON.parse(await readFile(join(EVIDENCE_SOURCES, file), 'utf8'));
}

async function build(files: readonly EvidenceSourceFile[], companies: Companies): Promise<void> {
  const folder = join(PACKAGED_DATA, 'evidence');
  await mkdir(folder, { recursive: true });
  for (const file of files) {
    const { theme, rows } = packEvidence(file, companies);
    const lines = rows.map((row) => JSON.stringify(row)).join(',\n');
    await writeFile(join(folder, `${theme}.json`), `{"theme":"${theme}","rows":[\n${lines}\n]}\n`);
  }
}

function countRows(files: readonly EvidenceSourceFile[]): number {
  return files.reduce((sum, { rows }) => sum + rows.length, 0);
}

function lineOf(troubles: readonly { company: string; theme: string; trouble: string }[]): string {
  return troubles
    .map(({ theme, company, trouble }) => `${theme}: ${company}: ${trouble}`)
    .join('\n');
}
