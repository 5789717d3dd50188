import type { FundFacts, Holding, HoldingsList } from '#lib/funds/fund-facts.ts';
import { fundKindOf } from './fund-kind.ts';
import { byIssuer, type IssuerWeight } from './left-out.ts';
import { type LineNature, lineNatureOf } from './line-nature.ts';

/** What a fund of funds holds once the funds it holds are opened. Fractions of its net assets. */
export interface LookThrough {
  /** Companies behind all funds that could be opened, largest first; each at least this much. */
  readonly issuers: readonly IssuerWeight[];
  /** Weight that ended in companies. */
  readonly companies: number;
  /** Weight that ended in bonds, cash, derivatives or commodities. */
  readonly other: number;
  /**
   * Weight that could not be opened: funds without a list here or whose exposure comes from swaps and
   * options, unlisted lines behind ten-line lists, loops, and what lies deeper than five funds.
   */
  readonly unresolved: number;
  /** Funds opened at least once, in the order met. */
  readonly opened: readonly string[];
}

/** The fund behind a line, where it is known. */
export type ResolveFund = (line: Holding) => FundFacts | undefined;

/** Funds of funds of funds exist; deeper nesting has not been seen and would hide a loop. */
const MOST_DEPTH = 5;

interface Walk {
  readonly resolve: ResolveFund;
  readonly companies: Holding[];
  readonly opened: Set<string>;
  other: number;
  unresolved: number;
}

/** Opens fund lines down to companies, at most five funds deep; loops and unknown funds stay unresolved. */
export function lookThrough(fund: FundFacts, resolve: ResolveFund): LookThrough | undefined {
  if (!fund.holdings) return undefined;
  const walk: Walk = { resolve, companies: [], opened: new Set(), other: 0, unresolved: 0 };
  openList(fund.holdings, 1, [fund.ticker], walk);
  const issuers = byIssuer(walk.companies);
  return {
    issuers,
    companies: issuers.reduce((sum, issuer) => sum + issuer.weight, 0),
    other: walk.other,
    unresolved: walk.unresolved,
    opened: [...walk.opened],
  };
}

/** `scale`: the weight of this list in the fund we started from. `path`: the funds above it. */
function openList(list: HoldingsList, scale: number, path: readonly string[], walk: Walk): void {
  for (const line of list.lines) {
    const weight = line.weight * scale;
    const nature: LineNature = lineNatureOf(line);
    if (nature === 'fund') openFund(line, weight, path, walk);
    else if (nature === 'equity') walk.companies.push({ ...line, weight });
    else if (nature === 'unresolved') walk.unresolved += Math.abs(weight);
    else walk.other += weight;
  }
  if (list.coverage === 'top-ten') walk.unresolved += scale * Math.max(0, 1 - list.knownWeight);
}

function openFund(line: Holding, weight: number, path: readonly string[], walk: Walk): void {
  const held = walk.resolve(line);
  const kind = held && fundKindOf(held).name;
  if (kind === 'bond' || kind === 'cash') {
    walk.other += weight;
    return;
  }
  const isLoop = held !== undefined && path.includes(held.ticker);
  const canOpen = kind === 'plain-equity' || kind === 'fund-of-funds';
  if (!held?.holdings || !canOpen || isLoop || path.length > MOST_DEPTH) {
    walk.unresolved += Math.abs(weight);
    return;
  }
  walk.opened.add(held.ticker);
  openList(held.holdings, weight, [...path, held.ticker], walk);
}
