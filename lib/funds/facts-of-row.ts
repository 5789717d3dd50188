import { filedFactsOfRow } from './filed-facts-of-row.ts';
import type { Fee, FundFacts, FundIds, Holding, HoldingsList, TrustFacts } from './fund-facts.ts';
import {
  NO_ISSUER,
  type SnapshotHoldings,
  type SnapshotRow,
  WHOLE_WEIGHT,
} from './snapshot-format.ts';
import type { Source } from './source.ts';
import { censusListUrl, filingUrl, nportSearchUrl, prospectusListUrl } from './source-address.ts';

/** A row that parses but contradicts itself or the issuer table. */
export class RowContradiction extends Error {
  override readonly name = 'RowContradiction';
}

/** The snapshot's issuer table: display name by issuer number. An array of names is one. */
export interface IssuerNames {
  readonly at: (issuerId: number) => string | undefined;
}

/**
 * Turns a row of the packaged snapshot into facts: names the issuers, scales weights to fractions and
 * gives every figure its source.
 *
 * @param issuerNames the snapshot's issuer table
 * @throws {RowContradiction} when columns differ in length or an issuer number is not in the table
 */
export function factsOfRow(row: SnapshotRow, issuerNames: IssuerNames): FundFacts {
  return {
    ticker: row.ticker,
    name: row.name,
    ...(row.nameIsCut && { nameIsCut: true }),
    ids: idsOf(row),
    ...(row.fee && { fee: feeOf(row, row.fee) }),
    ...(row.netAssets && {
      netAssets: {
        usd: row.netAssets.usd,
        scope: row.netAssets.scope,
        source: nportSource(row, row.netAssets),
      },
    }),
    ...(row.holdings && { holdings: holdingsOf(row, row.holdings, issuerNames) }),
    ...(row.trust && { trust: trustOf(row.trust) }),
    ...filedFactsOfRow(row, {
      nport: (filed) => nportSource(row, filed),
      prospectus: (filed) => prospectusSource(row, filed),
      census: (filed) => censusSource(row, filed),
    }),
  };
}

function idsOf({ cik, seriesId, classId }: SnapshotRow): FundIds {
  return {
    ...(cik !== undefined && { cik }),
    ...(seriesId !== undefined && { seriesId }),
    ...(classId !== undefined && { classId }),
  };
}

function keysOf(row: SnapshotRow) {
  return { name: row.name, ...(row.nameIsCut && { nameIsCut: true }), ...idsOf(row) };
}

interface Filed {
  readonly asOf: string;
  readonly accession?: string | undefined;
}

/** The filing itself where its number is known, else a search that finds it. */
function nportSource(row: SnapshotRow, { asOf, accession }: Filed): Source {
  return {
    kind: 'nport',
    url: filingOf(row, accession) ?? nportSearchUrl(keysOf(row), asOf),
    asOf,
    ...(accession !== undefined && { accession }),
  };
}

function prospectusSource(row: SnapshotRow, { asOf, accession }: Filed): Source {
  return {
    kind: 'prospectus',
    url: filingOf(row, accession) ?? prospectusListUrl(keysOf(row), asOf),
    asOf,
    ...(accession !== undefined && { accession }),
  };
}

function censusSource(row: SnapshotRow, { asOf, accession }: Filed): Source {
  return {
    kind: 'census',
    url: filingOf(row, accession) ?? censusListUrl(keysOf(row), asOf),
    asOf,
    ...(accession !== undefined && { accession }),
  };
}

function filingOf({ cik }: SnapshotRow, accession: string | undefined): string | undefined {
  return cik === undefined || accession === undefined ? undefined : filingUrl(cik, accession);
}

function feeOf(row: SnapshotRow, fee: NonNullable<SnapshotRow['fee']>): Fee {
  const { net, gross, waiver, acquiredFunds, periodEnd, url, readOn, accession } = fee;
  const asOf = fee.asOf ?? periodEnd;
  return {
    ...(net !== undefined && { net }),
    ...(gross !== undefined && { gross }),
    ...(waiver && { waiver: { rate: waiver.rate, ...optional('ends', waiver.ends) } }),
    ...(acquiredFunds !== undefined && { acquiredFunds }),
    ...(periodEnd !== undefined && { periodEnd }),
    source: {
      kind: url === undefined ? 'prospectus' : 'reviewed-table',
      url: url ?? filingOf(row, accession) ?? prospectusListUrl(keysOf(row), periodEnd ?? ''),
      ...(asOf !== undefined && { asOf }),
      ...(readOn !== undefined && { readOn }),
      ...(accession !== undefined && { accession }),
    },
  };
}

function trustOf({
  form,
  holds,
  url,
  asOf,
  readOn,
}: NonNullable<SnapshotRow['trust']>): TrustFacts {
  const dates = { ...(asOf !== undefined && { asOf }), ...(readOn !== undefined && { readOn }) };
  return { form, holds, source: { kind: 'reviewed-table', url, ...dates } };
}

function holdingsOf(
  row: SnapshotRow,
  list: SnapshotHoldings,
  issuerNames: IssuerNames,
): HoldingsList {
  const lines = linesOf(list, issuerNames);
  const { asOf, coverage } = list;
  return {
    asOf,
    source:
      list.from === 'nport'
        ? nportSource(row, list)
        : { kind: 'issuer-file', url: list.url ?? '', asOf },
    coverage,
    knownWeight: list.weights.reduce((sum, weight) => sum + weight, 0) / WHOLE_WEIGHT,
    lines,
  };
}

function linesOf(list: SnapshotHoldings, issuerNames: IssuerNames): Holding[] {
  const columns = columnsOf(list);
  let placeholder = 0;
  return list.issuers.map((issuerId, i) => {
    const known = issuerId !== NO_ISSUER;
    const issuer = known ? issuerNames.at(issuerId) : list.placeholders?.[placeholder++];
    if (issuer === undefined) throw new RowContradiction(`line ${i} names no known issuer`);
    return {
      ...(known && { issuerId }),
      issuer,
      weight: (list.weights[i] ?? 0) / WHOLE_WEIGHT,
      ...optional('label', columns.labels[i]),
      ...optional('asset', columns.assets[i]),
      ...optional('country', columns.countries[i]),
      ...optional('sector', columns.sectors[i]),
    };
  });
}

function optional<K extends string>(key: K, value: string | undefined) {
  return (value ? { [key]: value } : {}) as { [P in K]?: string };
}

function columnsOf(list: SnapshotHoldings) {
  const columns = {
    labels: list.labels ?? [],
    assets: list.assets ?? [],
    countries: list.countries ?? [],
    sectors: list.sectors ?? [],
  };
  const lengths = [list.weights, ...Object.values(columns).filter((column) => column.length > 0)];
  const wrong = lengths.some((column) => column.length !== list.issuers.length);
  if (wrong) throw new RowContradiction('the columns of the holdings differ in length');
  return columns;
}
