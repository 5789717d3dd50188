import type { Holding, HoldingsList } from '#lib/funds/fund-facts.ts';
import type { Interval, Refused } from './interval.ts';
import type { LineNature, NatureOf } from './line-nature.ts';
import { lineNatureOf } from './line-nature-of.ts';

/** All lines of one issuer in one fund, added up. Weights are fractions of net assets. */
export interface IssuerWeight {
  /** The issuer's id in the snapshot's table; absent for a placeholder, which matches nothing. */
  readonly issuerId?: number;
  readonly issuer: string;
  readonly weight: number;
  readonly lineCount: number;
}

/**
 * The shares a fund holds, freed of cash, repos and lending collateral, which would otherwise rank
 * among its largest holdings.
 */
export interface EquityPart {
  /** Largest first. */
  readonly issuers: readonly IssuerWeight[];
  /** Sum of `issuers`, fraction of net assets. */
  readonly known: number;
  /**
   * Share of equity in net assets: the denominator of every "over equity" figure. One number where
   * the list is complete and adds up; else from what is known to all that is not listed.
   */
  readonly share: Interval;
  readonly complete: boolean;
  /** Largest weight an unlisted line can have: the smallest line of a ten-line list; 0 when complete. */
  readonly unlistedLineLimit: number;
  /** Weight of lines that name nothing ("N/A") in a list without asset categories. */
  readonly unresolved: number;
  /** Absolute weight left out, by nature, fractions of net assets. */
  readonly leftOut: ReadonlyMap<LineNature, number>;
}

/** A complete list whose weights miss more than this much of net assets is not taken at its word. */
export const GAP_THAT_ROUNDING_EXPLAINS = 0.01;

/**
 * Splits a holdings list into its equity part and what is left out of rank and denominator.
 *
 * In a ten-line list the unlisted rest is taken as equity (each line no larger than the smallest one
 * listed); what the list itself shows as cash or collateral is not.
 */
export function equityPartOf(list: HoldingsList, natureOf: NatureOf = lineNatureOf): EquityPart {
  const leftOut = new Map<LineNature, number>();
  const equityLines: Holding[] = [];
  let unresolved = 0;
  for (const line of list.lines) {
    const nature = natureOf(line);
    if (nature === 'equity') equityLines.push(line);
    else if (nature === 'unresolved') unresolved += Math.abs(line.weight);
    else leftOut.set(nature, (leftOut.get(nature) ?? 0) + Math.abs(line.weight));
  }
  const issuers = byIssuer(equityLines);
  const known = issuers.reduce((sum, issuer) => sum + issuer.weight, 0);
  const complete = list.coverage === 'complete';
  return {
    issuers,
    known,
    share: equityShare({ list, known, unresolved, leftOut: sumOf(leftOut.values()) }),
    complete,
    unlistedLineLimit: complete ? 0 : Math.max(0, list.lines.at(-1)?.weight ?? 0),
    unresolved,
    leftOut,
  };
}

interface ShareInputs {
  readonly list: HoldingsList;
  readonly known: number;
  readonly unresolved: number;
  readonly leftOut: number;
}

function equityShare({ list, known, unresolved, leftOut }: ShareInputs): Interval {
  if (list.coverage === 'complete') {
    const gap = Math.max(0, 1 - list.knownWeight);
    const unexplained = gap > GAP_THAT_ROUNDING_EXPLAINS ? gap : 0;
    return { low: known, high: known + unexplained + unresolved };
  }
  return { low: Math.max(known, 1 - leftOut - unresolved), high: Math.max(known, 1) };
}

/** Adds the lines of one issuer (lots, share classes); lines without an issuer id stay alone. */
export function byIssuer(lines: readonly Holding[]): IssuerWeight[] {
  const known = new Map<number, IssuerWeight>();
  const alone: IssuerWeight[] = [];
  for (const line of lines) {
    const { issuerId, issuer, weight } = line;
    if (issuerId === undefined) {
      alone.push({ issuer, weight, lineCount: 1 });
      continue;
    }
    const before = known.get(issuerId);
    known.set(issuerId, {
      issuerId,
      issuer: before?.issuer ?? issuer,
      weight: (before?.weight ?? 0) + weight,
      lineCount: (before?.lineCount ?? 0) + 1,
    });
  }
  return [...known.values(), ...alone].sort(
    (a, b) => b.weight - a.weight || a.issuer.localeCompare(b.issuer, 'en'),
  );
}

/** Tells an equity part from a refusal. */
export function isEquityPart(value: EquityPart | Refused): value is EquityPart {
  return 'issuers' in value;
}

/** Total weight left out of rank and denominator, fraction of net assets. */
export function leftOutShare(part: EquityPart): number {
  return sumOf(part.leftOut.values());
}

function sumOf(weights: Iterable<number>): number {
  let sum = 0;
  for (const weight of weights) sum += weight;
  return sum;
}
