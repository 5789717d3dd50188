import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { FundFacts } from '#lib/funds/fund-facts.ts';
import {
  type FactsFolder,
  FactsFolderProblem,
  readFactsFolder,
} from '#lib/ingest/facts/read-facts-folder.ts';
import { readTaiwanFolder } from '#lib/ingest/facts/read-taiwan-folder.ts';
import { applyFees } from '#lib/ingest/fees/apply-fees.ts';
import { FeeSourcesProblem, readFeeSources } from '#lib/ingest/fees/read-fee-sources.ts';
import { measureMerge } from '#lib/ingest/issuers/measure-merge.ts';
import { buildSnapshot } from '#lib/ingest/snapshot/build-snapshot.ts';
import { diffSnapshots } from '#lib/ingest/snapshot/diff-snapshots.ts';
import { reportSnapshot } from '#lib/ingest/snapshot/report-snapshot.ts';
import { makeSigningKey, signatureFile } from '#lib/ingest/snapshot/sign-snapshot.ts';
import { filesOfSnapshot } from '#lib/ingest/snapshot/snapshot-files.ts';
import { verifySnapshot } from '#lib/ingest/snapshot/verify-snapshot.ts';
import { writeSnapshot } from '#lib/ingest/snapshot/write-snapshot.ts';
import { openPackagedSnapshot, type PackagedSnapshot } from '#lib/lookup/packaged-snapshot.ts';
import {
  judgeSnapshot,
  PINNED_SNAPSHOT_KEY,
  SIGNATURE_FILE,
} from '#lib/lookup/packaged-snapshot-signature.ts';
import { SnapshotProblem } from '#lib/lookup/snapshot-problem.ts';
import { type Command, type CommandIo, CommandProblem, isArgumentError } from './command.ts';
import { makeMarks } from './fund-marks.ts';
import { PACKAGED_DATA, readPackagedSnapshot } from './read-packaged-snapshot.ts';
import { BUILD_SEC_USAGE, buildSec } from './snapshot-build-sec.ts';
import { PUBLISH_USAGE, publish } from './snapshot-publish.ts';
import { readPackagedEvidence } from './theme-evidence.ts';

type Action = (args: readonly string[], io: CommandIo) => Promise<number>;

const ACTIONS: Readonly<Record<string, { readonly usage: string; readonly run: Action }>> = {
  build: {
    usage: `build --facts DIR [--fees PATH]… [--taiwan DIR] [--out DIR] [--date YYYY-MM-DD] [--report FILE] | snapshot ${BUILD_SEC_USAGE}`,
    run: (args, io) =>
      args.some((arg) => /^--sec(?:=|$)/.test(arg)) ? buildSec(args, io) : build(args, io),
  },
  verify: { usage: 'verify [DIR]', run: verify },
  report: { usage: 'report --facts DIR [--date YYYY-MM-DD]', run: report },
  diff: { usage: 'diff OLD_DIR NEW_DIR', run: diff },
  keygen: { usage: 'keygen --out FILE', run: keygen },
  sign: { usage: 'sign --key FILE [DIR]', run: sign },
  publish: { usage: PUBLISH_USAGE, run: (args, io) => publish(args, io) },
};

/** `snapshot …`: builds, checks, compares and signs the packaged snapshot; progress on standard error. */
export const snapshotCommand: Command = async ([name = '', ...args], io) => {
  const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
  if (!action) {
    const usages = Object.values(ACTIONS).map(({ usage }) => `snapshot ${usage}`);
    throw new CommandProblem(usages.join(' | '));
  }
  try {
    return await action.run(args, io);
  } catch (error) {
    if (
      error instanceof FactsFolderProblem ||
      error instanceof FeeSourcesProblem ||
      error instanceof SnapshotProblem
    ) {
      throw new CommandProblem(error.message);
    }
    if (isArgumentError(error)) {
      throw new CommandProblem(`${error.message.split('.')[0]}. snapshot ${action.usage}`);
    }
    throw error;
  }
};

async function buildFrom(args: readonly string[], { say }: CommandIo) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      facts: { type: 'string' },
      fees: { type: 'string', multiple: true },
      taiwan: { type: 'string' },
      out: { type: 'string', default: PACKAGED_DATA },
      date: { type: 'string' },
      report: { type: 'string' },
    },
  });
  const { facts, date } = values;
  if (!facts) throw new CommandProblem('the folder with the facts is missing: --facts DIR');
  if (date !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(date)) {
    throw new CommandProblem(`--date ${date} is no date like 2026-11-21`);
  }
  say(`reading ${facts}`);
  const { input, findings } = await withFees(await readFactsFolder(facts), values.fees, say);
  say(
    `${input.facts.length} funds, ${input.positions.size} complete N-PORT lists, ${input.issuerFiles.size} issuer files`,
  );
  if (input.facts.length === 0) throw new CommandProblem(`${facts} holds no readable fund`);
  const snapshot = buildSnapshot(input, {
    today: date,
    taiwan: values.taiwan === undefined ? undefined : await readTaiwanFolder(values.taiwan),
  });
  const built = { ...snapshot, findings: [...findings, ...snapshot.findings] };
  for (const misfit of input.misfits) say(`does not fit: ${misfit}`);
  const byRule = Map.groupBy(built.findings, ({ verdict, rule }) => `${verdict} ${rule}`);
  for (const [rule, found] of byRule) say(`${rule}: ${found.length}`);
  const marks = makeMarks(await readPackagedEvidence());
  return {
    values,
    input,
    built,
    files: filesOfSnapshot(built, { builtOn: date ?? built.newestDate, marks }),
  };
}

