import { useCallback, useEffect, useState } from 'react';
import type { ListShares } from '#lib/watchlists/list-shares.ts';
import { type FundBook, fundBookOf } from '#lib/xray/fund-book.ts';
import { type Portfolio, portfolioOf } from '#lib/xray/portfolio.ts';
import type { XrayService } from './xray-service.ts';

export type ListReading =
  | { readonly state: 'loading'; readonly read: number; readonly total: number }
  | {
      readonly state: 'ready';
      readonly portfolio: Portfolio;
      /** Funds that could not be read; they count as not looked through. */
      readonly failed: readonly string[];
    };

/** Questions out at once: enough to keep the background busy, few enough to leave it awake for others. */
const AT_ONCE = 6;

/** Reads the funds of a list and adds them up; asks again for all when `retry` is called. */
export function useListBooks(
  shares: ListShares,
  service: XrayService,
): { readonly reading: ListReading; readonly retry: () => void } {
  const [reading, setReading] = useState<ListReading>(() => nothingYet(shares));
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt reads the same funds again.
  useEffect(() => {
    const stop = new AbortController();
    setReading(nothingYet(shares));
    void readAll(shares, service, { signal: stop.signal, show: setReading });
    return () => stop.abort();
  }, [shares, service, attempt]);
  return { reading, retry: useCallback(() => setAttempt((count) => count + 1), []) };
}

function nothingYet({ rows }: ListShares): ListReading {
  return { state: 'loading', read: 0, total: rows.length };
}

async function readAll(
  { rows }: ListShares,
  service: XrayService,
  { signal, show }: { signal: AbortSignal; show: (reading: ListReading) => void },
): Promise<void> {
  const books: FundBook[] = [];
  const failed: string[] = [];
  let next = 0;
  let read = 0;
  async function worker(): Promise<void> {
    for (;;) {
      const at = next++;
      const row = rows[at];
      if (row === undefined || signal.aborted) return;
      const { ticker, market } = row.fund;
      const outcome = await service.book(row.fund, signal);
      if (signal.aborted) return;
      if (!outcome.ok) failed.push(ticker);
      books[at] = outcome.ok
        ? outcome.value
        : fundBookOf({ kind: 'unavailable', ticker, reason: 'no-answer' }, market);
      read += 1;
      show({ state: 'loading', read, total: rows.length });
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  if (signal.aborted) return;
  const funds = rows.flatMap(({ weight, amountUsd }, at) => {
    const book = books[at];
    return book ? [{ book, weight, ...(amountUsd !== undefined && { amountUsd }) }] : [];
  });
  show({ state: 'ready', portfolio: portfolioOf(funds), failed });
}
