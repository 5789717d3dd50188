import type { Mark } from './mark.ts';
import type { MarkChange, MarkStore } from './mark-store.ts';

/** How far outside the window marks are drawn already, so that scrolling finds them in place. */
const MARGIN = '400px 200px';
/** More marks than this near one window is a wall of tickers; the rest keep silent until they come nearer. */
const MOST_NEAR = 300;
/**
 * A block more makes Chromium work out anew where all watched ones stand, 1.3 µs each. Waiting so long for each of
 * them, ms, keeps that near 1% of the thread while a long page is read: 0.2 s with 2,000 blocks.
 */
const WAIT_PER_BLOCK = 0.1;

/** `blocks`: others are near, told right after a frame. `marks`: those that are near have others. */
export type NearChange = 'blocks' | 'marks';
/** `come`: blocks that were not near before. */
type NearListener = (what: NearChange, come: readonly Element[]) => void;

/**
 * Which blocks with marks are near the window. The browser tells, also when a block appears or goes with
 * a tab or a menu; we only observe, which changes nothing.
 */
export class NearView {
  readonly #store: MarkStore;
  readonly #onChange: NearListener;
  readonly #near = new Set<Element>();
  readonly #watched = new Set<Element>();
  /** Blocks that got or lost marks since the observer was told. */
  #untold = new Set<Element>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #observer: IntersectionObserver;

  /** `onChange`: the marks near the window are others now. What happens elsewhere on the page is nobody's concern. */
  constructor(store: MarkStore, onChange: NearListener, signal: AbortSignal) {
    this.#store = store;
    this.#onChange = onChange;
    this.#observer = new IntersectionObserver((entries) => this.#onEntries(entries), {
      rootMargin: MARGIN,
    });
    store.onChange((change) => this.#onMarks(change), signal);
    signal.addEventListener('abort', () => {
      this.#observer.disconnect();
      clearTimeout(this.#timer);
    });
  }

  /** Blocks near the window that have marks, or had some. */
  get blocks(): ReadonlySet<Element> {
    return this.#near;
  }

  marks(): Mark[] {
    const marks: Mark[] = [];
    for (const element of this.#near) {
      marks.push(...this.#store.inElement(element));
      if (marks.length >= MOST_NEAR) break;
    }
    return marks;
  }

  #onEntries(entries: readonly IntersectionObserverEntry[]): void {
    const news = entries.filter((e) => e.isIntersecting !== this.#near.has(e.target));
    if (news.length === 0) return;
    const come = news.filter((e) => e.isIntersecting).map((e) => e.target);
    for (const { target } of news) this.#near.delete(target);
    for (const target of come) this.#near.add(target);
    this.#onChange('blocks', come);
  }

  /** A block whose words change stays watched: its next marks are known to be near at once, and it is read when it comes near. */
  #onMarks({ added, removed }: MarkChange): void {
    const changed = [...added, ...removed];
    // Telling is planned with the first of them.
    if (this.#untold.size === 0) this.#plan();
    for (const { element } of changed) this.#untold.add(element);
    if (changed.some((mark) => this.#near.has(mark.element))) this.#onChange('marks', []);
  }

  #plan(): void {
    if (this.#watched.size === 0) queueMicrotask(() => this.#tell());
    else this.#timer = setTimeout(() => this.#tell(), this.#watched.size * WAIT_PER_BLOCK);
  }

  #tell(): void {
    for (const element of this.#watched) if (!element.isConnected) this.#forget(element);
    for (const element of this.#untold) {
      if (element.isConnected && !this.#watched.has(element)) this.#watch(element);
    }
    this.#untold = new Set();
  }

  #watch(element: Element): void {
    this.#watched.add(element);
    this.#observer.observe(element);
  }

  #forget(element: Element): void {
    this.#observer.unobserve(element);
    this.#watched.delete(element);
    this.#near.delete(element);
  }
}
