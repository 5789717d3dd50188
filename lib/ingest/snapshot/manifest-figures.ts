import type { SnapshotRow } from '#lib/funds/snapshot-format.ts';
import type { SnapshotManifest } from '#lib/funds/snapshot-manifest-schema.ts';

/** How much of what is there. */
export function countsOf(
  rows: readonly SnapshotRow[],
  issuers: number,
): SnapshotManifest['counts'] {
  const count = (test: (row: SnapshotRow) => boolean) => rows.filter(test).length;
  return {
    funds: rows.length,
    fees: count((row) => row.fee !== undefined),
    holdings: count((row) => row.holdings !== undefined),
    completeHoldings: count((row) => row.holdings?.coverage === 'complete'),
    lines: rows.reduce((sum, row) => sum + (row.holdings?.issuers.length ?? 0), 0),
    issuers,
    trusts: count((row) => row.trust !== undefined),
  };
}

/** The sources with the dates they cover. */
export function sourcesOf(rows: readonly SnapshotRow[]): SnapshotManifest['sources'] {
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
