import { closedFund } from '#lib/funds/closed-funds.ts';
import { renamedFund } from '#lib/funds/former-tickers.ts';
import type { FundFacts } from '#lib/funds/fund-facts.ts';
import type { PackagedSnapshot } from '#lib/lookup/packaged-snapshot.ts';
import { closedNotice, renamedNotice } from '#lib/view/words/notice-words.ts';

/** A fund by US ticker or Taiwanese listing code, upper case. */
export async function findFund(
  snapshot: PackagedSnapshot,
  ticker: string,
): Promise<FundFacts | undefined> {
  return (await snapshot.fund(ticker)) ?? (await snapshot.taiwanFund(ticker));
}

/** Why a ticker has no facts: renamed or closed where a document says so. */
export function problemOf(ticker: string): string {
  const renamed = renamedFund(ticker);
  if (renamed) return renamedNotice(renamed);
  const closed = closedFund(ticker);
  return closed ? closedNotice(closed) : 'not in the packaged snapshot';
}
