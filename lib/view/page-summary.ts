import type { FundFacts } from '#lib/funds/fund-facts.ts';
import { rankableEquityOf } from '#lib/metrics/applicable.ts';
import { feeTermsOf } from '#lib/metrics/fee-terms.ts';
import { fundKindOf } from '#lib/metrics/fund-kind-of.ts';
import { type EquityPart, isEquityPart } from '#lib/metrics/left-out.ts';
import { feePercent } from './format.ts';
import { shortIssuerName } from './issuer-name.ts';
import { SAMENESS_WORDS } from './words/sameness-words.ts';

/** What the funds of one page have in common, in finished words. */
export interface PageSummary {
  /** `Fees 0.03% to 0.82%`; absent when no fee is known. */
  readonly fees?: string;
  /** `5 of 7 stock funds hold NVIDIA`; absent when no company is in more than one of them. */
  readonly shared?: string;
  /** Places in the list asked for, lowest fee first; funds whose fee is not known come last, as they stood. */
  readonly byFee: readonly number[];
}

/**
 * Sums up the funds of a page. `funds` in the page's order; what is not covered is undefined. A fund whose ten
 * largest lines are all that is known may hold more than they say: then it is "at least".
 */
export function pageSummaryOf(funds: readonly (FundFacts | undefined)[]): PageSummary {
  const rates = funds.map((facts) => facts && feeTermsOf(facts)?.rate);
  const known = rates.filter((rate) => rate !== undefined);
  const shared = sharedCompany(funds.flatMap((facts) => (facts ? equityOf(facts) : [])));
  return {
    ...(known.length > 0 && { fees: feesInWords(Math.min(...known), Math.max(...known)) }),
    ...(shared !== undefined && { shared }),
    byFee: funds
      .map((_, place) => place)
      .sort((a, b) => (rates[a] ?? Infinity) - (rates[b] ?? Infinity) || a - b),
  };
}

function feesInWords(low: number, high: number): string {
  const [from, to] = [feePercent(low), feePercent(high)];
  return from === to ? SAMENESS_WORDS.fee(from) : SAMENESS_WORDS.fees(from, to);
}

function equityOf(facts: FundFacts): EquityPart[] {
  const part = rankableEquityOf(facts, fundKindOf(facts));
  return isEquityPart(part) ? [part] : [];
}

interface Holders {
  readonly name: string;
  funds: number;
  /** Over all funds, to choose between companies that equally many hold. */
  weight: number;
}

function sharedCompany(parts: readonly EquityPart[]): string | undefined {
  const companies = new Map<number, Holders>();
  for (const { issuers } of parts) {
    for (const { issuerId, issuer, weight } of issuers) {
      if (issuerId === undefined || weight <= 0) continue;
      const company = companies.get(issuerId) ?? { name: issuer, funds: 0, weight: 0 };
      company.funds += 1;
      company.weight += weight;
      companies.set(issuerId, company);
    }
  }
  const [most] = [...companies.values()].sort((a, b) => b.funds - a.funds || b.weight - a.weight);
  if (!most || most.funds < 2) return undefined;
  const complete = parts.every((part) => part.complete) || most.funds === parts.length;
  const said = complete ? SAMENESS_WORDS.fundsHold : SAMENESS_WORDS.atLeastFundsHold;
  return said(most.funds, parts.length, shortIssuerName(most.name));
}
