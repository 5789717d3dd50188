import type { FundFacts } from '#lib/funds/fund-facts.ts';
import type { FundKind, FundKindName } from './fund-kind.ts';
import { type RefusalReason, type Refused, refused } from './interval.ts';
import { type EquityPart, equityPartOf } from './left-out.ts';
import type { NatureOf } from './line-nature.ts';
import { lineNatureOf } from './line-nature-of.ts';

/**
 * Why holdings metrics (ten largest, effective number, overlap, active share) mean nothing for a
 * kind of fund; absent where they apply.
 */
const HOLDINGS_METRICS_REFUSED: Readonly<Partial<Record<FundKindName, RefusalReason>>> = {
  bond: 'bond-fund',
  mixed: 'mixed-fund',
  'fund-of-funds': 'fund-of-funds',
  'leveraged-or-inverse': 'swaps-options-futures',
  'single-stock': 'single-stock',
  buffer: 'outcome-by-options',
  'option-income': 'options-written',
  'other-derivatives': 'swaps-options-futures',
  'commodity-trust': 'trust',
  'crypto-trust': 'trust',
  'commodity-pool': 'trust',
  note: 'note',
  cash: 'cash-fund',
};

/** A plain equity list that says more than this of net assets is not one: swaps at notional, errors. */
const MOST_PLAUSIBLE_EQUITY = 1.1;

/** The equity part that holdings metrics may use, or why they do not apply to this fund. */
export function rankableEquityOf(
  facts: FundFacts,
  kind: FundKind,
  natureOf: NatureOf = lineNatureOf,
): EquityPart | Refused {
  const reason = HOLDINGS_METRICS_REFUSED[kind.name];
  if (reason) return refused(reason);
  if (!facts.holdings) return refused('no-holdings');
  if (kind.name === 'unclear') return refused('kind-unclear');
  const part = equityPartOf(facts.holdings, natureOf);
  if (part.known > MOST_PLAUSIBLE_EQUITY) return refused('weights-implausible');
  if (part.known <= 0) return refused('nothing-to-rank');
  return part;
}
