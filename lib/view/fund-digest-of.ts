import type { FundDigest } from '#lib/funds/fund-digest.ts';
import type { FundFacts } from '#lib/funds/fund-facts.ts';
import { rankableEquityOf } from '#lib/metrics/applicable.ts';
import { feeTermsOf } from '#lib/metrics/fee-terms.ts';
import { fundKindOf } from '#lib/metrics/fund-kind-of.ts';
import { isEquityPart } from '#lib/metrics/left-out.ts';
import { shortIssuerName } from './issuer-name.ts';
import { kindLabel } from './kind-label.ts';
import { marketOf } from './listing.ts';
import { WATCHED_SHARE } from './watched-share.ts';

/** The digest of a fund as the facts are today; `stamp` says which data they are from. */
export function fundDigestOf(facts: FundFacts, stamp: string): FundDigest {
  const kind = fundKindOf(facts);
  const part = rankableEquityOf(facts, kind);
  const fee = feeTermsOf(facts)?.rate;
  const { holdings, census } = facts;
  const market = marketOf(facts) === 'TW' ? 'TW' : 'US';
  const issuers = isEquityPart(part)
    ? part.issuers.map(({ issuer, weight }) => ({
        company: shortIssuerName(issuer),
        share: weight / part.share.high,
      }))
    : [];
  const above = issuers.filter(({ share }) => share >= WATCHED_SHARE);
  return {
    stamp,
    name: facts.name,
    kind: { name: kind.name, label: kindLabel(kind, market) },
    largest: above.length > 0 ? above : issuers.slice(0, 1),
    ...(fee !== undefined && { fee }),
    ...(census?.isIndexFund !== undefined && { isIndexFund: census.isIndexFund }),
    ...(holdings && { holdingsAsOf: holdings.asOf, coverage: holdings.coverage }),
  };
}
