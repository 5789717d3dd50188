import type { ColumnHeader } from '#lib/funds/column-file.ts';
import { NO_ISSUER, type SnapshotHoldings, type SnapshotRow } from '#lib/funds/snapshot-format.ts';
import { daysOf, FEE_UNITS, LIST_COMPLETE, LIST_OF_ISSUER } from '#lib/funds/stored-funds.ts';
import { ColumnWriter } from './column-writer.ts';

/** The funds of one file in the columns that `stored-funds.ts` lists. Names stand in the index, unless kept here. */
export function fundsFile(
  rows: readonly SnapshotRow[],
  header: Pick<ColumnHeader, 'format' | 'set'>,
  { keepNames = false } = {},
): Uint8Array {
  const lists = rows.map(({ holdings }) => holdings);
  const column = (read: (row: SnapshotRow) => number) => rows.map(read);
  const writer = new ColumnWriter()
    .texts(
      'tickers',
      rows.map(({ ticker }) => ticker),
    )
    .numbers(
      'cik',
      'u32',
      column(({ cik }) => cik ?? 0),
    )
    .numbers(
      'series',
      'u32',
      column(({ seriesId }) => numberOf(seriesId)),
    )
    .numbers(
      'class',
      'u32',
      column(({ classId }) => numberOf(classId)),
    )
    .numbers(
      'feeNet',
      'u32',
      column(({ fee }) => feeUnits(fee?.net) ?? 0),
    )
    .numbers(
      'feeGross',
      'u32',
      column(({ fee }) => feeUnits(fee?.gross) ?? 0),
    )
    .numbers(
      'feeDay',
      'u16',
      column(({ fee }) => dayOf(fee?.periodEnd)),
    )
    .numbers(
      'netAssets',
      'f64',
      column(({ netAssets }) => netAssets?.usd ?? 0),
    )
    .numbers(
      'netAssetsDay',
      'u16',
      column(({ netAssets }) => dayOf(netAssets?.asOf)),
    )
    .numbers(
      'listDay',
      'u16',
      column(({ holdings }) => dayOf(holdings?.asOf)),
    )
    .numbers('list', 'u8', lists.map(flagsOf))
    .numbers('lines', 'u32', startsOf(lists))
    .texts(
      'more',
      rows.map((row) => moreOf(row, keepNames)),
    );
  return withLines(writer, lists).file(header);
}

type Lists = readonly (SnapshotHoldings | undefined)[];

function withLines(writer: ColumnWriter, lists: Lists): ColumnWriter {
  const cells = (key: 'assets' | 'countries' | 'sectors') =>
    lists.flatMap((list) => list?.[key] ?? new Array<string>(list?.weights.length ?? 0).fill(''));
  return writer
    .codes(
      'issuer',
      lists.flatMap((list) => (list?.issuers ?? []).map((id) => (id === NO_ISSUER ? 0 : id + 1))),
    )
    .numbers(
      'weight',
      'i32',
      lists.flatMap((list) => list?.weights ?? []),
    )
    .words('asset', cells('assets'))
    .words('country', cells('countries'))
    .words('sector', cells('sectors'));
}

function startsOf(lists: Lists): number[] {
  let end = 0;
  const ends = lists.map((list) => {
    end += list?.weights.length ?? 0;
    return end;
  });
  return [0, ...ends];
}

function flagsOf(list: SnapshotHoldings | undefined): number {
  const complete = list?.coverage === 'complete' ? LIST_COMPLETE : 0;
  return complete + (list?.from === 'issuer-file' ? LIST_OF_ISSUER : 0);
}

function numberOf(id: string | undefined): number {
  return id === undefined ? 0 : Number(id.slice(1));
}

function dayOf(date: string | undefined): number {
  return date === undefined ? 0 : daysOf(date);
}

/** Undefined also for a fee that is finer than the unit: it stays in `more`. */
function feeUnits(fee: number | undefined): number | undefined {
  if (fee === undefined) return undefined;
  const units = Math.round(fee * FEE_UNITS);
  return units / FEE_UNITS === fee ? units + 1 : undefined;
}

/** What has no column, as JSON: known optional facts, and those that later programs will know. */
function moreOf(row: SnapshotRow, keepName: boolean): string {
  const { ticker, name, cik, seriesId, classId, fee, netAssets, holdings, ...rest } = row;
  const more = {
    ...(keepName && { name }),
    ...rest,
    ...parts('fee', fee && moreOfFee(fee)),
    ...parts('netAssets', netAssets && moreOfNetAssets(netAssets)),
    ...parts('holdings', holdings && moreOfHoldings(holdings)),
  };
  return Object.keys(more).length === 0 ? '' : JSON.stringify(more);
}

function parts<K extends string>(key: K, value: object | undefined) {
  return value && Object.keys(value).length > 0 ? { [key]: value } : {};
}

function moreOfFee({ net, gross, periodEnd, ...rest }: NonNullable<SnapshotRow['fee']>): object {
  return {
    ...rest,
    ...(feeUnits(net) === undefined && net !== undefined && { net }),
    ...(feeUnits(gross) === undefined && gross !== undefined && { gross }),
  };
}

function moreOfNetAssets(netAssets: NonNullable<SnapshotRow['netAssets']>): object {
  const { usd, asOf, scope, ...rest } = netAssets;
  return scope === 'series' ? rest : { scope, ...rest };
}

function moreOfHoldings(list: SnapshotHoldings): object {
  const { from, asOf, coverage, issuers, weights, assets, countries, sectors, ...rest } = list;
  return rest;
}
