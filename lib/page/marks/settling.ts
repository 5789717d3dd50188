/** Without a new mark for so long, the page is read or nearly so, ms: answers come every 10 to 30. */
const QUIET_MS = 80;
/** Nobody waits longer for the first badge, ms. */
const LONGEST_MS = 200;

/**
 * Whether the first rush of marks is over. A page of hundreds of mentions gets no badges and one of ten does; which it is
 * shows only when it has been read, and badges that come and go at once help nobody.
 */
export class Settling {
  readonly #onOver: () => void;
  readonly #signal: AbortSignal;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #firstAt: number | undefined;
  #isOver = false;

  constructor(onOver: () => void, signal: AbortSignal) {
    this.#onOver = onOver;
    this.#signal = signal;
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  /** More marks have come. */
  note(): void {
    if (this.#isOver || this.#signal.aborted) return;
    const now = performance.now();
    this.#firstAt ??= now;
    clearTimeout(this.#timer);
    const left = this.#firstAt + LONGEST_MS - now;
    this.#timer = setTimeout(() => this.#end(), Math.min(QUIET_MS, left));
  }

  #end(): void {
    this.#isOver = true;
    this.#onOver();
  }
}
