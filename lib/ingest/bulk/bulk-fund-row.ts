import * as z from 'zod/mini';
import { effectiveFee, standingFigures } from '#lib/filings/fees/class-fees.ts';
import { waiverEndOf } from '#lib/filings/fees/waiver-end.ts';
import type { StoredFiledFacts } from '#lib/funds/filed-facts-schema.ts';
import type { FactLine } from '../facts/input-schemas.ts';
import type { Finding } from '../facts/plausibility.ts';
import type { BulkExposure } from './bulk-exposures.ts';
import { type BulkMonths, storedHistoryOf } from './bulk-months.ts';
import type { BulkProspectuses } from './bulk-prospectus.ts';

/** A cell that may be missing: SQL's NULL becomes absent, never 0 or ''. */
const maybe = <T>(schema: z.ZodMiniType<T>) =>
  z.pipe(
    z.nullable(schema),
    z.transform((value) => value ?? undefined),
  );

/** A row of the stage `snapshot_funds`. */
export const bulkFundRow = z.object({
  ticker: z.string(),
  claims: z.number(),
  cik: maybe(z.int()),
  fund_key: z.string(),
  class_id: maybe(z.string()),
  name: maybe(z.string()),
  report_accession: maybe(z.string()),
  report_date: maybe(z.string()),
  net_assets: maybe(z.number()),
  is_last: maybe(z.boolean()),
  fee_accession: maybe(z.string()),
  fee_as_of: maybe(z.string()),
  gross: maybe(z.number()),
  net: maybe(z.number()),
  waiver: maybe(z.number()),
  waiver_ends: maybe(z.string()),
  acquired_funds: maybe(z.number()),
  turnover: maybe(z.number()),
  census_accession: maybe(z.string()),
  census_period_end: maybe(z.string()),
  is_index: maybe(z.boolean()),
  is_fund_of_funds: maybe(z.boolean()),
  is_non_diversified: maybe(z.boolean()),
  adviser: maybe(z.string()),
  sub_adviser: maybe(z.string()),
  earlier_report_date: maybe(z.string()),
  earlier_report_accession: maybe(z.string()),
});

export type BulkFundRow = z.infer<typeof bulkFundRow>;

export const BULK_FUNDS_SQL = `SELECT ticker, CAST(claims AS DOUBLE) AS claims, CAST(cik AS DOUBLE) AS cik, fund_key,
  class_id, name, report_accession, report_date, net_assets, is_last, fee_accession, fee_as_of, gross, net,
  waiver, waiver_ends, acquired_funds, turnover, census_accession, census_period_end, is_index,
  is_fund_of_funds, is_non_diversified, adviser, sub_adviser, earlier_report_date, earlier_report_accession
  FROM snapshot_funds ORDER BY ticker, fund_key, class_id`;

/** Why a row gives no fund; undefined when it may go on. */
export function findingOf({
  ticker,
  claims,
  name,
  is_last,
  report_date,
}: BulkFundRow): Finding | undefined {
  const reject = (rule: Finding['rule'], detail: string): Finding => ({
    ticker,
    rule,
    verdict: 'rejected',
    detail,
  });
  if (!/^[A-Z]{1,5}$/.test(ticker))
    return reject('does-not-fit', 'no ticker of one to five letters');
  if (claims > 1) return reject('identity-doubtful', `${claims} classes carry the ticker`);
  if (name === undefined) return reject('does-not-fit', 'no filing names the fund');
  if (is_last) return reject('final-report', `the report of ${report_date} is the fund's last`);
  return undefined;
}

/** What the stages know beside a fund's own row. */
export interface BulkExtras {
  /** By ticker. */
  readonly months: ReadonlyMap<string, BulkMonths>;
  /** By series or registrant key. */
  readonly bookChanges: ReadonlyMap<string, number>;
  /** By series or registrant key. */
  readonly exposures: ReadonlyMap<string, BulkExposure>;
  readonly prospectuses: BulkProspectuses;
}

/** The row as the gate reads it. */
export function factOf(fund: BulkFundRow, extras: BulkExtras): FactLine {
  const { ticker, name, cik, fund_key, class_id } = fund;
  const fee = feeOf(fund);
  const nport = nportOf(fund);
  const filed = filedOf(fund, extras);
  return {
    ticker,
    name: (name ?? ticker).slice(0, 300),
    nameIsWhole: true,
    ...(cik !== undefined && { cik }),
    ...(/^S\d{9}$/.test(fund_key) && { seriesId: fund_key }),
    ...(class_id !== undefined && /^C\d{9}$/.test(class_id) && { classId: class_id }),
    ...(fee && { fee }),
    ...(nport && { nport }),
    ...(Object.keys(filed).length > 0 && { filed }),
  };
}

