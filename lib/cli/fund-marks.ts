import type { FundFacts } from '#lib/funds/fund-facts.ts';
import type { MarkWords } from '#lib/funds/stored-index.ts';
import type { EvidenceByTheme } from '#lib/themes/name-check.ts';
import { badgeModelOf } from '#lib/view/badge-model-of.ts';
import { PLAIN_TICKERS, viewContextOf } from '#lib/view/view-context.ts';

/**
 * What the marks of all funds say, worked out once when a snapshot is built: the same words as the extension
 * would find, without its having to read a holdings list for each ticker of a page.
 */
export function makeMarks(evidence: EvidenceByTheme) {
  return (funds: readonly FundFacts[]): MarkWords[] => {
    const plainFunds = PLAIN_TICKERS.flatMap(
      (plain) => funds.find(({ ticker }) => ticker === plain) ?? [],
    );
    // A mark says nothing that depends on the day.
    const context = viewContextOf({ plainFunds, today: '', evidence });
    return funds.map((facts) => {
      const { fee, concentration, telling } = badgeModelOf({ kind: 'found', facts }, context);
      return {
        ...(fee !== undefined && { fee }),
        ...(concentration !== undefined && { concentration }),
        ...(telling !== undefined && { telling }),
      };
    });
  };
}
