import * as z from 'zod/mini';
import { factsOfRow } from '#lib/funds/facts-of-row.ts';
import type { FundFacts } from '#lib/funds/fund-facts.ts';
import {
  fundsFileOf,
  SNAPSHOT_FORMAT,
  type SnapshotManifest,
  type SnapshotRow,
  snapshotIndexSchema,
  snapshotIssuersSchema,
  snapshotManifestSchema,
  snapshotRowSchema,
  TAIWAN_FILE,
  taiwanRowSchema,
} from '#lib/funds/snapshot-format.ts';

/**
 * Expected trouble with the packaged files: the reader stops here, it never hands out a wrong fund.
 * `newer-format` means that the code is older than the data; everything else is damage.
 */
export class SnapshotProblem extends Error {
  override readonly name = 'SnapshotProblem';
  readonly kind: 'unreadable' | 'damaged' | 'newer-format';
  readonly file: string;

  constructor(kind: SnapshotProblem['kind'], file: string, detail: string) {
    super(`${file}: ${detail}`);
    this.kind = kind;
    this.file = file;
  }
}

/** Reads one file of the snapshot by its name in the manifest, e.g. `funds/q.ndjson`. */
export type ReadSnapshotFile = (file: string) => Promise<Uint8Array>;

export interface ListedFund {
  readonly ticker: string;
  readonly name: string;
}

export interface PackagedSnapshot {
  readonly manifest: SnapshotManifest;
  /** Every ticker, ascending. */
  readonly tickers: readonly string[];
  /** Issuer id -> display name. */
  readonly issuerNames: readonly string[];
  /** Ticker and name of every fund, for search. Cheap: no fund row is read. */
  listing(): readonly ListedFund[];
  /** Facts of one fund; `undefined` when the snapshot does not list the ticker. Throws {@link SnapshotProblem}. */
  fund(ticker: string): Promise<FundFacts | undefined>;
  /** Facts of a Taiwanese fund by listing code (`0050`); `undefined` for all that the gate refused. */
  taiwanFund(code: string): Promise<FundFacts | undefined>;
  /** The row as stored, for work over the whole universe (no names, no addresses made). Throws {@link SnapshotProblem}. */
  row(ticker: string): Promise<SnapshotRow | undefined>;
}

interface RowPlace {
  readonly file: string;
  readonly start: number;
  readonly length: number;
  readonly name: string;
}

/**
 * Opens the packaged snapshot: reads the manifest, the index and the issuer table; the rows are read
 * when first asked for, a letter's file at a time.
 *
 * @throws {SnapshotProblem} when a file cannot be read, is not of the length the manifest says, does not
 * fit the schema, or is of a newer format
 */
export async function openPackagedSnapshot(read: ReadSnapshotFile): Promise<PackagedSnapshot> {
  const manifest = parseManifest(await readBytes(read, 'manifest.json'));
  const readListed = (file: string) => readListedFile(read, manifest, file);
  const [indexBytes, issuerBytes] = await Promise.all([
    readListed('index.json'),
    readListed('issuers.json'),
  ]);
  const index = parseJson(snapshotIndexSchema, indexBytes, 'index.json');
  const { names: issuerNames } = parseJson(snapshotIssuersSchema, issuerBytes, 'issuers.json');
  const places = placesOf(index);
  const rowBytes = rowReader(readListed);

  async function row(ticker: string): Promise<SnapshotRow | undefined> {
    const place = places.get(ticker);
    return place && parseRow(await rowBytes(place), ticker, place);
  }

  return {
    manifest,
    tickers: index.tickers,
    issuerNames,
    listing: () => index.tickers.map((ticker, i) => ({ ticker, name: index.names[i] ?? ticker })),
    row,
    async taiwanFund(code) {
      if (!Object.hasOwn(manifest.files, TAIWAN_FILE)) return undefined;
      const found = taiwanRow(await readListed(TAIWAN_FILE), code);
      return found && decode(found, issuerNames);
    },
    async fund(ticker) {
      const found = await row(ticker);
      return found && decode(found, issuerNames);
    },
  };
}

function parseManifest(bytes: Uint8Array): SnapshotManifest {
  const versioned = parseJson(z.object({ format: z.number() }), bytes, 'manifest.json');
  if (versioned.format !== SNAPSHOT_FORMAT) {
    const detail = `format ${versioned.format}, this program reads ${SNAPSHOT_FORMAT}`;
    const kind = versioned.format > SNAPSHOT_FORMAT ? 'newer-format' : 'damaged';
    throw new SnapshotProblem(kind, 'manifest.json', detail);
  }
  return parseJson(snapshotManifestSchema, bytes, 'manifest.json');
}

