import type { PartialList } from '#lib/metrics/look-through.ts';
import {
  type FundBook,
  OTHER_PARTS,
  type PartName,
  UNRESOLVED_PARTS,
  type UnresolvedPart,
} from './fund-book.ts';

/** A fund of a list, opened, and how much of the list it is. */
export interface PortfolioFund {
  readonly book: FundBook;
  /** Share of the list; the shares of a list sum to 1. */
  readonly weight: number;
  /** US dollars, where the reader gave them. */
  readonly amountUsd?: number;
}

/** A company held through one or more funds. Weights are fractions of the whole list, each at least. */
export interface PortfolioCompany {
  /** Absent for a filed name that we cannot tell from others; it is never added up. */
  readonly issuerId?: number;
  readonly issuer: string;
  readonly weight: number;
  /** By place in `Portfolio.funds`, largest first. */
  readonly carriers: readonly { readonly fund: number; readonly weight: number }[];
}

/** A list of funds as one portfolio. */
export interface Portfolio {
  readonly funds: readonly PortfolioFund[];
  /** Largest first. */
  readonly companies: readonly PortfolioCompany[];
  /** What the money is in, fractions of the list that sum to 1. */
  readonly parts: ReadonlyMap<PartName, number>;
  /** Ten-line lists among the funds, weights as fractions of the list. */
  readonly partial: readonly PartialList[];
}

interface Gathered {
  readonly issuerId?: number;
  readonly issuer: string;
  weight: number;
  readonly carriers: { fund: number; weight: number }[];
}

/** Adds up opened funds by their weight in the list. The order of the funds changes nothing but places. */
export function portfolioOf(funds: readonly PortfolioFund[]): Portfolio {
  const parts = new Map<PartName, number>();
  const partial: PartialList[] = [];
  const byId = new Map<number, Gathered>();
  const alone: Gathered[] = [];
  funds.forEach(({ book, weight }, fund) => {
    for (const [part, share] of book.parts) {
      parts.set(part, (parts.get(part) ?? 0) + weight * share);
    }
    for (const list of book.partial) partial.push(scaled(list, weight));
    for (const { issuerId, issuer, weight: own } of book.issuers) {
      const carried = { fund, weight: own * weight };
      const known = issuerId === undefined ? undefined : byId.get(issuerId);
      if (known) {
        known.weight += carried.weight;
        known.carriers.push(carried);
        continue;
      }
      const id = issuerId === undefined ? {} : { issuerId };
      const company: Gathered = { ...id, issuer, weight: carried.weight, carriers: [carried] };
      if (issuerId === undefined) alone.push(company);
      else byId.set(issuerId, company);
    }
  });
  return { funds, companies: ranked([...byId.values(), ...alone]), parts, partial };
}

/** Share of the list that could not be looked through. */
export function unresolvedOf({ parts }: Portfolio): number {
  return UNRESOLVED_PARTS.reduce((sum, part) => sum + (parts.get(part) ?? 0), 0);
}

/** Share of the list that is known to be no companies. */
export function otherOf({ parts }: Portfolio): number {
  return OTHER_PARTS.reduce((sum, part) => sum + (parts.get(part) ?? 0), 0);
}

/** True where nothing that is hidden could be more of any company. */
export function isFullyKnown(portfolio: Portfolio): boolean {
  return unresolvedOf(portfolio) < ROUNDING;
}

/** A twentieth of a percent: no figure shows less. */
const ROUNDING = 0.0005;

export interface UnresolvedFunds {
  readonly part: UnresolvedPart;
  readonly weight: number;
  /** Tickers, the one that hides most first. */
  readonly tickers: readonly string[];
}

/** What could not be looked through, by reason and fund, largest first. */
export function unresolvedByReason({ funds, parts }: Portfolio): readonly UnresolvedFunds[] {
  return UNRESOLVED_PARTS.flatMap((part) => {
    const weight = parts.get(part) ?? 0;
    if (weight <= 0) return [];
    const hidden = funds
      .map(({ book, weight: own }) => ({
        ticker: book.ticker,
        by: own * (book.parts.get(part) ?? 0),
      }))
      .filter(({ by }) => by > 0)
      .sort((a, b) => b.by - a.by || (a.ticker < b.ticker ? -1 : 1));
    return [{ part, weight, tickers: hidden.map(({ ticker }) => ticker) }];
  }).sort((a, b) => b.weight - a.weight);
}

function scaled(list: PartialList, by: number): PartialList {
  return { ...list, unlisted: list.unlisted * by, lineLimit: list.lineLimit * by };
}

function ranked(companies: Gathered[]): PortfolioCompany[] {
  for (const { carriers } of companies) carriers.sort((a, b) => b.weight - a.weight);
  return companies.sort(
    (a, b) => inUnits(b.weight) - inUnits(a.weight) || (a.issuer < b.issuer ? -1 : 1),
  );
}

/** Sums in another order differ in their last bits; companies of one weight stand by name. */
function inUnits(weight: number): number {
  return Math.round(weight * 1e12);
}
