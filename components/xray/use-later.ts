import { useEffect, useState } from 'react';

/** What `work` finds for the thing in hand, once it has; undefined until then and for another thing. */
export function useLater<T, R>(
  thing: T,
  work: (thing: T, signal: AbortSignal) => Promise<R>,
): R | undefined {
  const [done, setDone] = useState<{ readonly of: T; readonly result: R }>();
  useEffect(() => {
    const stop = new AbortController();
    void work(thing, stop.signal).then((result) => {
      if (!stop.signal.aborted) setDone({ of: thing, result });
    });
    return () => stop.abort();
  }, [thing, work]);
  return done?.of === thing ? done.result : undefined;
}
