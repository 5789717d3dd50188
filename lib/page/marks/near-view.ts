import type { Mark } from './mark.ts';
import type { MarkStore } from './mark-store.ts';

/** How far outside the window marks are drawn already, so that scrolling finds them in place. */
const MARGIN = '400px 200px';
/** More marks than this near one window is a wall of tickers; the rest keep silent until they come nearer. */
const MOST_NEAR = 300;

/**
 * Which blocks with marks are near the window. The browser tells, also when a block appears or goes with
 * a tab or a menu; we only observe, which changes nothing.
 */
export class NearView {
  readonly #store: MarkStore;
  readonly #near = new Set<Element>();
  readonly #watched = new Set<Element>();
  readonly #observer: IntersectionObserver;

  constructor(store: MarkStore, onChange: () => void, signal: AbortSignal) {
    this.#store = store;
    this.#observer = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) {
          if (entry.isIntersecting) this.#near.add(entry.target);
          else this.#near.delete(entry.target);
        }
        onChange();
      },
      { rootMargin: MARGIN },
    );
    store.onChange(() => this.#watch(), signal);
    signal.addEventListener('abort', () => this.#observer.disconnect());
  }

  marks(): Mark[] {
    const marks: Mark[] = [];
    for (const element of this.#near) {
      marks.push(...this.#store.inElement(element));
      if (marks.length >= MOST_NEAR) break;
    }
    return marks;
  }

  #watch(): void {
    const wanted = new Set(this.#store.elements());
    for (const element of this.#watched) {
      if (wanted.has(element)) continue;
      this.#observer.unobserve(element);
      this.#watched.delete(element);
      this.#near.delete(element);
    }
    for (const element of wanted) {
      if (this.#watched.has(element)) continue;
      this.#watched.add(element);
      this.#observer.observe(element);
    }
  }
}
