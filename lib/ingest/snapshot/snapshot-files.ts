import { createHash } from 'node:crypto';
import type { ColumnHeader } from '#lib/funds/column-file.ts';
import { factsOfRow } from '#lib/funds/facts-of-row.ts';
import type { FundFacts } from '#lib/funds/fund-facts.ts';
import {
  fundsFileOf,
  INDEX_FILE,
  ISSUERS_FILE,
  PEERS_FILE,
  SNAPSHOT_FORMAT,
  TAIWAN_FILE,
} from '#lib/funds/snapshot-file-names.ts';
import type { SnapshotRow } from '#lib/funds/snapshot-format.ts';
import type { SnapshotManifest } from '#lib/funds/snapshot-manifest-schema.ts';
import { MARK_COLUMNS, type MarkWords } from '#lib/funds/stored-index.ts';
import type { BuiltSnapshot } from './build-snapshot.ts';
import { ColumnWriter } from './column-writer.ts';
import { fundsFile } from './funds-file.ts';
import { countsOf, sourcesOf } from './manifest-figures.ts';
import { peersFile } from './peers-file.ts';

/** File name in the snapshot -> its bytes. */
export type SnapshotFiles = ReadonlyMap<string, Uint8Array>;

export interface FilesOptions {
  /** Date of the newest data, ISO. */
  readonly builtOn: string;
  /** What the mark of a fund says, all funds being known; without it no marks are stored. */
  readonly marks?: (funds: readonly FundFacts[]) => readonly MarkWords[];
}

type Header = Pick<ColumnHeader, 'format' | 'set'>;

/** Lays a built snapshot out as files. Same snapshot and options, same bytes. */
export function filesOfSnapshot(built: BuiltSnapshot, options: FilesOptions): SnapshotFiles {
  const { rows, taiwan, issuers } = built;
  const funds = rows.map((row) => factsOfRow(row, issuers.names));
  const marks = options.marks?.(funds);
  const content = JSON.stringify([options.builtOn, rows, taiwan, issuers.names, marks ?? []]);
  const header = { format: SNAPSHOT_FORMAT, set: sha256Of(encoder.encode(content)).slice(0, 16) };
  const files = new Map<string, Uint8Array>([
    [INDEX_FILE, indexFile(rows, marks, header)],
    [ISSUERS_FILE, new ColumnWriter().texts('names', issuers.names).file(header)],
    [PEERS_FILE, peersFile(funds, header)],
  ]);
  const byFile = Map.groupBy(rows, ({ ticker }) => fundsFileOf(ticker));
  for (const [file, own] of byFile) files.set(file, fundsFile(own, header));
  if (taiwan.length > 0) files.set(TAIWAN_FILE, taiwanFile(taiwan, header));
  files.set('manifest.json', encoder.encode(manifestText(built, files, options.builtOn)));
  return files;
}

const encoder = new TextEncoder();

function indexFile(
  rows: readonly SnapshotRow[],
  marks: readonly MarkWords[] | undefined,
  header: Header,
): Uint8Array {
  const writer = new ColumnWriter()
    .texts(
      'tickers',
      rows.map(({ ticker }) => ticker),
    )
    .texts(
      'names',
      rows.map(({ name }) => name),
    );
  if (marks) {
    for (const name of MARK_COLUMNS)
      writer.words(
        name,
        marks.map((mark) => mark[name]),
      );
  }
  return writer.file(header);
}

/** Not in the index, so the names stand in `more`. */
function taiwanFile(rows: readonly SnapshotRow[], header: Header): Uint8Array {
  return fundsFile(rows, header, { keepNames: true });
}

function manifestText(built: BuiltSnapshot, files: SnapshotFiles, builtOn: string): string {
  const manifest: SnapshotManifest = {
    format: SNAPSHOT_FORMAT,
    builtOn,
    sources: sourcesOf(built.rows),
    counts: countsOf(built.rows, built.issuers.names.length),
    files: Object.fromEntries(
      [...files].map(([name, bytes]) => [name, { bytes: bytes.length, sha256: sha256Of(bytes) }]),
    ),
  };
  return `${JSON.stringify(manifest, null, 1)}\n`;
}

/** Hexadecimal SHA-256. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
