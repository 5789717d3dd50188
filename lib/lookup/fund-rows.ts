import { factsOfRow } from '#lib/funds/facts-of-row.ts';
import type { FundFacts } from '#lib/funds/fund-facts.ts';
import {
  fundsFileOf,
  INDEX_FILE,
  ISSUERS_FILE,
  TAIWAN_FILE,
} from '#lib/funds/snapshot-file-names.ts';
import {
  type SnapshotRow,
  snapshotRowSchema,
  taiwanRowSchema,
} from '#lib/funds/snapshot-format.ts';
import { openStoredFunds } from '#lib/funds/stored-funds.ts';
import { asProblem, parsed } from './snapshot-files-reader.ts';
import type { SnapshotParts } from './snapshot-index.ts';
import { readManifest } from './snapshot-manifest.ts';
import { SnapshotProblem } from './snapshot-problem.ts';

/** The row of a listed fund as stored. A letter's funds follow each other in the index as in their file. */
export async function readRow(
  { files, index }: SnapshotParts,
  ticker: string,
): Promise<SnapshotRow | undefined> {
  const place = asProblem(INDEX_FILE, index.placeOf, ticker);
  if (place < 0) return undefined;
  const file = fundsFileOf(ticker);
  const stored = await files.open(file, openStoredFunds);
  const row = asProblem(
    file,
    stored.rowAt,
    place - asProblem(INDEX_FILE, index.firstOfLetter, ticker),
  );
  if (row.ticker !== ticker) {
    throw new SnapshotProblem('damaged', file, `the row of ${ticker} is that of ${row.ticker}`);
  }
  const name = asProblem(INDEX_FILE, index.names.at, place);
  return parsed(snapshotRowSchema, { ...row, name }, file);
}

/** Facts of a listed fund. */
export async function readFund(
  parts: SnapshotParts,
  ticker: string,
): Promise<FundFacts | undefined> {
  return factsOf(parts, readRow(parts, ticker), fundsFileOf(ticker));
}

/** Facts of a Taiwanese fund, by listing code. */
export async function readTaiwanFund(
  parts: SnapshotParts,
  code: string,
): Promise<FundFacts | undefined> {
  return factsOf(parts, readTaiwanRow(parts, code), TAIWAN_FILE);
}

/** A handful of rows: they are looked through, not indexed. A snapshot without the file has none. */
async function readTaiwanRow(
  { read, files }: SnapshotParts,
  code: string,
): Promise<SnapshotRow | undefined> {
  const { files: listed } = await readManifest(read);
  if (!Object.hasOwn(listed, TAIWAN_FILE)) return undefined;
  const stored = await files.open(TAIWAN_FILE, openStoredFunds);
  const place = asProblem(TAIWAN_FILE, stored.tickers.all).indexOf(code);
  if (place < 0) return undefined;
  return parsed(taiwanRowSchema, asProblem(TAIWAN_FILE, stored.rowAt, place), TAIWAN_FILE);
}

async function factsOf(
  { files }: SnapshotParts,
  reading: Promise<SnapshotRow | undefined>,
  file: string,
): Promise<FundFacts | undefined> {
  const issuers = files.open(ISSUERS_FILE, (columns) => columns.texts('names'));
  const [row, issuerNames] = await Promise.all([reading, issuers]);
  return row && asProblem(file, factsOfRow, row, issuerNames);
}
