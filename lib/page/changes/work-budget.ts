/** Share of the main thread that re-reading a restless page may take for long, ms a second. */
const READING_MS = 6;
/** Saved up while a page is calm, so that a new screen of a single-page app is read at once. */
const MOST_SAVED_MS = 200;

/**
 * How much work on page changes is allowed, in milliseconds of main thread. Spending is written down
 * afterwards, so the balance may dip below zero by one slice.
 */
export class WorkBudget {
  #saved = MOST_SAVED_MS;
  #lastAt: number;
  readonly #perSecond: number;

  /** `perSecond`: what it earns, ms a second. */
  constructor(now: number, perSecond = READING_MS) {
    this.#lastAt = now;
    this.#perSecond = perSecond;
  }

  /** Whether work may start now and leave `kept` of what is saved, ms; below zero: a debt. */
  allows(now: number, kept = 0): boolean {
    const earned = ((now - this.#lastAt) / 1000) * this.#perSecond;
    this.#saved = Math.min(MOST_SAVED_MS, this.#saved + earned);
    this.#lastAt = now;
    return this.#saved > kept;
  }

  /** Counts at most what can be saved up: longer is no work of ours, but a computer that slept in the middle of it. */
  spend(ms: number): void {
    this.#saved -= Math.min(ms, MOST_SAVED_MS);
  }
}
