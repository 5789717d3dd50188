import type { Fee, FundFacts } from '#lib/funds/fund-facts.ts';
import type { FundKind, FundKindName } from './fund-kind.ts';

/** How one fund's fee is to be read. Rates are fractions a year. */
export interface FeeTerms {
  readonly rate: number;
  readonly basis: 'net' | 'gross';
  /** A net fee of zero: waived for now, not free for ever. */
  readonly waived: boolean;
  /**
   * The figure holds the costs of what the fund owns (business development companies, closed-end
   * funds) or of selling short, not only its own charge: no drag and no cheaper twin from it.
   */
  readonly includesUnderlyingCosts: boolean;
}

/** Above this a US ETF's figure is, with few exceptions, more than its own charge. */
const OWN_CHARGE_CEILING = 0.015;

/** Names of funds whose fee table adds acquired fund fees, interest or dividends on shorts. */
const UNDERLYING_COST_NAMES =
  /\bBDC\b|business development|closed[- ]end|\bCEF\b|long[-/ ]short|\bmarket neutral\b|\bequity bear\b|\bshort strategies\b|dorsey wright short\b|private (?:equity|credit)/i;

/** Net where known, else gross. Undefined when the fund has no tagged fee. */
export function feeTermsOf(facts: FundFacts): FeeTerms | undefined {
  const rate = rateOf(facts.fee);
  if (!rate) return undefined;
  return {
    ...rate,
    waived: rate.basis === 'net' && rate.rate === 0,
    includesUnderlyingCosts:
      rate.rate > OWN_CHARGE_CEILING || UNDERLYING_COST_NAMES.test(facts.name),
  };
}

function rateOf(fee: Fee | undefined): Pick<FeeTerms, 'rate' | 'basis'> | undefined {
  if (fee?.net !== undefined) return { rate: fee.net, basis: 'net' };
  if (fee?.gross !== undefined) return { rate: fee.gross, basis: 'gross' };
  return undefined;
}

const WITHOUT_TAGS: ReadonlySet<FundKindName> = new Set([
  'commodity-trust',
  'crypto-trust',
  'commodity-pool',
  'note',
]);

/**
 * Why a fund has no fee here. Funds under the 1940 Act tag theirs, so none was found; trusts, pools and notes
 * tag none, and theirs stands in a document that was not read: two different answers.
 */
export function missingFeeReason({ name, form }: FundKind): 'no-fee' | 'fee-untagged' {
  return WITHOUT_TAGS.has(name) || form !== undefined ? 'fee-untagged' : 'no-fee';
}
