/** Longest stretch of work between two chances for the page to run, ms; the rest of a 60 Hz frame is the page's. */
export const SLICE_MS = 4;
/**
 * After so many slices the page is left alone until it has nothing to do. That is when the browser clears its memory;
 * pressed on, it did so within a slice, which then took 9 to 15 ms and not 6 (Chromium, 100,000 text nodes).
 */
const SLICES_PER_REST = 4;
/** Some pages always have something to do. */
const LONGEST_REST_MS = 100;

export interface SliceOptions {
  readonly signal: AbortSignal;
  readonly sliceMs?: number;
  /** Called when a slice has ended with more to come; resolves when the page has had its turn. */
  readonly yieldTurn?: (isRest: boolean) => Promise<unknown>;
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
  for (let slice = 1; !signal.aborted; slice += 1) {
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
    await yieldTurn(slice % SLICES_PER_REST === 0);
  }
}

type Yielding = { scheduler?: { yield?: () => Promise<void> } };

/**
 * Lets the page run: `scheduler.yield` where there is one (our turn comes back before new work), else a timer; for a
 * rest, until the page has nothing to do.
 */
export function pageTurn(isRest?: boolean): Promise<unknown> {
  if (isRest) return new Promise((done) => requestIdleCallback(done, { timeout: LONGEST_REST_MS }));
  return (globalThis as Yielding).scheduler?.yield?.() ?? new Promise((done) => setTimeout(done));
}
