import { isExact, isRefused, type Refused } from '#lib/metrics/interval.ts';
import type { AddedFund } from '#lib/xray/added-fund.ts';
import { percent, percentAtLeast, percentRange } from '../format.ts';
import { shortIssuerName } from '../issuer-name.ts';
import { refusalText } from '../words/refusal-words.ts';

/** What a fund would add to the list, in words. */
export interface AddedView {
  readonly statement: string;
  readonly range?: string;
  readonly companies: readonly {
    readonly name: string;
    readonly weight: number;
    readonly text: string;
  }[];
  readonly notes: readonly string[];
}

export function addedViewOf(ticker: string, added: AddedFund | Refused): AddedView {
  if (isRefused(added)) {
    return { statement: refusalText(added.refused), companies: [], notes: [] };
  }
  const { alreadyOwned, newCompanies, isSure, compared, total } = added;
  const exact = isExact(alreadyOwned);
  const share = exact
    ? percent(alreadyOwned.low, 0)
    : `at least ${percentAtLeast(alreadyOwned.low, 0)}`;
  return {
    statement: `You already own ${share} of ${ticker}`,
    ...(!exact && { range: percentRange(alreadyOwned, 0) }),
    companies: newCompanies.map(({ issuer, weight }) => ({
      name: shortIssuerName(issuer),
      weight,
      text: percent(weight),
    })),
    notes: [
      'The smaller of the weight in the fund and in your whole list, added up by company.',
      ...(isSure
        ? []
        : ['“New” means: in no line that we know of your funds. Some list ten lines only.']),
      ...(compared < total ? [`${compared} of ${total} funds of the list could be compared.`] : []),
    ],
  };
}
