import type { EquityPart } from '#lib/metrics/left-out.ts';
import { compositionOf } from './composition.ts';
import type { ThemeEvidence } from './evidence.ts';

/** A fund's equity part held against its own definition; fractions of it that sum to 1. */
export interface DefinitionTest {
  readonly meets: number;
  readonly fails: number;
  /** No report of the company decides it, or the holding is not listed. */
  readonly open: number;
}

/**
 * Holds a fund's equity against a share of revenue that its own documents ask for, by what companies
 * themselves report or say: rows of grade C leave it open.
 */
export function definitionTestOf(
  part: EquityPart,
  evidence: ThemeEvidence,
  atLeast: number,
): DefinitionTest {
  const ownReports = { accepts: ({ grade }: { grade: string }) => grade !== 'C' };
  const { holdings } = compositionOf(part, [evidence], ownReports);
  let meets = 0;
  let fails = 0;
  for (const { weight, evidence: known } of holdings) {
    if (!known) continue;
    if (known.share.low >= atLeast) meets += weight;
    else if (known.share.high < atLeast) fails += weight;
  }
  return { meets, fails, open: Math.max(0, 1 - meets - fails) };
}
