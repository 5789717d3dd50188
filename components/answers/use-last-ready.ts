import { useRef } from 'react';
import type { Loaded } from './use-answer.ts';

/** While something is asked for again, the answer before stays on show. */
export function useLastReady<T>(answer: Loaded<T>): Loaded<T> {
  const last = useRef<Loaded<T>>(answer);
  if (answer.state !== 'loading') last.current = answer;
  return last.current;
}
