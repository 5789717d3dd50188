import { missingFeeReason } from '#lib/metrics/fee-terms.ts';
import { isRefused } from '#lib/metrics/interval.ts';
import type { CardParts } from './card-parts.ts';
import { unitTrustNotice } from './words/notice-words.ts';
import { refusalText } from './words/refusal-words.ts';

/** Plain sentences above the sections: what the fund is, and what is not known of it. */
export function noticesOf({ facts, kind, fee, equity, sources }: CardParts): readonly string[] {
  if (facts.trust) sources.add(facts.trust.source);
  const notices: string[] = [];
  if (kind.form === 'unit-trust' && !facts.holdings) {
    notices.push(unitTrustNotice(facts.trust?.holds));
  }
  if (kind.name !== 'plain-equity' && isRefused(equity)) notices.push(refusalText(equity.refused));
  if (!fee) notices.push(refusalText(missingFeeReason(kind)));
  return notices;
}
