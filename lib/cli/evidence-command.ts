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
import { type Command, type CommandIo, CommandProblem } from './command.ts';
import { evidenceCoverageOf } from './evidence-coverage.ts';
import { PACKAGED_DATA } from './read-packaged-snapshot.ts';
import { themeSummaryMarkdown } from './theme-summary.ts';
import { readThemeWorld } from './theme-world.ts';

/** The reviewed source files, one a theme. */
export const EVIDENCE_SOURCES = join(import.meta.dirname, '..', 'themes', 'evidence');

/**
 * `evidence build` packs the reviewed evidence into `public/data/evidence`;
 * `evidence check [--on DATE]` reads every row and lists what is wrong or, by that date, too old;
 * `evidence coverage [THEME]` says how much of the theme funds' weight has rows of grade A or B, and for one
 * theme lists what is missing, largest weight first;
 * `evidence summary` counts what is said of the funds of the main themes, as a table.
 */
export const evidenceCommand: Command = async (args, io) => {
  const [action, ...rest] = args;
  if (action === 'coverage') return coverage(rest[0], io);
  if (action === 'summary') return summary(io);
  const { companies, files } = await readEvidenceSources();
  const troubles = files.flatMap((file) => evidenceTroubles(file, companies));
  if (action === 'build') {
    if (troubles.length > 0) throw new CommandProblem(lineOf(troubles));
    await build(files, companies);
    io.print(JSON.stringify({ themes: files.length, rows: countRows(files) }));
    return 0;
  }
  if (action !== 'check') throw new CommandProblem(USAGE);
  const on = rest[0] === '--on' ? rest[1] : undefined;
  const old = on ? files.flatMap((file) => rowsToReview(file, on)) : [];
  for (const trouble of [...troubles, ...old]) io.print(JSON.stringify(trouble));
  io.say(`${countRows(files)} rows read, ${troubles.length} wrong, ${old.length} to be read again`);
  return troubles.length > 0 ? 1 : 0;
};

const USAGE = 'evidence: build, check [--on YYYY-MM-DD], coverage [THEME], or summary';

async function summary(io: CommandIo): Promise<number> {
  io.print(await themeSummaryMarkdown(await readThemeWorld()));
  return 0;
}

/** Companies listed for one theme. */
const MOST_LISTED = 80;

async function coverage(theme: string | undefined, io: CommandIo): Promise<number> {
  const themes = THEMES_WITH_EVIDENCE.filter((each) => theme === undefined || each === theme);
  if (themes.length === 0) {
    throw new CommandProblem(`coverage: one of ${THEMES_WITH_EVIDENCE.join(', ')}`);
  }
  const world = await readThemeWorld();
  for (const each of themes) {
    const { missing, funds, ...sums } = await evidenceCoverageOf(each, world);
    io.print(JSON.stringify({ ...sums, funds: funds.length }));
    if (theme === undefined) continue;
    for (const company of missing.slice(0, MOST_LISTED)) io.print(JSON.stringify(company));
  }
  return 0;
}

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
