import { useCallback, useEffect, useState } from 'react';
import type { Outcome } from './outcome.ts';

export type Loaded<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'trouble'; readonly message: string };

/**
 * Asks when shown and again whenever `load` is another function or `retry` is called; the answer to an
 * older question is dropped. `load` never rejects.
 */
export function useAnswer<T>(load: (signal: AbortSignal) => Promise<Outcome<T>>): {
  readonly answer: Loaded<T>;
  readonly retry: () => void;
} {
  const [answer, setAnswer] = useState<Loaded<T>>({ state: 'loading' });
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt asks the same question again.
  useEffect(() => {
    const stop = new AbortController();
    setAnswer({ state: 'loading' });
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
