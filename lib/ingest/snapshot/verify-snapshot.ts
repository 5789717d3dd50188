import * as z from 'zod/mini';
import { factsOfRow } from '#lib/funds/facts-of-row.ts';
import {
  fundsFileOf,
  NO_ISSUER,
  SNAPSHOT_FORMAT,
  type SnapshotIndex,
  type SnapshotManifest,
  type SnapshotRow,
  snapshotIndexSchema,
  snapshotIssuersSchema,
  snapshotManifestSchema,
  snapshotRowSchema,
  TAIWAN_FILE,
  taiwanRowSchema,
} from '#lib/funds/snapshot-format.ts';
import { sha256Of } from './snapshot-files.ts';

/** Reads one file of the snapshot by its name in the manifest. */
export type ReadFile = (file: string) => Promise<Uint8Array>;

/** More than this many times the net assets cannot be a portfolio, whatever the options in it. */
const MAX_SUM = 30;

/**
 * Checks everything that a reader relies on: hashes, lengths, counts, every row against the schema, row
 * and index against each other, issuer numbers, order and sums of weights.
 *
 * @returns one line a problem; none when the snapshot is sound
 */
export async function verifySnapshot(read: ReadFile): Promise<string[]> {
  const problems: string[] = [];
  const manifest = parsed(snapshotManifestSchema, await bytesOf(read, 'manifest.json', problems), {
    place: 'manifest.json',
    problems,
  });
  if (!manifest) return problems;
  if (manifest.format !== SNAPSHOT_FORMAT) return [`manifest.json: format ${manifest.format}`];
  const files = await checkedFiles(read, manifest, problems);
  const index = parsed(snapshotIndexSchema, files.get('index.json'), {
    place: 'index.json',
    problems,
  });
  const issuers = parsed(snapshotIssuersSchema, files.get('issuers.json'), {
    place: 'issuers.json',
    problems,
  });
  if (!index || !issuers) return problems;
  const rows = rowsOf(index, files, problems);
  const taiwan = taiwanRows(files, problems);
  for (const row of [...rows, ...taiwan]) problems.push(...rowProblems(row, issuers.names));
  problems.push(...countProblems(manifest, rows, issuers.names.length));
  return problems;
}

async function bytesOf(read: ReadFile, file: string, problems: string[]) {
  try {
    return await read(file);
  } catch (error) {
    problems.push(`${file}: cannot be read (${error instanceof Error ? error.message : error})`);
    return undefined;
  }
}

async function checkedFiles(read: ReadFile, manifest: SnapshotManifest, problems: string[]) {
  const files = new Map<string, Uint8Array>();
  for (const [file, { bytes, sha256 }] of Object.entries(manifest.files)) {
    const content = await bytesOf(read, file, problems);
    if (!content) continue;
    if (content.length !== bytes) {
      problems.push(`${file}: ${content.length} bytes where the manifest says ${bytes}`);
    } else if (sha256Of(content) !== sha256) {
      problems.push(`${file}: its SHA-256 is not the manifest's`);
    }
    files.set(file, content);
  }
  return files;
}

interface Place {
  readonly place: string;
  readonly problems: string[];
}

function parsed<T>(
  schema: z.ZodMiniType<T>,
  bytes: Uint8Array | undefined,
  { place, problems }: Place,
): T | undefined {
  if (!bytes) return undefined;
  try {
    const result = schema.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
    if (result.success) return result.data;
    const issue = result.error.issues[0];
    problems.push(`${place}: ${issue?.path.join('.')}: ${issue?.message}`);
  } catch (error) {
    problems.push(`${place}: ${error instanceof Error ? error.message : error}`);
  }
  return undefined;
}

function rowsOf(index: SnapshotIndex, files: ReadonlyMap<string, Uint8Array>, problems: string[]) {
  const { tickers, names, lengths } = index;
  if (names.length !== tickers.length || lengths.length !== tickers.length) {
    problems.push('index.json: columns of different length');
    return [];
  }
  const ends = new Map<string, number>();
  const rows = tickers.flatMap((ticker, i) => {
    const file = fundsFileOf(ticker);
    const start = ends.get(file) ?? 0;
    const end = start + (lengths[i] ?? 0);
    ends.set(file, end + 1);
    if (i > 0 && ticker <= (tickers[i - 1] ?? ''))
      problems.push(`index.json: ${ticker} out of order`);
    const place = `${file}: ${ticker}`;
    const row = parsed(snapshotRowSchema, files.get(file)?.subarray(start, end), {
      place,
      problems,
    });
    if (row && (row.ticker !== ticker || row.name !== names[i])) {
      problems.push(`${place}: the row is that of ${row.ticker} (${row.name})`);
    }
    return row ? [row] : [];
  });
  for (const [file, end] of ends) {
    const length = files.get(file)?.length;
    if (length !== end) problems.push(`${file}: ${length} bytes, the index accounts for ${end}`);
  }
  return rows;
}

function taiwanRows(files: ReadonlyMap<string, Uint8Array>, problems: string[]): SnapshotRow[] {
  const bytes = files.get(TAIWAN_FILE);
  if (!bytes) return [];
  const lines = new TextDecoder().decode(bytes).split('\n').slice(0, -1);
  return lines.flatMap((line, i) => {
    const place = `${TAIWAN_FILE}:${i + 1}`;
    const row = parsed(taiwanRowSchema, new TextEncoder().encode(line), { place, problems });
    return row ? [row] : [];
  });
}

function rowProblems(row: SnapshotRow, issuerNames: readonly string[]): string[] {
  const problems: string[] = [];
  const { fee, holdings, ticker } = row;
  if (fee && fee.net === undefined && fee.gross === undefined) {
    problems.push(`${ticker}: a fee without a figure`);
  }
  try {
    factsOfRow(row, issuerNames);
  } catch (error) {
    problems.push(`${ticker}: ${error instanceof Error ? error.message : error}`);
  }
  if (!holdings) return problems;
  const { issuers, weights, placeholders = [] } = holdings;
  const unnamed = issuers.filter((id) => id === NO_ISSUER).length;
  if (unnamed !== placeholders.length) {
    problems.push(
      `${ticker}: ${unnamed} lines without issuer, ${placeholders.length} placeholders`,
    );
  }
  if (weights.some((weight, i) => i > 0 && weight > (weights[i - 1] ?? weight))) {
    problems.push(`${ticker}: the lines are not in order of weight`);
  }
  const sum = weights.reduce((all, weight) => all + weight, 0) / 1e6;
  if (Math.abs(sum) > MAX_SUM) problems.push(`${ticker}: the weights add up to ${sum}`);
  return problems;
}

function countProblems(
  { counts }: SnapshotManifest,
  rows: readonly SnapshotRow[],
  issuers: number,
): string[] {
  const count = (test: (row: SnapshotRow) => boolean) => rows.filter(test).length;
  const counted: SnapshotManifest['counts'] = {
    funds: rows.length,
    fees: count((row) => row.fee !== undefined),
    holdings: count((row) => row.holdings !== undefined),
    completeHoldings: count((row) => row.holdings?.coverage === 'complete'),
    lines: rows.reduce((sum, row) => sum + (row.holdings?.issuers.length ?? 0), 0),
    issuers,
    trusts: count((row) => row.trust !== undefined),
  };
  return z
    .keyof(snapshotManifestSchema.shape.counts)
    .options.filter((key) => counts[key] !== counted[key])
    .map((key) => `manifest.json: ${key} ${counts[key]}, counted ${counted[key]}`);
}
