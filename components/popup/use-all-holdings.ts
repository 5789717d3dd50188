import { useCallback, useEffect, useState } from 'react';
import type { FundKey } from '#lib/funds/fund-key.ts';
import type { HoldingLine, HoldingsPage } from '#lib/view/holdings-page.ts';
import type { PopupService } from './popup-service.ts';

export interface HoldingsSoFar {
  readonly lines: readonly HoldingLine[];
  /** About the list; absent until the first page is here. */
  readonly list?: Omit<HoldingsPage, 'lines' | 'offset'>;
  readonly state: 'loading' | 'done' | 'none' | 'trouble';
  readonly trouble?: string;
}

const NOTHING_YET: HoldingsSoFar = { lines: [], state: 'loading' };

/** Reads a holdings list page after page, showing what is there already. */
export function useAllHoldings(
  fund: FundKey,
  service: PopupService,
): { readonly holdings: HoldingsSoFar; readonly retry: () => void } {
  const [holdings, setHoldings] = useState(NOTHING_YET);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt reads the same list again.
  useEffect(() => {
    const stop = new AbortController();
    setHoldings(NOTHING_YET);
    void readAll({ fund, service, signal: stop.signal, show: setHoldings });
    return () => stop.abort();
  }, [fund, service, attempt]);
  return { holdings, retry: useCallback(() => setAttempt((count) => count + 1), []) };
}

async function readAll(from: {
  fund: FundKey;
  service: PopupService;
  signal: AbortSignal;
  show: (holdings: HoldingsSoFar) => void;
}): Promise<void> {
  const { fund, service, signal, show } = from;
  let lines: readonly HoldingLine[] = [];
  for (;;) {
    const outcome = await service.holdings(fund, lines.length, signal);
    if (signal.aborted) return;
    if (!outcome.ok) return show({ lines, state: 'trouble', trouble: outcome.trouble });
    if (outcome.value === undefined) return show({ lines, state: 'none' });
    const { lines: more, offset: _, ...list } = outcome.value;
    lines = [...lines, ...more];
    // An empty page before the end would ask for ever: what came is what there is.
    const done = lines.length >= list.total || more.length === 0;
    show({ lines, list, state: done ? 'done' : 'loading' });
    if (done) return;
  }
}
