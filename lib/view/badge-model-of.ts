import type { FundFacts } from '#lib/funds/fund-facts.ts';
import type { LookupResult } from '#lib/funds/lookup-result.ts';
import { rankableEquityOf } from '#lib/metrics/applicable.ts';
import { concentrationOf } from '#lib/metrics/concentration.ts';
import { type FeeTerms, feeTermsOf } from '#lib/metrics/fee-terms.ts';
import type { FundKind } from '#lib/metrics/fund-kind.ts';
import { fundKindOf } from '#lib/metrics/fund-kind-of.ts';
import { type Interval, isExact, isRefused, type Refused } from '#lib/metrics/interval.ts';
import { largestDebtorOf } from '#lib/metrics/issuer-kind-share.ts';
import { type EquityPart, isEquityPart } from '#lib/metrics/left-out.ts';
import type { BadgeModel } from './badge-model.ts';
import { tellingOf } from './badge-telling.ts';
import { percent, percentAtLeast, percentAtMost, shortPercent } from './format.ts';
import { holdsShares } from './holds-shares.ts';
import { marketOf } from './listing.ts';
import { recognisedBadge } from './recognised-badge.ts';
import type { ViewContext } from './view-context.ts';
import { BADGE_WORDS, DEBTOR_WORDS } from './words/badge-words.ts';

/** What the badge beside a ticker says, however its look-up ended. */
export function badgeModelOf(result: LookupResult, context: ViewContext): BadgeModel {
  if (result.kind === 'found') return badgeOfFacts(result.facts, context);
  return recognisedBadge(result);
}

function badgeOfFacts(facts: FundFacts, context: ViewContext): BadgeModel {
  const kind = fundKindOf(facts);
  const part = rankableEquityOf(facts, kind);
  const segments = {
    fee: feeSegment(feeTermsOf(facts)),
    concentration: concentrationSegment(facts, kind, part),
    telling: tellingOf({ facts, kind, part }, context),
  };
  return {
    ticker: facts.ticker,
    market: marketOf(facts),
    coverage: 'covered',
    name: facts.name,
    ...(segments.fee ? { fee: segments.fee } : {}),
    ...(segments.concentration ? { concentration: segments.concentration } : {}),
    ...(segments.telling ? { telling: segments.telling } : {}),
  };
}

/** `fee 0.68%`, `fee 0% (waived)`, `fee 9.7% incl. underlying costs`. */
export function feeSegment(fee: FeeTerms | undefined): string | undefined {
  if (!fee) return undefined;
  if (fee.waived) return BADGE_WORDS.feeWaived;
  if (fee.rate === 0) return BADGE_WORDS.feeNone;
  if (fee.includesUnderlyingCosts) return BADGE_WORDS.feeWithUnderlyingCosts(percent(fee.rate, 1));
  return BADGE_WORDS.fee(percent(fee.rate, 2));
}

function concentrationSegment(
  facts: FundFacts,
  kind: FundKind,
  part: EquityPart | Refused,
): string | undefined {
  if (isEquityPart(part)) {
    const concentration = concentrationOf(part);
    return isRefused(concentration) ? undefined : topTenWords(concentration.topTen, part.complete);
  }
  switch (kind.name) {
    case 'bond':
      return debtorWords(facts);
    case 'leveraged-or-inverse':
    case 'single-stock':
      return kind.form ? BADGE_WORDS.throughFutures : BADGE_WORDS.throughSwaps;
    case 'buffer':
    case 'option-income':
      return holdsShares(facts) ? BADGE_WORDS.sharesPlusOptions : BADGE_WORDS.throughOptions;
    case 'other-derivatives':
      return kind.holds ? BADGE_WORDS.throughFutures : BADGE_WORDS.throughDerivatives;
    default:
      return undefined;
  }
}

function topTenWords(topTen: Interval, complete: boolean): string {
  if (isExact(topTen)) return BADGE_WORDS.topTen(shortPercent(topTen.low));
  if (!complete) return BADGE_WORDS.topTenAtLeast(percentAtLeast(topTen.low));
  const [low, high] = [percentAtLeast(topTen.low, 0), percentAtMost(topTen.high, 0)];
  return BADGE_WORDS.topTen(`${low.slice(0, -1)}–${high}`);
}

function debtorWords({ holdings }: FundFacts): string | undefined {
  const debtor = holdings && largestDebtorOf(holdings);
  if (!debtor) return undefined;
  const words = DEBTOR_WORDS[debtor.debtor];
  return isExact(debtor.share)
    ? BADGE_WORDS.lentTo(words, shortPercent(debtor.share.low))
    : BADGE_WORDS.lentAtLeastTo(words, percentAtLeast(debtor.share.low, 0));
}
