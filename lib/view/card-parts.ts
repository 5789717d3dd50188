import type { FundFacts } from '#lib/funds/fund-facts.ts';
import { rankableEquityOf } from '#lib/metrics/applicable.ts';
import { type FeeTerms, feeTermsOf } from '#lib/metrics/fee-terms.ts';
import type { FundKind } from '#lib/metrics/fund-kind.ts';
import { fundKindOf } from '#lib/metrics/fund-kind-of.ts';
import type { Refused } from '#lib/metrics/interval.ts';
import type { EquityPart } from '#lib/metrics/left-out.ts';
import { SourceList } from './source-list.ts';
import type { ViewContext } from './view-context.ts';

/** What every section of one fund's card is made from, worked out once. */
export interface CardParts {
  readonly facts: FundFacts;
  readonly kind: FundKind;
  readonly equity: EquityPart | Refused;
  readonly fee?: FeeTerms;
  readonly context: ViewContext;
  readonly sources: SourceList;
}

export function cardPartsOf(facts: FundFacts, context: ViewContext): CardParts {
  const kind = fundKindOf(facts);
  const fee = feeTermsOf(facts);
  return {
    facts,
    kind,
    equity: rankableEquityOf(facts, kind),
    ...(fee ? { fee } : {}),
    context,
    sources: new SourceList(),
  };
}
