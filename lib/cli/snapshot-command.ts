import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readFactsFolder } from '#lib/ingest/facts/read-facts-folder.ts';
import { buildSnapshot } from '#lib/ingest/snapshot/build-snapshot.ts';
import { filesOfSnapshot } from '#lib/ingest/snapshot/snapshot-files.ts';
import { verifySnapshot } from '#lib/ingest/snapshot/verify-snapshot.ts';
import { writeSnapshot } from '#lib/ingest/snapshot/write-snapshot.ts';
import { type Command, type CommandIo, CommandProblem } from './command.ts';
import { PACKAGED_DATA } from './read-packaged-snapshot.ts';

const USAGE = [
  'snapshot build --facts DIR [--out DIR] [--date YYYY-MM-DD] [--report FILE]',
  'snapshot verify [DIR]',
].join(' | ');

/** `snapshot …`: builds and checks the packaged snapshot. Progress and findings on standard error. */
export const snapshotCommand: Command = async ([action, ...args], io) => {
  switch (action) {
    case 'build':
      return build(args, io);
    case 'verify':
      return verify(args, io);
    default:
      throw new CommandProblem(USAGE);
  }
};

async function build(args: readonly string[], { say, print }: CommandIo): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      facts: { type: 'string' },
      out: { type: 'string', default: PACKAGED_DATA },
      date: { type: 'string' },
      report: { type: 'string' },
    },
  });
  if (!values.facts) throw new CommandProblem('snapshot build needs --facts DIR');
  say(`reading ${values.facts}`);
  const input = await readFactsFolder(values.facts);
  say(
    `${input.facts.length} funds, ${input.positions.size} complete N-PORT lists, ${input.issuerFiles.size} issuer files`,
  );
  const built = buildSnapshot(input, { today: values.date });
  const files = filesOfSnapshot(built, values.date ?? built.newestDate);
  await writeSnapshot(files, values.out);
  const bytes = [...files.values()].reduce((sum, file) => sum + file.length, 0);
  const byRule = Object.groupBy(built.findings, (finding) => `${finding.verdict} ${finding.rule}`);
  for (const [rule, found] of Object.entries(byRule)) say(`${rule}: ${found?.length ?? 0}`);
  for (const misfit of input.misfits) say(`does not fit: ${misfit}`);
  say(
    `${files.size} files, ${(bytes / 1e6).toFixed(2)} MB, ${built.issuers.names.length} issuers -> ${values.out}`,
  );
  if (values.report) await writeFile(values.report, JSON.stringify(built.findings, null, 1));
  print(
    JSON.stringify({
      funds: built.rows.length,
      bytes,
      issuers: built.issuers.names.length,
      findings: built.findings.length,
    }),
  );
  return 0;
}

/** Exit code 1 and one line a problem when the snapshot is not sound. */
async function verify([folder = PACKAGED_DATA]: readonly string[], { say, print }: CommandIo) {
  const problems = await verifySnapshot((file) => readFile(join(folder, file)));
  for (const problem of problems) say(problem);
  print(JSON.stringify({ folder, problems: problems.length }));
  return problems.length === 0 ? 0 : 1;
}
