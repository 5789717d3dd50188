import type { FundKey } from '#lib/funds/fund-key.ts';
import type { LookupResult } from '#lib/funds/lookup-result.ts';
import type { FundSearch } from '#lib/lookup/fund-search.ts';
import type { Suggestion } from '#lib/platform/reach.ts';
import { tickerTextsIn } from '#lib/view/fund-in-text.ts';
import { fundPageAddress, searchPageAddress } from '#lib/view/fund-page.ts';
import { fundKeyOf } from '#lib/watchlists/ticker-text.ts';

/** From words outside our pages (address bar, a selection) to one of our pages. */
export interface Reach {
  /** Rows under the address bar. */
  readonly suggest: (text: string) => Promise<readonly Suggestion[]>;
  /** Our page about the fund that the text names, or the search with the text in it. */
  readonly addressFor: (text: string) => Promise<string>;
}

export interface ReachParts {
  readonly find: (fund: FundKey) => Promise<LookupResult>;
  readonly search: () => Promise<FundSearch | 'unavailable'>;
  /** `fee 0.68%`, where known. */
  readonly feeOf: (ticker: string) => Promise<string | undefined>;
}

/** Rows that browsers show under the address bar. */
const MOST_SUGGESTIONS = 6;

export function makeReach({ find, search, feeOf }: ReachParts): Reach {
  async function knownFund(text: string): Promise<FundKey | undefined> {
    for (const candidate of tickerTextsIn(text)) {
      const fund = fundKeyOf(candidate);
      const result = fund && (await find(fund));
      if (result?.kind === 'found')
        return { ticker: result.facts.ticker, market: fund?.market ?? 'US' };
      if (result?.kind === 'not-covered' && result.name !== undefined) return fund;
    }
    return undefined;
  }

  return {
    async suggest(text) {
      const funds = await search();
      if (funds === 'unavailable') return [];
      const found = funds.find(text, MOST_SUGGESTIONS);
      return Promise.all(
        found.map(async ({ ticker, name }) => {
          const fee = await feeOf(ticker);
          return {
            content: ticker,
            description: [ticker, name, fee].filter((part) => part !== undefined).join(' · '),
          };
        }),
      );
    },
    async addressFor(text) {
      const fund = await knownFund(text);
      if (fund === undefined) return searchPageAddress(text.trim());
      return fundPageAddress({ ticker: fund.ticker, market: fund.market, view: 'detail' });
    },
  };
}
