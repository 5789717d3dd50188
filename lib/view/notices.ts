import { missingFeeReason } from '#lib/metrics/fee-terms.ts';
import { isRefused } from '#lib/metrics/interval.ts';
import type { NameCheckSection } from './card-model.ts';
import type { CardParts } from './card-parts.ts';
import { NAME_IS_CUT_NOTICE, unitTrustNotice } from './words/notice-words.ts';
import { refusalText } from './words/refusal-words.ts';

/**
 * Plain sentences above the sections: what the fund is, and what is not known of it. A cut name is said here where
 * no name check says it.
 */
export function noticesOf(
  { facts, kind, fee, equity, sources }: CardParts,
  nameCheck?: NameCheckSection,
): readonly string[] {
  if (facts.trust) sources.add(facts.trust.source);
  const notices: string[] = facts.nameIsCut && !nameCheck ? [NAME_IS_CUT_NOTICE] : [];
  if (kind.form === 'unit-trust' && !facts.holdings) {
    notices.push(unitTrustNotice(facts.trust?.holds));
  }
  if (kind.name !== 'plain-equity' && isRefused(equity)) notices.push(refusalText(equity.refused));
  if (!fee) notices.push(refusalText(missingFeeReason(kind)));
  return notices;
}
