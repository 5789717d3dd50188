import { afterPaint } from './after-paint.ts';
import { WorkBudget } from './changes/work-budget.ts';
import { keepAttached, type Overlay } from './drawing/overlay.ts';
import type { Underline } from './drawing/underline.ts';
import type { Mark } from './marks/mark.ts';
import type { MarkStore } from './marks/mark-store.ts';
import { NearView } from './marks/near-view.ts';
import { type LayoutChange, LOOK_MS, watchLayout } from './placement/layout-watch.ts';
import type { Placer } from './placement/placer.ts';

/** A scroll has ended when nothing moved for this long, ms. */
const SETTLED_MS = 120;
/** Pause before asking the budget again, ms. */
const RETRY_MS = 100;

export interface PageViewParts {
  readonly store: MarkStore;
  readonly overlay: Overlay;
  readonly underline: Underline;
  readonly placer: Placer;
  /** Called once a frame before anything is drawn; false ends everything (the extension is gone). */
  readonly isAlive: () => boolean;
  /** Told when marks or badges may have moved. */
  readonly onMoved: () => void;
  readonly signal: AbortSignal;
}

/** Keeps what is drawn true to the page: follows every frame, finds places anew when the layout changed. */
export class PageView {
  readonly #parts: PageViewParts;
  readonly #near: NearView;
  /** Takes back what is planned; nothing when nothing is. */
  #unplan: (() => void) | undefined;
  #due = 0;
  /** Following every change of a restless page, and finding places after it, would cost more than the page itself. */
  readonly #budget = new WorkBudget(performance.now());
  /** Looking whether anything moved on a page that rests: apart, so that it never keeps a change waiting. */
  readonly #looks = new WorkBudget(performance.now());
  #changedAt = 0;
  #watching = false;

  constructor(parts: PageViewParts) {
    this.#parts = parts;
    this.#near = new NearView(parts.store, () => this.#later(0), parts.signal);
    parts.store.onChange(() => this.#onMarks(), parts.signal);
    parts.signal.addEventListener('abort', () => this.#unplan?.());
  }

  /** Everything anew, soon: settings changed. */
  refresh(): void {
    this.#later(0);
  }

  /**
   * After the page has changed, in the same frame: nothing may be drawn on text that is no longer there. Where words
   * went is asked as often as the budget allows, because asking makes the browser lay the page out.
   */
  onPageChange(): void {
    const { isAlive, store, placer, underline } = this.#parts;
    if (!isAlive() || !this.#watching) return;
    store.check();
    this.#changedAt = performance.now();
    if (this.#followIfCheap('layout', this.#budget)) return;
    placer.hideChanged();
    underline.show(this.#marks());
    this.#later(RETRY_MS);
  }

  #onMarks(): void {
    if (!this.#watching && this.#parts.store.size > 0) {
      this.#watching = true;
      watchLayout((change) => this.#onLayout(change), this.#parts.signal);
    }
    this.#later(0);
  }

  #onLayout(change: LayoutChange): void {
    if (!this.#parts.isAlive()) return;
    keepAttached(this.#parts.overlay);
    // A reader who scrolls waits for the frame. Nobody waits for a look, and a restless page is followed anyway.
    if (change !== 'look') this.#follow(change);
    else if (performance.now() - this.#changedAt > LOOK_MS)
      this.#followIfCheap(change, this.#looks);
  }

  /** False when the budget is spent. */
  #followIfCheap(change: LayoutChange, budget: WorkBudget): boolean {
    const start = performance.now();
    if (!budget.allows(start)) return false;
    this.#follow(change);
    budget.spend(performance.now() - start);
    return true;
  }

  #follow(change: LayoutChange): void {
    const marks = this.#marks();
    const isStale = this.#parts.placer.follow(marks);
    this.#parts.underline.show(marks);
    if (isStale || change === 'layout') this.#later(SETTLED_MS / 2);
    this.#parts.onMoved();
  }

  /** Marks near the window; those in a part that a reader may now edit are given up. */
  #marks(): Mark[] {
    const near = this.#near.marks();
    const edited = near.filter((mark) => isEditable(mark.spot.startNode.parentElement));
    this.#parts.store.remove(edited);
    return edited.length === 0 ? near : near.filter((mark) => !edited.includes(mark));
  }

  /** Finds places after `ms`, unless that is planned earlier. */
  #later(ms: number): void {
    const now = performance.now();
    const due = now + ms;
    if (this.#unplan !== undefined && this.#due <= due) return;
    this.#unplan?.();
    this.#due = due;
    const timer = setTimeout(() => {
      this.#unplan = afterPaint(() => this.#place());
    }, ms);
    this.#unplan = () => clearTimeout(timer);
  }

  #place(): void {
    this.#unplan = undefined;
    const { signal, isAlive, underline, placer, onMoved } = this.#parts;
    if (signal.aborted || !isAlive()) return;
    const start = performance.now();
    if (!this.#budget.allows(start)) {
      this.#later(RETRY_MS);
      return;
    }
    const marks = this.#marks();
    // It asks where things stand before it draws; a new underline would make the browser look at the page again first.
    placer.place(marks);
    underline.show(marks);
    onMoved();
    this.#budget.spend(performance.now() - start);
  }
}

function isEditable(element: Element | null): boolean {
  return element instanceof HTMLElement && element.isContentEditable;
}
