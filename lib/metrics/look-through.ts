import type { FundFacts, Holding, HoldingsList } from '#lib/funds/fund-facts.ts';
import type { FundKindName } from './fund-kind.ts';
import { fundKindOf } from './fund-kind-of.ts';
import { byIssuer, type IssuerWeight } from './left-out.ts';
import type { LineNature } from './line-nature.ts';
import { lineNatureOf } from './line-nature-of.ts';

/** What a fund of funds holds once the funds it holds are opened. Fractions of its net assets. */
export interface LookThrough {
  /** Companies behind all funds that could be opened, largest first; each at least this much. */
  readonly issuers: readonly IssuerWeight[];
  /** Weight that ended in companies. */
  readonly companies: number;
  /** Weight that ended in bonds, cash, derivatives or commodities. */
  readonly other: number;
  /**
   * Weight that could not be opened: funds without a list here, of mixed holdings or whose exposure comes from swaps
   * and options, unlisted lines behind ten-line lists, loops, and what lies deeper than five funds.
   */
  readonly unresolved: number;
  /** `unresolved` by its reason. */
  readonly why: ReadonlyMap<Unopened, number>;
  /** `other` by what it is. */
  readonly otherBy: ReadonlyMap<LineNature, number>;
  /** Ten-line lists met on the way: what their unlisted lines can weigh. */
  readonly partial: readonly PartialList[];
  /** Funds opened at least once, in the order met. */
  readonly opened: readonly string[];
}

/** Why some weight could not be opened. */
export type Unopened =
  /** Beyond the ten lines of a ten-line list. */
  | 'unlisted'
  /** A line that names nothing ("N/A"). */
  | 'unnamed'
  /** No fund here has the name of the line. */
  | 'unknown-fund'
  /** The fund is known, its list is not. */
  | 'no-list'
  /** Swaps, options or a note: its lines are not what moves it. */
  | 'not-plain'
  /** Shares and other things in one fund, preferred shares among them. */
  | 'mixed'
  /** A fund that holds itself, or funds deeper than five. */
  | 'too-deep';

/** The unlisted rest of a ten-line list. Weights are fractions of the net assets of the fund we started from. */
export interface PartialList {
  readonly unlisted: number;
  /** The most that one unlisted line can weigh: the smallest line listed. */
  readonly lineLimit: number;
  /** Lines listed, by issuer. */
  readonly lineCounts: ReadonlyMap<number, number>;
}

/** The fund behind a line, where it is known. */
export type ResolveFund = (line: Holding) => FundFacts | undefined;

/** Funds of funds of funds exist; deeper nesting has not been seen and would hide a loop. */
const MOST_DEPTH = 5;

interface Walk {
  readonly resolve: ResolveFund;
  readonly companies: Holding[];
  readonly opened: Set<string>;
  readonly why: Map<Unopened, number>;
  readonly otherBy: Map<LineNature, number>;
  readonly partial: PartialList[];
}

/** Opens fund lines down to companies, at most five funds deep; loops and unknown funds stay unresolved. */
export function lookThrough(fund: FundFacts, resolve: ResolveFund): LookThrough | undefined {
  if (!fund.holdings) return undefined;
  const walk: Walk = {
    resolve,
    companies: [],
    opened: new Set(),
    why: new Map(),
    otherBy: new Map(),
    partial: [],
  };
  openList(fund.holdings, 1, [fund.ticker], walk);
  const issuers = byIssuer(walk.companies);
  return {
    issuers,
    companies: issuers.reduce((sum, issuer) => sum + issuer.weight, 0),
    other: sumOf(walk.otherBy),
    unresolved: sumOf(walk.why),
    why: walk.why,
    otherBy: walk.otherBy,
    partial: walk.partial,
    opened: [...walk.opened],
  };
}

/** `scale`: the weight of this list in the fund we started from. `path`: the funds above it. */
function openList(list: HoldingsList, scale: number, path: readonly string[], walk: Walk): void {
  let collateral = 0;
  const lineCounts = new Map<number, number>();
  for (const line of list.lines) {
    const weight = line.weight * scale;
    const nature: LineNature = lineNatureOf(line);
    if (nature === 'fund') openFund(line, weight, path, walk);
    else if (nature === 'equity') {
      walk.companies.push({ ...line, weight });
      if (line.issuerId !== undefined) raise(lineCounts, line.issuerId, 1);
    } else if (nature === 'unresolved') raise(walk.why, 'unnamed', Math.abs(weight));
    else raise(walk.otherBy, nature, weight);
    if (nature === 'collateral') collateral += line.weight;
  }
  if (list.coverage === 'complete') return;
  // Collateral is owed back, so it takes no room among the net assets.
  const unlisted = scale * Math.max(0, 1 - (list.knownWeight - collateral));
  if (unlisted <= 0) return;
  raise(walk.why, 'unlisted', unlisted);
  const lineLimit = scale * Math.max(0, list.lines.at(-1)?.weight ?? 0);
  walk.partial.push({ unlisted, lineLimit, lineCounts });
}

/** Kinds that are something else than companies, whole: a gold trust is gold, not a fund of swaps. */
const WHOLE_KINDS: Readonly<Partial<Record<FundKindName, LineNature>>> = {
  bond: 'debt',
  cash: 'cash',
  'commodity-trust': 'commodity',
  'crypto-trust': 'commodity',
  'commodity-pool': 'commodity',
};

function openFund(line: Holding, weight: number, path: readonly string[], walk: Walk): void {
  const held = walk.resolve(line);
  const kind = held && fundKindOf(held).name;
  const whole = kind && WHOLE_KINDS[kind];
  if (whole) {
    raise(walk.otherBy, whole, weight);
    return;
  }
  const why = held && kind ? obstacle(held, kind, path) : 'unknown-fund';
  if (why || !held?.holdings) {
    raise(walk.why, why ?? 'no-list', Math.abs(weight));
    return;
  }
  walk.opened.add(held.ticker);
  openList(held.holdings, weight, [...path, held.ticker], walk);
}

function obstacle(
  held: FundFacts,
  kind: FundKindName,
  path: readonly string[],
): Unopened | undefined {
  if (kind === 'mixed') return 'mixed';
  const isPlain = kind === 'plain-equity' || kind === 'fund-of-funds';
  if (!isPlain && kind !== 'unclear') return 'not-plain';
  if (!held.holdings || kind === 'unclear') return 'no-list';
  return path.includes(held.ticker) || path.length > MOST_DEPTH ? 'too-deep' : undefined;
}

function raise<K>(sums: Map<K, number>, key: K, by: number): void {
  sums.set(key, (sums.get(key) ?? 0) + by);
}

function sumOf(sums: ReadonlyMap<unknown, number>): number {
  let sum = 0;
  for (const part of sums.values()) sum += part;
  return sum;
}
