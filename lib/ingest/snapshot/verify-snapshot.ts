import * as z from 'zod/mini';
import { type ColumnFile, openColumnFile } from '#lib/funds/column-file.ts';
import { factsOfRow } from '#lib/funds/facts-of-row.ts';
import {
  fundsFileOf,
  INDEX_FILE,
  ISSUERS_FILE,
  PEERS_FILE,
  SNAPSHOT_FORMAT,
  TAIWAN_FILE,
} from '#lib/funds/snapshot-file-names.ts';
import {
  NO_ISSUER,
  type SnapshotRow,
  snapshotRowSchema,
  taiwanRowSchema,
} from '#lib/funds/snapshot-format.ts';
import {
  type SnapshotManifest,
  snapshotManifestSchema,
} from '#lib/funds/snapshot-manifest-schema.ts';
import { openStoredFunds } from '#lib/funds/stored-funds.ts';
import { openStoredIndex, type StoredIndex } from '#lib/funds/stored-index.ts';
import { countsOf } from './manifest-figures.ts';
import { sha256Of } from './snapshot-files.ts';
import { peersProblems } from './verify-peers.ts';

/** Reads one file of the snapshot by its name in the manifest. */
export type ReadFile = (file: string) => Promise<Uint8Array>;

/** More than this many times the net assets cannot be a portfolio, whatever the options in it. */
const MAX_SUM = 30;

/**
 * Checks everything that a reader relies on: format, hashes, lengths, counts, every value of every row against
 * the schema, rows and index against each other, issuer numbers, order and sums of weights, the peers' columns.
 *
 * @returns one line a problem; none when the snapshot is sound
 */
export async function verifySnapshot(read: ReadFile): Promise<string[]> {
  const problems: string[] = [];
  const manifest = parsedManifest(await bytesOf(read, 'manifest.json', problems), problems);
  if (!manifest) return problems;
  const files = openedFiles(await checkedFiles(read, manifest, problems), problems);
  const issuers = textsOf(files.get(ISSUERS_FILE), 'names', { place: ISSUERS_FILE, problems });
  const indexFile = files.get(INDEX_FILE);
  const index = indexFile && tried(INDEX_FILE, problems, () => openStoredIndex(indexFile));
  const names = textsOf(indexFile, 'names', { place: INDEX_FILE, problems });
  if (!index || !issuers || !names) return problems;
  const rows = rowsOf({ index, names, files, problems });
  const taiwan = taiwanRows(files, problems);
  for (const row of [...rows, ...taiwan]) problems.push(...rowProblems(row, issuers));
  tried(INDEX_FILE, problems, () => index.tickers().map((_, place) => index.markAt?.(place)));
  problems.push(...countProblems(manifest, countsOf(rows, issuers.length)));
  const peers = files.get(PEERS_FILE);
  if (peers)
    problems.push(...peersProblems(peers, { funds: rows.length, issuers: issuers.length }));
  return problems;
}

/** A snapshot of another format is told from damage: nothing more can be said of it. */
function parsedManifest(
  bytes: Uint8Array | undefined,
  problems: string[],
): SnapshotManifest | undefined {
  const place = 'manifest.json';
  const json =
    bytes && tried(place, problems, (): unknown => JSON.parse(new TextDecoder().decode(bytes)));
  const format = z.object({ format: z.number() }).safeParse(json).data?.format;
  if (format !== undefined && format !== SNAPSHOT_FORMAT) {
    problems.push(`${place}: format ${format}, this program reads format ${SNAPSHOT_FORMAT}`);
    return undefined;
  }
  return json === undefined ? undefined : parsed(snapshotManifestSchema, json, { place, problems });
}

/** What `run` gives, or undefined with one more problem. */
function tried<T>(place: string, problems: string[], run: () => T): T | undefined {
  try {
    return run();
  } catch (error) {
    problems.push(`${place}: ${error instanceof Error ? error.message : error}`);
    return undefined;
  }
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
  value: unknown,
  { place, problems }: Place,
): T | undefined {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  problems.push(`${place}: ${issue?.path.join('.')}: ${issue?.message}`);
  return undefined;
}

/** Every file of columns, all of one set. */
function openedFiles(files: ReadonlyMap<string, Uint8Array>, problems: string[]) {
  const opened = new Map<string, ColumnFile>();
  for (const [file, bytes] of files) {
    const columns = tried(file, problems, () => openColumnFile(bytes));
    if (columns) opened.set(file, columns);
  }
  const sets = new Set([...opened.values()].map(({ format, set }) => `${format} ${set}`));
  if (sets.size > 1) problems.push(`files of ${sets.size} sets: ${[...sets].join(', ')}`);
  for (const file of [INDEX_FILE, ISSUERS_FILE, PEERS_FILE]) {
    if (!files.has(file)) problems.push(`${file}: missing`);
  }
  return opened;
}

function textsOf(file: ColumnFile | undefined, name: string, { place, problems }: Place) {
  if (!file) return undefined;
  return tried(place, problems, () => file.texts(name).all());
}

interface Listed {
  readonly index: StoredIndex;
  readonly names: readonly string[];
  readonly files: ReadonlyMap<string, ColumnFile>;
  readonly problems: string[];
}

function rowsOf({ index, names, files, problems }: Listed): SnapshotRow[] {
  const tickers = tried(INDEX_FILE, problems, index.tickers) ?? [];
  if (names.length !== tickers.length) problems.push(`${INDEX_FILE}: columns of different length`);
  tickers.forEach((ticker, i) => {
    if (i > 0 && ticker <= (tickers[i - 1] ?? '')) {
      problems.push(`${INDEX_FILE}: ${ticker} out of order`);
    }
  });
  const byFile = Map.groupBy(tickers.keys(), (place) => fundsFileOf(tickers[place] ?? ''));
  return [...byFile].flatMap(([file, places]) => {
    const columns = files.get(file);
    const funds = columns && tried(file, problems, () => openStoredFunds(columns));
    if (!funds) return [];
    if (funds.tickers.length !== places.length) {
      problems.push(`${file}: ${funds.tickers.length} funds, the index lists ${places.length}`);
    }
    return places.flatMap((place, i) => {
      const ticker = tickers[place];
      const row = tried(`${file}: ${ticker}`, problems, () => funds.rowAt(i));
      if (row && row.ticker !== ticker)
        problems.push(`${file}: ${row.ticker} in place of ${ticker}`);
      const whole = row && { ...row, name: names[place] };
      return (
        (whole && parsed(snapshotRowSchema, whole, { place: `${file}: ${ticker}`, problems })) ?? []
      );
    });
  });
}

function taiwanRows(files: ReadonlyMap<string, ColumnFile>, problems: string[]): SnapshotRow[] {
  const columns = files.get(TAIWAN_FILE);
  const funds = columns && tried(TAIWAN_FILE, problems, () => openStoredFunds(columns));
  return Array.from({ length: funds?.tickers.length ?? 0 }).flatMap((_, i) => {
    const place = `${TAIWAN_FILE}:${i + 1}`;
    const row = tried(place, problems, () => funds?.rowAt(i));
    return (row && parsed(taiwanRowSchema, row, { place, problems })) ?? [];
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
  counted: SnapshotManifest['counts'],
): string[] {
  return z
    .keyof(snapshotManifestSchema.shape.counts)
    .options.filter((key) => counts[key] !== counted[key])
    .map((key) => `manifest.json: ${key} ${counts[key]}, counted ${counted[key]}`);
}
