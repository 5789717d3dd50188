import * as z from 'zod/mini';
import { effectiveFee } from '#lib/filings/fees/class-fees.ts';
import type { FactLine, PositionsFile } from '../facts/input-schemas.ts';
import type { Finding } from '../facts/plausibility.ts';
import type { FactsFolder } from '../facts/read-facts-folder.ts';
import type { DuckEngine } from './duck-engine.ts';
import type { TickerMap } from './stage-ticker-map.ts';

/** A cell that may be missing: SQL's NULL becomes absent, never 0 or ''. */
const maybe = <T>(schema: z.ZodMiniType<T>) =>
  z.pipe(
    z.nullable(schema),
    z.transform((value) => value ?? undefined),
  );

const fundRow = z.object({
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
});

type FundRow = z.infer<typeof fundRow>;

const FUNDS_SQL = `SELECT ticker, CAST(claims AS DOUBLE) AS claims, CAST(cik AS DOUBLE) AS cik, fund_key,
  class_id, name, report_accession, report_date, net_assets, is_last, fee_accession, fee_as_of, gross, net,
  waiver FROM snapshot_funds ORDER BY ticker, fund_key, class_id`;

const lineRow = z.object({
  accession: z.string(),
  issuer: z.nullable(z.string()),
  symbol: z.nullable(z.string()),
  asset: z.nullable(z.string()),
  country: z.nullable(z.string()),
  percent: z.number(),
});

/** Every column orders, so that equal input gives equal bytes whatever the engine's threads did. */
const LINES_SQL = `SELECT accession, issuer, symbol, asset, country, percent FROM snapshot_lines
  ORDER BY accession, percent DESC, issuer, symbol, asset, country`;

export interface BulkFacts {
  readonly input: FactsFolder;
  /** Funds that the data sets cannot vouch for, with the reason. */
  readonly findings: readonly Finding[];
}

/**
 * Reads the last two stages as the input of `buildSnapshot`: from here on a bulk build is the same program
 * as a build from fact files, with the same gate, issuer table and writer.
 *
 * @param map its findings are tickers with two owners (N-CEN does not settle that), its trusts enter where no
 * filing of theirs is among the data sets
 */
export async function assembleFacts(engine: DuckEngine, map: TickerMap): Promise<BulkFacts> {
  const doubtful = new Set(map.findings.map(({ ticker }) => ticker));
  const findings: Finding[] = [...map.findings];
  const kept: FundRow[] = [];
  const seen = new Set<string>();
  for await (const cells of engine.rows(FUNDS_SQL)) {
    const fund = fundRow.parse(cells);
    if (doubtful.has(fund.ticker) || seen.has(fund.ticker)) continue;
    seen.add(fund.ticker);
    const finding = findingOf(fund);
    if (finding) findings.push(finding);
    else kept.push(fund);
  }
  const lists = await readLists(
    engine,
    new Set(kept.flatMap((fund) => fund.report_accession ?? [])),
  );
  const positions = new Map<string, PositionsFile>();
  for (const { ticker, report_accession } of kept) {
    const list = report_accession && lists.get(report_accession);
    if (list) positions.set(ticker, { total: list.length, shown: list.length, positions: list });
  }
  return {
    input: {
      facts: [...kept.map(factOf), ...map.trusts.filter(({ ticker }) => !seen.has(ticker))],
      positions,
      issuerFiles: new Map(),
      misfits: [],
    },
    findings,
  };
}

function findingOf({ ticker, claims, name, is_last, report_date }: FundRow): Finding | undefined {
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

function factOf(fund: FundRow): FactLine {
  const { ticker, name, cik, fund_key, class_id } = fund;
  const fee = feeOf(fund);
  const nport = nportOf(fund);
  return {
    ticker,
    name: (name ?? ticker).slice(0, 300),
    nameIsWhole: true,
    ...(cik !== undefined && { cik }),
    ...(/^S\d{9}$/.test(fund_key) && { seriesId: fund_key }),
    ...(class_id !== undefined && /^C\d{9}$/.test(class_id) && { classId: class_id }),
    ...(fee && { fee }),
    ...(nport && { nport }),
  };
}

/** Net where a waiver makes one; without a waiver the gross figure is the net one. */
function feeOf(fund: FundRow): FactLine['fee'] {
  const { net, gross, waiver, fee_accession, fee_as_of, class_id = '' } = fund;
  const known = {
    classId: class_id,
    ...(net !== undefined && { net }),
    ...(gross !== undefined && { gross }),
    ...(waiver !== undefined && { waiver }),
  };
  const effective = effectiveFee(known);
  if (effective === undefined || fee_as_of === undefined) return undefined;
  return {
    percent: effective * 100,
    basis: 'net',
    periodEnd: fee_as_of,
    ...(gross !== undefined && { grossPercent: gross * 100 }),
    ...(fee_accession !== undefined && { accession: fee_accession }),
  };
}

function nportOf({ report_accession, report_date, net_assets }: FundRow): FactLine['nport'] {
  if (report_accession === undefined || report_date === undefined) return undefined;
  if (net_assets === undefined) return undefined;
  return {
    reportDate: report_date,
    seriesNetAssetsUsd: net_assets,
    accession: report_accession,
    top: [],
  };
}

type Position = PositionsFile['positions'][number];

async function readLists(engine: DuckEngine, wanted: ReadonlySet<string>) {
  const lists = new Map<string, Position[]>();
  const shared = new Map<string, string>();
  // One text object a distinct name: a million and a half lines repeat some ten thousand names.
  const once = (text: string) => {
    const known = shared.get(text);
    if (known !== undefined) return known;
    shared.set(text, text);
    return text;
  };
  for await (const cells of engine.rows(LINES_SQL)) {
    const { accession, issuer, symbol, asset, country, percent } = lineRow.parse(cells);
    if (!wanted.has(accession)) continue;
    const list = lists.get(accession) ?? [];
    if (list.length === 0) lists.set(accession, list);
    list.push({
      name: once(issuer ?? 'N/A'),
      pct: percent,
      ...(asset && { asset: once(asset) }),
      ...(country && { country: once(country) }),
      ...(symbol && { symbol: once(symbol) }),
    });
  }
  return lists;
}
