/** Longest stretch of work between two chances for the page to run, ms; the rest of a 60 Hz frame is the page's. */
export const SLICE_MS = 4;

export interface SliceOptions {
  readonly signal: AbortSignal;
  readonly sliceMs?: number;
  /** Called when a slice has ended with more to come; resolves when the page has had its turn. */
  readonly yieldTurn?: () => Promise<void>;
  readonly now?: () => number;
  /** Told how long each slice took, ms. */
  readonly onSlice?: (ms: number) => void;
}

/**
 * Takes items from `steps` in slices and hands each slice's items to `handle`. An `undefined` item is
 * only a chance to stop. Ends early, without error, when the signal aborts.
 */
export async function inSlices<T>(
  steps: Iterator<T | undefined>,
  handle: (items: readonly T[]) => void,
  options: SliceOptions,
): Promise<void> {
  const { signal, sliceMs = SLICE_MS, yieldTurn = pageTurn, onSlice } = options;
  const now = options.now ?? (() => performance.now());
  while (!signal.aborted) {
    const start = now();
    const items: T[] = [];
    let step: IteratorResult<T | undefined>;
    do {
      step = steps.next();
      if (!step.done && step.value !== undefined) items.push(step.value);
    } while (!step.done && now() - start < sliceMs);
    if (items.length > 0) handle(items);
    onSlice?.(now() - start);
    if (step.done) return;
    await yieldTurn();
  }
}

type Yielding = { scheduler?: { yield?: () => Promise<void> } };

/** Lets the page run: `scheduler.yield` where there is one (our turn comes back before new work), else a timer. */
export function pageTurn(): Promise<void> {
  const { scheduler } = globalThis as Yielding;
  return scheduler?.yield?.() ?? new Promise((done) => setTimeout(done, 0));
}
