import * as z from 'zod/mini';
import { type HoldingsDraft, largestFirst, millionthsOfPercent, sumOf } from './holdings-draft.ts';
import type { IssuerFile } from './input-schemas.ts';
import { dateFinding, type Finding } from './plausibility.ts';

/** A Taiwanese fund whose list the gate let through. Its fee is not taken: no file says where it is from. */
export interface TaiwanFund {
  /** Listing code, `0050`. */
  readonly code: string;
  readonly name: string;
  readonly holdings: HoldingsDraft;
}

const rowSchema = z.object({
  etf_code: z.string().check(z.regex(/^\d{4,6}[A-Z]?$/)),
  etf_name: z.string(),
  stock_code: z.string(),
  stock_name: z.string(),
  weight: z.number(),
  data_date: z.string(),
  source_url: z.string(),
});

type Row = z.infer<typeof rowSchema>;

/** A list is taken for the whole portfolio from this share of the fund on; cash and futures make the rest. */
const MIN_SUM = 0.95;
const MAX_SUM = 1.05;

export interface TaiwanInput {
  /** Parsed JSON of `holdings.json`. */
  readonly holdings: unknown;
  /** English fund names by code, where known. */
  readonly names: ReadonlyMap<string, string>;
  /** Issuers' names by Taiwanese listing code, {@link taiwanIssuers}. */
  readonly issuers: ReadonlyMap<string, string>;
  readonly today: string;
}

/**
 * The gate for Taiwanese lists: one date for all rows, an address where the list stands, and weights that
 * add up to the fund. Two or three rows, no date or no source are refused, each with its reason.
 */
export function acceptTaiwanLists(input: TaiwanInput): {
  readonly funds: readonly TaiwanFund[];
  readonly findings: readonly Finding[];
} {
  const rows = z.array(rowSchema).safeParse(input.holdings);
  if (!rows.success) {
    const detail = rows.error.issues[0]?.message ?? 'no list of rows';
    return {
      funds: [],
      findings: [{ ticker: 'TW', rule: 'does-not-fit', verdict: 'rejected', detail }],
    };
  }
  const findings: Finding[] = [];
  const funds = [...Map.groupBy(rows.data, (row) => row.etf_code)].flatMap(([code, list]) => {
    const draft = draftOf(list, input.issuers);
    const finding = findingOf(code, list, draft) ?? dateFinding(code, draft.asOf, input.today);
    if (finding) findings.push(finding);
    const name = input.names.get(code) ?? list[0]?.etf_name ?? code;
    return finding ? [] : [{ code, name, holdings: draft }];
  });
  return { funds: funds.sort((a, b) => (a.code < b.code ? -1 : 1)), findings };
}

function findingOf(code: string, rows: readonly Row[], draft: HoldingsDraft): Finding | undefined {
  const refuse = (rule: Finding['rule'], detail: string): Finding => ({
    ticker: code,
    rule,
    verdict: 'rejected',
    detail: `${detail} (${rows.length} rows)`,
  });
  const dates = new Set(rows.map((row) => row.data_date));
  if (dates.size !== 1 || !/^\d{4}-\d{2}-\d{2}$/.test(draft.asOf)) {
    return refuse('no-date', `no one date: ${[...dates].join(', ') || 'none'}`);
  }
  const addresses = new Set(rows.map((row) => row.source_url));
  if (addresses.size !== 1 || !/^https:\/\/[^\s"<>]+$/.test(draft.url ?? '')) {
    return refuse('no-source', `no address of the list: “${[...addresses].join(', ')}”`);
  }
  const sum = sumOf(draft);
  if (sum >= MIN_SUM && sum <= MAX_SUM) return undefined;
  return refuse('weights-unexplained', `${(sum * 100).toFixed(1)}% of the fund`);
}

function draftOf(rows: readonly Row[], issuers: ReadonlyMap<string, string>): HoldingsDraft {
  const lines = rows.map((row) => ({
    name: issuers.get(row.stock_code) ?? row.stock_name,
    weight: millionthsOfPercent(row.weight),
    label: row.stock_code,
    country: 'TW',
  }));
  return {
    from: 'issuer-file',
    asOf: rows[0]?.data_date ?? '',
    coverage: 'complete',
    url: rows[0]?.source_url ?? '',
    lines: largestFirst(lines),
  };
}

/** Listing code -> issuer's name, from the lists of a publisher whose countries can be trusted. */
export function taiwanIssuers(files: Iterable<IssuerFile>): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { rows } of files) {
    for (const { ticker, name, country } of rows) {
      if (country === 'Taiwan' && /^\d{4}$/.test(ticker)) names.set(ticker, name);
    }
  }
  return names;
}
