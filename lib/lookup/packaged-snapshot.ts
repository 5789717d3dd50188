import type { FundFacts } from '#lib/funds/fund-facts.ts';
import { ISSUERS_FILE, PEERS_FILE } from '#lib/funds/snapshot-file-names.ts';
import type { SnapshotRow } from '#lib/funds/snapshot-format.ts';
import type { SnapshotManifest } from '#lib/funds/snapshot-manifest-schema.ts';
import { openStoredPeers, type StoredPeers } from '#lib/funds/stored-peers.ts';
import { readFund, readRow, readTaiwanFund } from './fund-rows.ts';
import { asProblem, type ReadSnapshotFile } from './snapshot-files-reader.ts';
import { openSnapshotIndex, type SnapshotIndex } from './snapshot-index.ts';
import { readManifest } from './snapshot-manifest.ts';

/** Facts by ticker out of the files of one snapshot. All that waits throws {@link SnapshotProblem} on damage. */
export interface PackagedSnapshot extends Omit<SnapshotIndex, 'parts'> {
  readonly manifest: () => Promise<SnapshotManifest>;
  /** Facts of one fund; `undefined` when the snapshot does not list the ticker. */
  readonly fund: (ticker: string) => Promise<FundFacts | undefined>;
  /** Facts of a Taiwanese fund by listing code (`0050`); `undefined` for all that the gate refused. */
  readonly taiwanFund: (code: string) => Promise<FundFacts | undefined>;
  /** The row as stored, for work over the whole universe (no names, no addresses made). */
  readonly row: (ticker: string) => Promise<SnapshotRow | undefined>;
  /** Which funds hold an issuer, and cheaper near-twins; funds by their place in `tickers`. */
  readonly peers: () => Promise<StoredPeers>;
  /** Issuer number -> display name, all of them. */
  readonly issuerNames: () => Promise<readonly string[]>;
}

/**
 * Opens a snapshot: reads the list of funds and nothing else. Every other file is read when first asked for.
 *
 * @param read gives the bytes of a named file
 * @throws {SnapshotProblem} when the index cannot be read, is damaged, or is of another format
 */
export async function openPackagedSnapshot(read: ReadSnapshotFile): Promise<PackagedSnapshot> {
  return packagedSnapshotOver(await openSnapshotIndex(read));
}

/** The rest of a snapshot whose index is open. */
export function packagedSnapshotOver(open: SnapshotIndex): PackagedSnapshot {
  const { parts, listing, nameOf, markOf } = open;
  const { read, files } = parts;
  return {
    get tickers() {
      return open.tickers;
    },
    listing,
    nameOf,
    markOf,
    manifest: () => readManifest(read),
    row: (ticker) => readRow(parts, ticker),
    fund: (ticker) => readFund(parts, ticker),
    taiwanFund: (code) => readTaiwanFund(parts, code),
    peers: () => files.open(PEERS_FILE, openStoredPeers),
    async issuerNames() {
      const issuers = await files.open(ISSUERS_FILE, (file) => file.texts('names'));
      return asProblem(ISSUERS_FILE, issuers.all);
    },
  };
}