function filedOf(fund: BulkFundRow, { prospectuses, ...extras }: BulkExtras): StoredFiledFacts {
  const { fund_key, class_id = '', turnover, fee_as_of, fee_accession } = fund;
  const { pastReturns, strategies } = prospectuses;
  const returns = pastReturns.get(class_id) ?? pastReturns.get(fund_key);
  const strategy = strategies.get(fund_key);
  const census = censusOf(fund);
  return {
    ...(turnover !== undefined &&
      fee_as_of !== undefined && {
        turnover: { rate: turnover, asOf: fee_as_of, ...withAccession(fee_accession) },
      }),
    ...(returns && { pastReturns: returns }),
    ...(strategy && { strategy }),
    ...(census && { census }),
    ...chainOf(fund, extras),
  };
}

function withAccession(accession: string | undefined) {
  return accession === undefined ? {} : { accession };
}

function censusOf(fund: BulkFundRow): StoredFiledFacts['census'] {
  const { census_period_end, is_index, is_fund_of_funds, is_non_diversified } = fund;
  if (census_period_end === undefined) return undefined;
  return {
    ...(is_index !== undefined && { isIndexFund: is_index }),
    ...(is_fund_of_funds !== undefined && { isFundOfFunds: is_fund_of_funds }),
    ...(is_non_diversified !== undefined && { isDiversified: !is_non_diversified }),
    ...(fund.adviser && { adviser: fund.adviser.slice(0, 200) }),
    ...(fund.sub_adviser && { subAdviser: fund.sub_adviser.slice(0, 200) }),
    ...{ asOf: census_period_end, ...withAccession(fund.census_accession) },
  };
}

/** What the chain of portfolio reports gives. */
function chainOf(
  fund: BulkFundRow,
  { months, bookChanges, exposures }: Omit<BulkExtras, 'prospectuses'>,
): StoredFiledFacts {
  const { ticker, fund_key, report_date, report_accession, earlier_report_date } = fund;
  if (report_date === undefined) return {};
  const filed = { asOf: report_date, ...withAccession(report_accession) };
  const own = months.get(ticker);
  const history = own && storedHistoryOf(own, filed);
  const changed = bookChanges.get(fund_key);
  const { earlier_report_accession: earlier } = fund;
  const exposure = exposures.get(fund_key);
  return {
    ...(history && { history }),
    ...(exposure && { exposure: { ...exposure, ...filed } }),
    ...(changed !== undefined &&
      earlier_report_date !== undefined && {
        bookChange: {
          // Rounded down, so that "at least" stays true.
          changed: Math.floor(changed * 1e4) / 1e4,
          from: earlier_report_date,
          ...(earlier !== undefined && { earlierAccession: earlier }),
          ...filed,
        },
      }),
  };
}

/** Net where a waiver makes one; without a waiver the gross figure is the net one. */
function feeOf(fund: BulkFundRow): FactLine['fee'] {
  const { acquired_funds, fee_accession, fee_as_of, class_id = '' } = fund;
  const ends = waiverEndOf(fund.waiver_ends);
  const figures = standingFigures({
    ...(fund.net !== undefined && { net: fund.net }),
    ...(fund.gross !== undefined && { gross: fund.gross }),
    ...(fund.waiver !== undefined && { waiver: fund.waiver }),
  });
  const { gross, waiver } = figures;
  const effective = effectiveFee({ classId: class_id, ...figures });
  if (effective === undefined || fee_as_of === undefined) return undefined;
  return {
    percent: effective * 100,
    basis: 'net',
    periodEnd: fee_as_of,
    ...(gross !== undefined && { grossPercent: gross * 100 }),
    // Filed as a negative number by most and as a positive one by some.
    ...(waiver && { waiverPercent: Math.abs(waiver) * 100, ...(ends && { waiverEnds: ends }) }),
    ...(acquired_funds && { acquiredFundsPercent: acquired_funds * 100 }),
    ...withAccession(fee_accession),
  };
}

function nportOf({ report_accession, report_date, net_assets }: BulkFundRow): FactLine['nport'] {
  if (report_accession === undefined || report_date === undefined) return undefined;
  if (net_assets === undefined) return undefined;
  return {
    reportDate: report_date,
    seriesNetAssetsUsd: net_assets,
    accession: report_accession,
    top: [],
  };
}