async function readBytes(read: ReadSnapshotFile, file: string): Promise<Uint8Array> {
  try {
    return await read(file);
  } catch (error) {
    throw new SnapshotProblem(
      'unreadable',
      file,
      error instanceof Error ? error.message : 'no data',
    );
  }
}

/** The length check is the cheap one done on every read; `snapshot verify` compares the hashes. */
async function readListedFile(
  read: ReadSnapshotFile,
  manifest: SnapshotManifest,
  file: string,
): Promise<Uint8Array> {
  const listed = Object.hasOwn(manifest.files, file) ? manifest.files[file] : undefined;
  if (!listed) throw new SnapshotProblem('damaged', file, 'not in the manifest');
  const bytes = await readBytes(read, file);
  if (bytes.length !== listed.bytes) {
    const detail = `${bytes.length} bytes where the manifest says ${listed.bytes}`;
    throw new SnapshotProblem('damaged', file, detail);
  }
  return bytes;
}

function parseJson<T>(schema: z.ZodMiniType<T>, bytes: Uint8Array, file: string): T {
  const parsed = schema.safeParse(jsonOf(bytes, file));
  if (parsed.success) return parsed.data;
  const first = parsed.error.issues[0];
  throw new SnapshotProblem('damaged', file, `${first?.path.join('.')}: ${first?.message}`);
}

function jsonOf(bytes: Uint8Array, file: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw new SnapshotProblem('damaged', file, error instanceof Error ? error.message : 'no JSON');
  }
}

/** Rows follow each other in index order, each with one line end, separately for every letter. */
function placesOf(index: z.infer<typeof snapshotIndexSchema>): ReadonlyMap<string, RowPlace> {
  const { tickers, names, lengths } = index;
  if (names.length !== tickers.length || lengths.length !== tickers.length) {
    throw new SnapshotProblem('damaged', 'index.json', 'columns of different length');
  }
  const places = new Map<string, RowPlace>();
  const ends = new Map<string, number>();
  tickers.forEach((ticker, i) => {
    const file = fundsFileOf(ticker);
    const start = ends.get(file) ?? 0;
    const length = lengths[i] ?? 0;
    places.set(ticker, { file, start, length, name: names[i] ?? '' });
    ends.set(file, start + length + 1);
  });
  if (places.size !== tickers.length) {
    throw new SnapshotProblem('damaged', 'index.json', 'a ticker stands twice');
  }
  return places;
}

/** Keeps each letter's bytes once read (3 MB in all at most); a failed read is tried again next time. */
function rowReader(readListed: ReadSnapshotFile) {
  const letters = new Map<string, Promise<Uint8Array>>();
  return async ({ file, start, length }: RowPlace): Promise<Uint8Array> => {
    const reading = letters.get(file) ?? readListed(file);
    letters.set(file, reading);
    try {
      return (await reading).subarray(start, start + length);
    } catch (error) {
      letters.delete(file);
      throw error;
    }
  };
}

function parseRow(bytes: Uint8Array, ticker: string, { file, name }: RowPlace): SnapshotRow {
  const row = parseJson(snapshotRowSchema, bytes, file);
  if (row.ticker !== ticker || row.name !== name) {
    throw new SnapshotProblem('damaged', file, `the row of ${ticker} is that of ${row.ticker}`);
  }
  return row;
}

/** A handful of rows: they are looked through, not indexed. */
function taiwanRow(bytes: Uint8Array, code: string): SnapshotRow | undefined {
  const lines = new TextDecoder().decode(bytes).split('\n');
  const line = lines.find((text) => text.startsWith(`{"ticker":${JSON.stringify(code)},`));
  if (line === undefined) return undefined;
  return parseJson(taiwanRowSchema, new TextEncoder().encode(line), TAIWAN_FILE);
}

function decode(row: SnapshotRow, issuerNames: readonly string[]): FundFacts {
  try {
    return factsOfRow(row, issuerNames);
  } catch (error) {
    const detail = error instanceof Error ? error.message : 'contradiction';
    throw new SnapshotProblem('damaged', fundsFileOf(row.ticker), `${row.ticker}: ${detail}`);
  }
}
