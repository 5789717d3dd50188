import { useCallback } from 'react';
import type { Outcome } from '#components/answers/outcome.ts';
import { type Loaded, useAnswer } from '#components/answers/use-answer.ts';
import { useDebounced } from '#components/answers/use-debounced.ts';
import type { FundKey } from '#lib/funds/fund-key.ts';

export interface FoundFund extends FundKey {
  readonly name: string;
}

export interface SearchService {
  search(query: string, signal: AbortSignal): Promise<Outcome<readonly FoundFund[]>>;
}

/** Rows, and the words they are the answer to. */
export interface Found {
  readonly query: string;
  readonly rows: readonly FoundFund[];
}

/** Long enough to skip the letters in between, short enough to feel immediate; ms. */
const TYPING_PAUSE_MS = 90;

const NONE: readonly FoundFund[] = [];

/** The funds that fit what is typed, a moment after it is typed. */
export function useFundSearch(
  typed: string,
  service: SearchService,
): {
  readonly answer: Loaded<Found>;
  readonly rows: readonly FoundFund[];
  /** The rows answer what stands in the field now, not what stood there before. */
  readonly isFresh: boolean;
  readonly retry: () => void;
} {
  const query = typed.trim();
  const asked = useDebounced(query, TYPING_PAUSE_MS);
  const load = useCallback(
    async (signal: AbortSignal): Promise<Outcome<Found>> => {
      if (asked === '') return { ok: true, value: { query: asked, rows: NONE } };
      const found = await service.search(asked, signal);
      return found.ok ? { ok: true, value: { query: asked, rows: found.value } } : found;
    },
    [service, asked],
  );
  const { answer, retry } = useAnswer(load);
  return {
    answer,
    rows: answer.state === 'ready' && query !== '' ? answer.value.rows : NONE,
    isFresh: answer.state === 'ready' && answer.value.query === query,
    retry,
  };
}
