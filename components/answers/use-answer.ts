import { useCallback, useEffect, useRef, useState } from 'react';
import type { Outcome } from './outcome.ts';

export type Loaded<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'trouble'; readonly message: string };

/** One value: to set it anew while it stands draws nothing. */
const LOADING = { state: 'loading' } as const;

/**
 * Asks when shown and again whenever `load` is another function or `retry` is called; the answer to an
 * older question is dropped. `load` never rejects. `first`: the answer where it is known when shown; nothing is asked then.
 */
export function useAnswer<T>(
  load: (signal: AbortSignal) => Promise<Outcome<T>>,
  first?: T,
): {
  readonly answer: Loaded<T>;
  readonly retry: () => void;
} {
  const [answer, setAnswer] = useState<Loaded<T>>(
    first === undefined ? LOADING : { state: 'ready', value: first },
  );
  const [attempt, setAttempt] = useState(0);
  const isKnown = useRef(first !== undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt asks the same question again.
  useEffect(() => {
    if (isKnown.current) {
      isKnown.current = false;
      return;
    }
    const stop = new AbortController();
    setAnswer(LOADING);
    void load(stop.signal).then((outcome) => {
      if (stop.signal.aborted) return;
      setAnswer(
        outcome.ok
          ? { state: 'ready', value: outcome.value }
          : { state: 'trouble', message: outcome.trouble },
      );
    });
    return () => stop.abort();
  }, [load, attempt]);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  return { answer, retry };
}
