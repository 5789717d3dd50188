import * as z from 'zod/mini';

/** Who stands behind a ticker, by the SEC's two maps. */
export type Identity =
  | {
      readonly kind: 'series';
      readonly cik: number;
      readonly seriesId: string;
      readonly classId: string;
    }
  /** A unit trust, grantor trust, pool or operating company: no series. */
  | { readonly kind: 'registrant'; readonly cik: number; readonly title: string }
  /**
   * The maps disagree, or one names two series. Never resolved by the table: IBIT was both a dead fund's
   * symbol and the iShares Bitcoin Trust's, BOXL a fund's and Boxlight's.
   */
  | {
      readonly kind: 'collision';
      readonly candidates: readonly Exclude<Identity, { kind: 'collision' }>[];
    };

type Candidate = Exclude<Identity, { kind: 'collision' }>;

/** A map does not have the layout that it is known for. */
export class TickerMapProblem extends Error {
  override readonly name = 'TickerMapProblem';
}

const fundMapSchema = z.object({
  fields: z.array(z.string()),
  data: z.array(z.array(z.union([z.string(), z.number(), z.null()]))),
});

const companyMapSchema = z.record(
  z.string(),
  z.object({ cik_str: z.int(), ticker: z.string(), title: z.string() }),
);

/**
 * Joins `company_tickers_mf.json` (funds) and `company_tickers.json` (registrants).
 *
 * @param fundMap parsed JSON of the first; column positions are read from its `fields`
 * @param companyMap parsed JSON of the second
 * @throws {TickerMapProblem}
 */
export function identityTable(
  fundMap: unknown,
  companyMap: unknown,
): ReadonlyMap<string, Identity> {
  const candidates = new Map<string, Candidate[]>();
  const add = (ticker: string, candidate: Candidate) => {
    const symbol = ticker.trim().toUpperCase();
    candidates.set(symbol, [...(candidates.get(symbol) ?? []), candidate]);
  };
  for (const { symbol, ...series } of fundRows(fundMap)) add(symbol, { kind: 'series', ...series });
  for (const { cik_str, ticker, title } of companyRows(companyMap)) {
    add(ticker, { kind: 'registrant', cik: cik_str, title });
  }
  return new Map([...candidates].map(([ticker, found]) => [ticker, identityOf(found)]));
}

function identityOf(candidates: readonly Candidate[]): Identity {
  const [first, ...others] = candidates;
  if (first && others.every((other) => same(first, other))) return first;
  return { kind: 'collision', candidates };
}

function same(a: Candidate, b: Candidate): boolean {
  if (a.kind === 'series' && b.kind === 'series') return a.classId === b.classId;
  return a.kind === 'registrant' && b.kind === 'registrant' && a.cik === b.cik;
}

function fundRows(json: unknown) {
  const parsed = fundMapSchema.safeParse(json);
  if (!parsed.success) throw new TickerMapProblem('the fund map is not {fields, data}');
  const { fields, data } = parsed.data;
  const column = (name: string): number => {
    const position = fields.indexOf(name);
    if (position < 0) throw new TickerMapProblem(`the fund map has no column ${name}`);
    return position;
  };
  const at = {
    cik: column('cik'),
    series: column('seriesId'),
    class: column('classId'),
    symbol: column('symbol'),
  };
  return data.flatMap((row) => {
    const [cik, seriesId, classId, symbol] = [
      row[at.cik],
      row[at.series],
      row[at.class],
      row[at.symbol],
    ];
    const isSound =
      Number.isSafeInteger(Number(cik)) &&
      /^S\d{9}$/.test(String(seriesId)) &&
      /^C\d{9}$/.test(String(classId)) &&
      typeof symbol === 'string' &&
      symbol.trim() !== '';
    if (!isSound) return [];
    return [{ cik: Number(cik), seriesId: String(seriesId), classId: String(classId), symbol }];
  });
}

function companyRows(json: unknown) {
  const parsed = companyMapSchema.safeParse(json);
  if (!parsed.success)
    throw new TickerMapProblem('the company map is not {n: {cik_str, ticker, title}}');
  return Object.values(parsed.data);
}