/** Fees of prospectuses given beside the facts; the newest that has the class wins. */
async function withFees(input: FactsFolder, paths: readonly string[] = [], say: CommandIo['say']) {
  if (paths.length === 0) return { input, findings: [] };
  const sources = await readFeeSources(paths);
  for (const line of sources.unreadable) say(`cannot be read: ${line}`);
  const classes = sources.filings.reduce((sum, filing) => sum + filing.classes.size, 0);
  say(`${sources.filings.length} prospectuses with ${classes} fee tables`);
  const { facts, findings } = applyFees(input.facts, sources);
  return { input: { ...input, facts }, findings };
}

async function build(args: readonly string[], io: CommandIo): Promise<number> {
  const { values, built, files } = await buildFrom(args, io);
  await writeSnapshot(files, values.out);
  // A signature of other data is worse than none.
  await rm(join(values.out, SIGNATURE_FILE), { force: true });
  const bytes = [...files.values()].reduce((sum, file) => sum + file.length, 0);
  io.say(`${files.size} files, ${(bytes / 1e6).toFixed(2)} MB -> ${values.out}`);
  if (values.report) await writeFile(values.report, JSON.stringify(built.findings, null, 1));
  const issuers = built.issuers.names.length;
  const findings = built.findings.length;
  io.print(JSON.stringify({ funds: built.rows.length, bytes, issuers, findings }));
  return 0;
}

/** Exit code 1 and one line a problem when the snapshot is not sound. */
async function verify([folder = PACKAGED_DATA]: readonly string[], { say, print }: CommandIo) {
  const problems = await verifySnapshot((file) => readFile(join(folder, file)));
  const signature = problems.length > 0 ? 'not checked' : await signatureVerdict(folder);
  if (/^wrong|^damaged/.test(signature)) problems.push(`${SIGNATURE_FILE}: ${signature}`);
  for (const problem of problems) say(problem);
  print(JSON.stringify({ folder, problems: problems.length, signature }));
  return problems.length === 0 ? 0 : 1;
}

async function signatureVerdict(folder: string): Promise<string> {
  const path = join(folder, SIGNATURE_FILE);
  const signature = existsSync(path) ? await readFile(path) : undefined;
  const manifest = Uint8Array.from(await readFile(join(folder, 'manifest.json')));
  return judgeSnapshot({ manifest, signature });
}

/** Coverage, kinds and ages of what a build from these facts would hold, and all that it would refuse. */
async function report(args: readonly string[], io: CommandIo): Promise<number> {
  const { input, built, files } = await buildFrom(args, io);
  const read = async (file: string) => files.get(file) ?? new Uint8Array();
  const funds = await allFunds(await openPackagedSnapshot(read));
  const issuers = measureMerge(input);
  io.print(JSON.stringify({ ...reportSnapshot(funds, built.findings), issuers }, null, 2));
  return 0;
}

async function diff([before, after]: readonly string[], { print }: CommandIo): Promise<number> {
  if (!before || !after) throw new CommandProblem('snapshot diff OLD_DIR NEW_DIR');
  const old = await allFunds(await readPackagedSnapshot(before));
  const now = await allFunds(await readPackagedSnapshot(after));
  print(JSON.stringify(diffSnapshots(old, now), null, 2));
  return 0;
}

async function allFunds(snapshot: PackagedSnapshot): Promise<FundFacts[]> {
  const funds = await Promise.all(snapshot.tickers.map((ticker) => snapshot.fund(ticker)));
  return funds.filter((fund) => fund !== undefined);
}

async function keygen(args: readonly string[], { say, print }: CommandIo): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { out: { type: 'string' } } });
  if (!values.out) throw new CommandProblem('snapshot keygen --out FILE');
  const { privatePem, publicKey } = makeSigningKey();
  await writeFile(values.out, privatePem, { mode: 0o600, flag: 'wx' });
  say(`private key -> ${values.out}: keep it out of the repository`);
  print(JSON.stringify({ publicKey }));
  return 0;
}

async function sign(args: readonly string[], { say, print }: CommandIo): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { key: { type: 'string' } },
    allowPositionals: true,
  });
  if (!values.key) throw new CommandProblem('snapshot sign --key FILE [DIR]');
  const folder = positionals[0] ?? PACKAGED_DATA;
  const manifest = await readFile(join(folder, 'manifest.json'));
  const file = signatureFile(manifest, await readFile(values.key, 'utf8'));
  await writeFile(join(folder, SIGNATURE_FILE), file);
  if (!file.includes(`"${PINNED_SNAPSHOT_KEY}"`))
    say('this is not the key that the extension pins');
  print(JSON.stringify({ folder, verdict: await signatureVerdict(folder) }));
  return 0;
}
