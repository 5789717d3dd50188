import { isExact, isRefused, type Refused } from '#lib/metrics/interval.ts';
import type { AddedFund } from '#lib/xray/added-fund.ts';
import { percent, percentAtLeast, percentRange } from '../format.ts';
import { shortIssuerName } from '../issuer-name.ts';
import { refusalText } from '../words/refusal-words.ts';
import { XRAY_WORDS } from '../words/xray-words.ts';

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
  return {
    statement: exact
      ? XRAY_WORDS.alreadyOwn(percent(alreadyOwned.low, 0), ticker)
      : XRAY_WORDS.alreadyOwnAtLeast(percentAtLeast(alreadyOwned.low, 0), ticker),
    ...(!exact && { range: percentRange(alreadyOwned, 0) }),
    companies: newCompanies.map(({ issuer, weight }) => ({
      name: shortIssuerName(issuer),
      weight,
      text: percent(weight),
    })),
    notes: [
      XRAY_WORDS.ownedFormula,
      ...(isSure ? [] : [XRAY_WORDS.newMeans]),
      ...(compared < total ? [XRAY_WORDS.compared(compared, total)] : []),
    ],
  };
}
