import type { Candidate, Listings, PageMemory } from './candidate.ts';
import { plainMarket } from './market-of.ts';
import type { Mention } from './page-text.ts';

/** Different funds of another market that a page must name before it is taken to be about that market. */
const FUNDS_THAT_SET_A_MARKET = 2;

/** A judged candidate; what else it carries stays as it is. */
interface Judged {
  readonly candidate: Candidate;
  readonly mention?: Mention;
}

/**
 * On a page about funds of another market, a symbol that is listed there and in the US is the fund there: `WSML`
 * beside `IWDA` and `VWCE` is the London listing. Different funds are counted, not mentions, over all that is
 * known of the page: one foreign symbol, however often repeated, moves no other fund.
 */
export function inPageMarkets<T extends Judged>(
  judged: readonly T[],
  { listings, memory }: { readonly listings: Listings; readonly memory: PageMemory },
): T[] {
  const known = [...memory.confirmed, ...judged.flatMap(({ mention }) => mention ?? [])];
  const foreign = known.filter(({ market }) => market !== 'US');
  const onlyUs = known.filter(
    ({ market, ticker }) => market === 'US' && listings.elsewhere(ticker).length === 0,
  );
  const foreignFunds = countTickers(foreign);
  if (foreignFunds < FUNDS_THAT_SET_A_MARKET || foreignFunds <= countTickers(onlyUs)) {
    return [...judged];
  }
  const markets = new Set(foreign.map(({ market }) => plainMarket(market)));
  return judged.map((judgement) => {
    const { candidate, mention } = judgement;
    if (mention?.market !== 'US' || candidate.market) return judgement;
    const there = listings
      .elsewhere(mention.ticker)
      .find(({ market }) => markets.has(plainMarket(market)));
    if (!there) return judgement;
    return { ...judgement, mention: { ...mention, market: plainMarket(there.market) } };
  });
}

function countTickers(mentions: readonly { readonly ticker: string }[]): number {
  return new Set(mentions.map(({ ticker }) => ticker)).size;
}
