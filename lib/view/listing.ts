import type { FundFacts } from '#lib/funds/fund-facts.ts';
import type { Market } from '#lib/funds/market.ts';

/** Taiwan lists funds by number (`0050`, `00980A`); no US symbol has a digit. */
const TAIWAN_CODE = /^\d{4,6}[A-Z]?$/;

/** Where a fund with facts is listed: in the US, or in Taiwan for the few with dated, sourced lists. */
export function marketOf({ ticker }: FundFacts): Extract<Market, 'US' | 'TW'> {
  return TAIWAN_CODE.test(ticker) ? 'TW' : 'US';
}
