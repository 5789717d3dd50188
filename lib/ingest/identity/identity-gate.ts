import type { FactLine } from '../facts/input-schemas.ts';
import type { Finding } from '../facts/plausibility.ts';

/** The registrant, series and class numbers of a fund. */
export type Ids = Pick<FactLine, 'cik' | 'seriesId' | 'classId'>;

/**
 * Ids known to be right where the ticker map of September 2025 is not: its tickers have since been given
 * to other funds, or the fund has changed its form.
 */
const REVIEWED_IDS: Readonly<Record<string, Required<Ids>>> = {
  // The map's SPYM was a closed single-stock fund; this is SPLG of the same map, renamed.
  SPYM: { cik: 1064642, seriesId: 'S000006983', classId: 'C000019036' },
  // A unit trust until 2025, since then a series fund; the SEC's map of 2026 has it.
  QQQ: { cik: 1067839, seriesId: 'S000101292', classId: 'C000271435' },
};

/** A house's share of a registrant's funds from which another house's fund cannot be one of them. */
const DOMINATED = 0.9;
const MIN_FUNDS = 10;
/** A first word of names is a house when this many funds share it: "Multi-Asset …" is none. */
const MIN_HOUSE = 10;

/** Trusts that lend their registration to many houses never have one that dominates. */
interface Registrant {
  readonly funds: number;
  readonly mostOf: string;
  readonly share: number;
}

export interface IdentityGate {
  /** The ids to store, and the finding when the map's were refused. */
  check(fact: FactLine): { readonly ids: Ids; readonly finding?: Finding };
}

/**
 * Refuses ids that contradict the fund: the ticker map is older than some tickers' owners. Refused are a
 * registrant that belongs (90% of at least ten funds) to another house, and a name that begins with
 * another registrant's own trust name.
 */
export function makeIdentityGate(facts: readonly FactLine[]): IdentityGate {
  const registrants = registrantsOf(facts);
  const homes = homesOfTrusts(facts);
  const houses = new Map(
    [...Map.groupBy(facts, ({ name }) => houseOf(name))].map(([house, all]) => [house, all.length]),
  );
  return {
    check(fact) {
      const reviewed = REVIEWED_IDS[fact.ticker];
      if (reviewed) return { ids: reviewed };
      const { ticker, cik } = fact;
      const refused =
        cik === undefined
          ? undefined
          : refusal(fact, { registrant: registrants.get(cik), homes, houses });
      if (!refused) return { ids: idsOf(fact) };
      const finding: Finding = {
        ticker,
        rule: 'identity-doubtful',
        verdict: 'rejected',
        detail: refused,
      };
      return { ids: {}, finding };
    },
  };
}

interface Known {
  readonly registrant: Registrant | undefined;
  /** Trust name -> registrant number. */
  readonly homes: ReadonlyMap<string, number>;
  /** House -> number of its funds. */
  readonly houses: ReadonlyMap<string, number>;
}

function refusal(
  { name, cik }: FactLine,
  { registrant, homes, houses }: Known,
): string | undefined {
  const house = houseOf(name);
  if (
    registrant &&
    registrant.funds >= MIN_FUNDS &&
    registrant.share >= DOMINATED &&
    registrant.mostOf !== house &&
    (houses.get(house) ?? 0) >= MIN_HOUSE
  ) {
    return `registrant ${cik} is ${registrant.mostOf}'s, the fund is called “${name}”`;
  }
  const trust = trustNameOf(name);
  const home = trust && homes.get(trust);
  if (home !== undefined && home !== cik) {
    return `registrant ${cik}, but “${trust}” is registrant ${home}`;
  }
  return undefined;
}

function idsOf({ cik, seriesId, classId }: FactLine): Ids {
  return {
    ...(cik !== undefined && { cik }),
    ...(seriesId !== undefined && { seriesId }),
    ...(classId !== undefined && { classId }),
  };
}

/** First word of the name, the renamed SPDR funds' three words as one. */
function houseOf(name: string): string {
  return (
    name
      .replace(/^State Street SPDR/, 'SPDR')
      .split(/\s+/, 1)[0]
      ?.toLowerCase() ?? ''
  );
}

/** `AIM ETF Products Trust` of `AIM ETF Products Trust AllianzIM …`. */
function trustNameOf(name: string): string | undefined {
  return /^(.{4,40}?\b(?:Trust|Funds))\b(?= \S)/.exec(name)?.[1];
}

function registrantsOf(facts: readonly FactLine[]): ReadonlyMap<number, Registrant> {
  const byCik = Map.groupBy(
    facts.filter(({ cik }) => cik !== undefined),
    ({ cik }) => cik ?? 0,
  );
  return new Map(
    [...byCik].map(([cik, funds]) => {
      const [mostOf, most] = mostFrequent(funds.map(({ name }) => houseOf(name)));
      return [cik, { funds: funds.length, mostOf, share: most / funds.length }] as const;
    }),
  );
}

/** Trust name -> the one registrant of nearly all funds whose names begin with it. */
function homesOfTrusts(facts: readonly FactLine[]): ReadonlyMap<string, number> {
  const named = facts.filter(({ name, cik }) => cik !== undefined && trustNameOf(name));
  const byTrust = Map.groupBy(named, ({ name }) => trustNameOf(name) ?? '');
  return new Map(
    [...byTrust].flatMap(([trust, funds]) => {
      const [cik, most] = mostFrequent(funds.map((fund) => String(fund.cik)));
      const isClear = funds.length >= MIN_FUNDS && most / funds.length >= DOMINATED;
      return isClear ? [[trust, Number(cik)] as const] : [];
    }),
  );
}

function mostFrequent(words: readonly string[]): readonly [string, number] {
  const counts = [...Map.groupBy(words, (word) => word)].map(
    ([word, all]) => [word, all.length] as const,
  );
  return counts.reduce((best, each) => (each[1] > best[1] ? each : best), ['', 0] as const);
}
