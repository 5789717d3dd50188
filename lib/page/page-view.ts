import { afterPaint } from './after-paint.ts';
import { WorkBudget } from './changes/work-budget.ts';
import { keepAttached, type Overlay } from './drawing/overlay.ts';
import type { Underline } from './drawing/underline.ts';
import { type Mark, rowsOf } from './marks/mark.ts';
import type { MarkChange, MarkStore } from './marks/mark-store.ts';
import { type NearChange, NearView } from './marks/near-view.ts';
import { isIntact } from './marks/spot.ts';
import { type LayoutChange, watchLayout } from './placement/layout-watch.ts';
import type { Placer } from './placement/placer.ts';
import { isText } from './reading/block-elements.ts';

/** A scroll has ended when nothing moved for this long, ms. */
const SETTLED_MS = 120;
/** Pause before asking the budget again, ms. */
const RETRY_MS = 100;
/** Share of the main thread for following a restless page for long, ms a second. Reading it has one of its own. */
const FOLLOWING_MS = 4;
/** What no event tells of is looked after this often, ms. */
const LOOK_MS = 300;

export interface PageViewParts {
  readonly store: MarkStore;
  readonly overlay: Overlay;
  readonly underline: Underline;
  readonly placer: Placer;
  /** Called once a frame before anything is drawn; false ends everything (the extension is gone). */
  readonly isAlive: () => boolean;
  /** Told what has come near the window, of what `near` answers. */
  readonly changes: { followNear(elements: readonly Element[]): void };
  /** Told when marks or badges may have moved. */
  readonly onMoved: () => void;
  /** Told when marks near the window were drawn, before the browser paints them. */
  readonly onDrawn: () => void;
  /** Whether something else than badges stands beside a word, or is about to: a card. */
  readonly isFollowed: () => boolean;
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
  readonly #budget = new WorkBudget(performance.now(), FOLLOWING_MS);
  /** Looking whether anything moved on a page that rests: apart, so that it never keeps a change waiting. */
  readonly #looks = new WorkBudget(performance.now(), FOLLOWING_MS);
  #changedAt = 0;
  /** Whether the page's changes since the last frame were told one by one. */
  #isTold = false;
  /** Whether marks may have gone without their texts being named: with elements, or by becoming editable. */
  #isInDoubt = false;
  /** Whether that is to be looked for on the rest of the page, too. */
  #isUntidy = false;
  #watching = false;

  constructor(parts: PageViewParts) {
    this.#parts = parts;
    this.#near = new NearView(parts.store, (...news) => this.#onNear(...news), parts.signal);
    parts.store.onChange((change) => this.#onMarks(change), parts.signal);
    parts.signal.addEventListener('abort', () => this.#unplan?.());
  }

  /** Rows and blocks near the window that hold what is drawn. */
  near(): Element[] {
    return rowsOf(this.#near.blocks);
  }

  /** Everything anew, soon: settings changed. */
  refresh(): void {
    if (this.#watching) this.#later(0);
  }

  /**
   * What the page has just changed or taken away. Nothing may stay drawn on text that is no longer there, so that is seen to at once;
   * it asks nothing of the layout, and costs as much as was changed near the window, however many marks there are.
   *
   * @returns whether `onPageChange` is to be called in the next frame
   */
  noteChanges(changed: readonly Node[]): boolean {
    const { isFollowed, placer, store, underline } = this.#parts;
    // A text may have changed more than once.
    const gone = new Set<Mark>();
    for (const node of changed) {
      if (!isText(node)) this.#isInDoubt = true;
      else
        for (const mark of store.inNode(node)) {
          // Elsewhere on the page nothing is drawn: what is untrue there goes when its text is read, or is tidied up.
          if (!underline.has(mark) && node.isConnected) continue;
          // Written anew with the same words a text keeps its marks, but loses its ranges.
          if (isIntact(mark.spot)) underline.restore(mark);
          else gone.add(mark);
        }
    }
    store.remove([...gone]);
    this.#isTold = true;
    // Where nothing stands beside a word, all is done.
    if (this.#isInDoubt || this.#isUntidy || !placer.isIdle || isFollowed()) return true;
    placer.follow(() => this.#near.marks());
    return false;
  }

  /** After the page has changed, in the next frame. Where words went is asked as often as the budget allows, because asking makes the browser lay the page out. */
  onPageChange(): void {
    const { isAlive, store } = this.#parts;
    if (!isAlive() || !this.#watching) return;
    if (this.#isInDoubt || !this.#isTold) {
      this.#isUntidy = true;
      this.#checkNear();
    }
    if (this.#isUntidy) this.#isUntidy = !store.tidy();
    this.#isInDoubt = false;
    this.#isTold = false;
    this.#changedAt = performance.now();
    if (!this.#followIfCheap('layout', this.#budget)) this.#later(RETRY_MS);
  }

  #onMarks({ removed }: MarkChange): void {
    const { placer, underline } = this.#parts;
    this.#start();
    underline.drop(removed);
    placer.hide(removed);
  }

  /** Where nothing stands beside a word, nothing is asked of the layout: then words that came near wait for no further frame. */
  #onNear(what: NearChange, come: readonly Element[]): void {
    this.#parts.changes.followNear(rowsOf(come));
    if (what === 'marks' || !this.#parts.placer.isIdle) {
      this.#later(0);
      return;
    }
    this.#unplan?.();
    this.#place();
  }

  /** With the first mark; until then there is nothing to keep true. */
  #start(): void {
    if (this.#watching) return;
    this.#watching = true;
    const { signal } = this.#parts;
    const look = watchLayout((change) => this.#onLayout(change), signal);
    const timer = setInterval(() => this.#tick(look), LOOK_MS);
    signal.addEventListener('abort', () => clearInterval(timer));
  }

  /** Where nothing stands beside a word, nothing can stand wrong: then no frame is asked for, only the texts are compared. */
  #tick(look: () => void): void {
    const { isAlive, isFollowed, overlay, placer, store, underline } = this.#parts;
    if (document.hidden || !isAlive()) return;
    store.tidy();
    if (!placer.isIdle || isFollowed()) {
      look();
      return;
    }
    keepAttached(overlay);
    underline.show(this.#near.marks());
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
    const { placer, onMoved } = this.#parts;
    const isStale = placer.follow(() => this.#near.marks());
    if (isStale || (change === 'layout' && !placer.isIdle)) this.#later(SETTLED_MS / 2);
    onMoved();
  }

  /** Gives up marks near the window that are true no more, or in a part that a reader may now edit. */
  #checkNear(): void {
    const gone = this.#near
      .marks()
      .filter(({ spot }) => !isIntact(spot) || isEditable(spot.startNode.parentElement));
    this.#parts.store.remove(gone);
    for (const mark of this.#near.marks()) this.#parts.underline.restore(mark);
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
    const { signal, isAlive, onDrawn, onMoved, overlay, placer, underline } = this.#parts;
    if (signal.aborted || !isAlive()) return;
    const start = performance.now();
    if (!this.#budget.allows(start)) {
      this.#later(RETRY_MS);
      return;
    }
    keepAttached(overlay);
    if (!placer.isIdle) this.#checkNear();
    const marks = this.#near.marks();
    // It asks where things stand before it draws; a new underline would make the browser look at the page again first.
    placer.place(marks);
    underline.show(marks);
    onMoved();
    if (marks.length > 0) onDrawn();
    this.#budget.spend(performance.now() - start);
  }
}

function isEditable(element: Element | null): boolean {
  return element instanceof HTMLElement && element.isContentEditable;
}
