/** Share of the main thread that re-reading a restless page may take for long, ms a second. */
const READING_MS = 6;
/** Saved up while a page is calm, so that a new screen of a single-page app is read at once. */
const MOST_SAVED_MS = 200;
/** A debt of more than this is not paid off by waiting a little, ms: about three slices. */
const DEBT_MS = 12;
/** A page that has used up everything for this long changes faster than anybody reads. */
const PATIENCE_MS = 15_000;

/**
 * How much work on page changes is allowed, in milliseconds of main thread. Spending is written down
 * afterwards, so the balance may dip below zero by one slice.
 */
export class WorkBudget {
  #saved = MOST_SAVED_MS;
  #lastAt: number;
  readonly #perSecond: number;
  /** Since when there was never enough. */
  #shortSince: number | undefined;

  /** `perSecond`: what it earns, ms a second. */
  constructor(now: number, perSecond = READING_MS) {
    this.#lastAt = now;
    this.#perSecond = perSecond;
  }

  /** Whether work may start now and leave `kept` of what is saved, ms. */
  allows(now: number, kept = 0): boolean {
    this.#refill(now);
    if (this.#saved > kept) return true;
    this.#shortSince ??= now;
    return false;
  }

  /** Counts at most what can be saved up: longer is no work of ours, but a computer that slept in the middle of it. */
  spend(ms: number): void {
    this.#saved -= Math.min(ms, MOST_SAVED_MS);
  }

  /** So much was spent that even watching must stop for a while. */
  get isInDebt(): boolean {
    return this.#saved < -DEBT_MS;
  }

  /** Whether the circuit breaker should trip: the page has been too restless for too long. */
  isExhausted(now: number): boolean {
    return this.#shortSince !== undefined && now - this.#shortSince > PATIENCE_MS;
  }

  #refill(now: number): void {
    const earned = ((now - this.#lastAt) / 1000) * this.#perSecond;
    this.#saved = Math.min(MOST_SAVED_MS, this.#saved + earned);
    this.#lastAt = now;
    // A quarter of the purse back means that the page has calmed down.
    if (this.#saved > MOST_SAVED_MS / 4) this.#shortSince = undefined;
  }
}
