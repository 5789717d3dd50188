import { useCallback, useEffect, useRef, useState } from 'react';

/**
 * Runs a job unless one is running: what a double click asks for twice is done once. The next may run when what the last
 * one changed is drawn, so that it is never asked of a screen that is already past.
 */
export function useOneAtATime(): (job: () => Promise<void>) => void {
  const isRunning = useRef(false);
  const [done, setDone] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn anew after each job.
  useEffect(() => {
    isRunning.current = false;
  }, [done]);
  return useCallback((job) => {
    if (isRunning.current) return;
    isRunning.current = true;
    void job().finally(() => setDone((jobs) => jobs + 1));
  }, []);
}
