import type { FundFacts, Holding } from '#lib/funds/fund-facts.ts';
import type { LookupResult } from '#lib/funds/lookup-result.ts';
import { rankableEquityOf } from '#lib/metrics/applicable.ts';
import type { FundKind, FundKindName } from '#lib/metrics/fund-kind.ts';
import { fundKindOf } from '#lib/metrics/fund-kind-of.ts';
import { type RefusalReason, type Refused, refused } from '#lib/metrics/interval.ts';
import {
  type EquityPart,
  GAP_THAT_ROUNDING_EXPLAINS,
  type IssuerWeight,
} from '#lib/metrics/left-out.ts';
import type { LineNature } from '#lib/metrics/line-nature.ts';
import {
  lookThrough,
  type PartialList,
  type ResolveFund,
  type Unopened,
} from '#lib/metrics/look-through.ts';

/** What a fund's money is in, once it is looked through. */
export type PartName = 'companies' | OtherPart | UnresolvedPart;

/** Known, and no companies. `balance`: payables, borrowing and rounding of the report; can be negative. */
export type OtherPart = 'cash' | 'bonds' | 'commodities' | 'balance';

/** Not known; each is printed with its reason. */
export type UnresolvedPart =
  | 'unlisted'
  /** A list that is called complete and does not add up to the fund. */
  | 'gap'
  | 'unnamed'
  | 'derivatives'
  | 'mixed'
  | 'inner-funds'
  | 'no-list'
  | 'not-covered'
  | 'unreadable';

export const UNRESOLVED_PARTS: readonly UnresolvedPart[] = [
  'unlisted',
  'derivatives',
  'mixed',
  'inner-funds',
  'gap',
  'unnamed',
  'no-list',
  'not-covered',
  'unreadable',
];

export const OTHER_PARTS: readonly OtherPart[] = ['bonds', 'cash', 'commodities', 'balance'];

/** One fund as a list of companies and other parts; fractions of its net assets. */
export interface FundBook {
  readonly ticker: string;
  readonly market: string;
  /** Absent where nothing of the fund is known. */
  readonly facts?: FundFacts;
  readonly kind?: FundKind;
  /** Why there are no facts, in the words of the look-up. */
  readonly missing?: Exclude<LookupResult, { kind: 'found' }>;
  /** Largest first; at least this much each. */
  readonly issuers: readonly IssuerWeight[];
  /** Sums to 1. */
  readonly parts: ReadonlyMap<PartName, number>;
  readonly partial: readonly PartialList[];
  /** For overlap and concentration of the fund itself; refused where they mean nothing. */
  readonly equity: EquityPart | Refused;
}

/** Kinds that are something else than companies, whole. */
const WHOLE_KINDS: Readonly<Partial<Record<FundKindName, PartName>>> = {
  bond: 'bonds',
  cash: 'cash',
  'commodity-trust': 'commodities',
  'crypto-trust': 'commodities',
  'commodity-pool': 'commodities',
  mixed: 'mixed',
  'leveraged-or-inverse': 'derivatives',
  'single-stock': 'derivatives',
  buffer: 'derivatives',
  'option-income': 'derivatives',
  'other-derivatives': 'derivatives',
  note: 'derivatives',
  unclear: 'no-list',
};

/** Opens one fund. `resolve` finds the fund behind a line, for funds of funds; nothing is estimated. */
export function fundBookOf(
  found: LookupResult,
  market: string,
  resolve: ResolveFund = () => undefined,
): FundBook {
  if (found.kind !== 'found') {
    const part = found.kind === 'unavailable' ? 'unreadable' : 'not-covered';
    const { ticker } = found;
    return { ticker, market, missing: found, ...wholly(part), equity: refused('no-holdings') };
  }
  const { facts } = found;
  const kind = fundKindOf(facts);
  const equity = rankableEquityOf(facts, kind);
  const base = { ticker: facts.ticker, market, facts, kind, equity };
  const whole = WHOLE_KINDS[kind.name] ?? (facts.holdings ? undefined : 'no-list');
  if (whole) return { ...base, ...wholly(whole) };
  if (isImplausible(equity)) return { ...base, ...wholly('unreadable') };
  const opened = lookThrough(facts, resolve);
  if (!opened) return { ...base, ...wholly('no-list') };
  const { issuers, partial } = opened;
  return { ...base, issuers, partial, parts: partsOf(opened) };
}

/** Names in a fund's lines that stand for other funds to open; none for a fund that is no fund of funds. */
export function innerFundNames(facts: FundFacts): readonly string[] {
  if (fundKindOf(facts).name !== 'fund-of-funds') return [];
  return [...new Set(facts.holdings?.lines.map(({ issuer }: Holding) => issuer) ?? [])];
}

function wholly(part: PartName): Pick<FundBook, 'issuers' | 'parts' | 'partial'> {
  return { issuers: [], parts: new Map([[part, 1]]), partial: [] };
}

function isImplausible(equity: EquityPart | Refused): boolean {
  const reason: RefusalReason = 'weights-implausible';
  return 'refused' in equity && equity.refused === reason;
}

const NATURE_PARTS: Readonly<Partial<Record<LineNature, PartName>>> = {
  cash: 'cash',
  repo: 'cash',
  treasury: 'bonds',
  agency: 'bonds',
  government: 'bonds',
  debt: 'bonds',
  commodity: 'commodities',
};

const UNOPENED_PARTS: Readonly<Record<Unopened, UnresolvedPart>> = {
  unlisted: 'unlisted',
  unnamed: 'unnamed',
  'no-list': 'no-list',
  mixed: 'mixed',
  'not-plain': 'derivatives',
  'unknown-fund': 'inner-funds',
  'too-deep': 'inner-funds',
};

function partsOf(opened: NonNullable<ReturnType<typeof lookThrough>>): Map<PartName, number> {
  const parts = new Map<PartName, number>();
  const add = (part: PartName, weight: number) => {
    if (weight !== 0) parts.set(part, (parts.get(part) ?? 0) + weight);
  };
  add('companies', opened.companies);
  for (const [nature, weight] of opened.otherBy) {
    // Collateral is owed back to borrowers; a derivative's market value is no exposure (see `exposure.ts`).
    const part = NATURE_PARTS[nature];
    if (part) add(part, weight);
  }
  for (const [why, weight] of opened.why) {
    add(UNOPENED_PARTS[why], weight);
  }
  let sum = 0;
  for (const weight of parts.values()) sum += weight;
  const rest = 1 - sum;
  add(rest > GAP_THAT_ROUNDING_EXPLAINS ? 'gap' : 'balance', rest);
  return parts;
}
