import { createHash } from 'node:crypto';
import {
  fundsFileOf,
  SNAPSHOT_FORMAT,
  type SnapshotManifest,
  type SnapshotRow,
  TAIWAN_FILE,
} from '#lib/funds/snapshot-format.ts';
import type { BuiltSnapshot } from './build-snapshot.ts';

/** File name in the snapshot -> its bytes. */
export type SnapshotFiles = ReadonlyMap<string, Uint8Array>;

const encoder = new TextEncoder();

/** Lays a built snapshot out as files. Same snapshot and date, same bytes. */
export function filesOfSnapshot(built: BuiltSnapshot, builtOn: string): SnapshotFiles {
  const lines = built.rows.map((row) => JSON.stringify(row));
  const files = new Map<string, Uint8Array>();
  for (const [file, text] of fundsFiles(built.rows, lines)) files.set(file, encoder.encode(text));
  const index = {
    tickers: built.rows.map((row) => row.ticker),
    names: built.rows.map((row) => row.name),
    lengths: lines.map((line) => encoder.encode(line).length),
  };
  files.set('index.json', encoder.encode(columnsText(index)));
  files.set('issuers.json', encoder.encode(columnsText({ names: built.issuers.names })));
  if (built.taiwan.length > 0) {
    const text = built.taiwan.map((row) => `${JSON.stringify(row)}\n`).join('');
    files.set(TAIWAN_FILE, encoder.encode(text));
  }
  files.set('manifest.json', encoder.encode(manifestText(built, files, builtOn)));
  return files;
}

function fundsFiles(rows: readonly SnapshotRow[], lines: readonly string[]): Map<string, string> {
  const texts = new Map<string, string>();
  rows.forEach((row, i) => {
    const file = fundsFileOf(row.ticker);
    texts.set(file, `${texts.get(file) ?? ''}${lines[i]}\n`);
  });
  return texts;
}

/** One array entry a line: a changed name shows as one changed line. */
function columnsText(columns: Readonly<Record<string, readonly (string | number)[]>>): string {
  const parts = Object.entries(columns).map(
    ([name, values]) => `"${name}":[\n${values.map((v) => JSON.stringify(v)).join(',\n')}\n]`,
  );
  return `{${parts.join(',\n')}}\n`;
}

function manifestText(built: BuiltSnapshot, files: SnapshotFiles, builtOn: string): string {
  const manifest: SnapshotManifest = {
    format: SNAPSHOT_FORMAT,
    builtOn,
    sources: sourcesOf(built.rows),
    counts: countsOf(built),
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

function countsOf({ rows, issuers }: BuiltSnapshot): SnapshotManifest['counts'] {
  const count = (test: (row: SnapshotRow) => boolean) => rows.filter(test).length;
  return {
    funds: rows.length,
    fees: count((row) => row.fee !== undefined),
    holdings: count((row) => row.holdings !== undefined),
    completeHoldings: count((row) => row.holdings?.coverage === 'complete'),
    lines: rows.reduce((sum, row) => sum + (row.holdings?.issuers.length ?? 0), 0),
    issuers: issuers.names.length,
    trusts: count((row) => row.trust !== undefined),
  };
}

function sourcesOf(rows: readonly SnapshotRow[]): SnapshotManifest['sources'] {
  const dates = (read: (row: SnapshotRow) => string | undefined) =>
    rows.flatMap((row) => read(row) ?? []).sort();
  const source = (name: string, found: readonly string[]) => {
    const [from, to] = [found[0], found.at(-1)];
    return from && to ? [{ name, from, to, funds: found.length }] : [];
  };
  const holdingsFrom = (kind: string) => (row: SnapshotRow) =>
    row.holdings?.from === kind ? row.holdings.asOf : undefined;
  return [
    ...source('Form N-PORT, portfolio reports', dates(holdingsFrom('nport'))),
    ...source("issuers' holdings files", dates(holdingsFrom('issuer-file'))),
    ...source(
      'prospectus fee tables',
      dates((row) => row.fee?.periodEnd),
    ),
    ...source(
      'reviewed table of trusts, read on',
      dates((row) => row.trust?.readOn),
    ),
  ];
}
