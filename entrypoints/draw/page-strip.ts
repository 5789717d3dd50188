import { afterLayout } from '#lib/page/after-layout.ts';
import { flash } from '#lib/page/drawing/flash.ts';
import { keepAttached, type Overlay } from '#lib/page/drawing/overlay.ts';
import type { Mark } from '#lib/page/marks/mark.ts';
import type { MarkStore } from '#lib/page/marks/mark-store.ts';
import type { Rect } from '#lib/page/placement/rect.ts';
import { showWord } from '#lib/page/strip/show-word.ts';
import { freeTop, standInside } from '#lib/page/strip/stand-free.ts';
import { Strip } from '#lib/page/strip/strip.ts';
import { stripRows } from '#lib/page/strip/strip-rows.ts';
import type { PageCards } from './page-cards.ts';

/** What was looked up is drawn with the next underlines, so that the page is painted once for both; else after this, ms. */
const LONGEST_LOOKED_MS = 50;
/** Marks come in bursts; the tab's number may lag this much behind, ms. */
const UPDATE_MS = 200;
/** On a restless page with many marks: an update waits so many times as long as the last one took, 0.2% of the thread. */
const REST = 500;
/** Never longer, ms: on a busy machine a look is interrupted, and seems to have taken long. */
const LONGEST_WAIT_MS = 2_000;

export interface PageStripParts {
  readonly overlay: Overlay;
  readonly store: MarkStore;
  readonly cards: PageCards;
  /** Boxes of the badges, window coordinates: the tab stands on none. */
  readonly badges: () => readonly Rect[];
  readonly onRemember: (shown: boolean) => void;
  readonly onBadges: (shown: boolean) => void;
  readonly signal: AbortSignal;
}

/** The strip of one page: fed by the store, opens cards, goes to mentions. */
export class PageStrip {
  readonly #parts: PageStripParts;
  readonly #strip: Strip;
  /** Mention last gone to, by fund. */
  readonly #at = new Map<string, number>();
  /** Takes back the planned update. */
  #unplan: (() => void) | undefined;
  /** Before the next update, ms. The first marks wait for none: their tab comes in one frame with their underline. */
  #wait = 0;
  /** Looked up in the last frame, not drawn yet. */
  #looked: { readonly funds: number; readonly top: number | undefined } | undefined;
  #isWanted = true;
  #badgesShown = true;
  #slower = false;

  constructor(parts: PageStripParts) {
    this.#parts = parts;
    const { overlay, store, cards, signal } = parts;
    this.#strip = new Strip({
      root: overlay.root,
      onOpenCard: (key) => void this.#openCard(key),
      onJump: (key, step) => void this.#jump(key, step),
      onRemember: parts.onRemember,
      onBadges: parts.onBadges,
      onForgive: () => cards.forgive(),
      rows: () => stripRows(store.funds()),
      signal,
    });
    store.onChange(() => this.#later(), signal);
    signal.addEventListener('abort', () => this.#unplan?.());
  }

  get tabBox(): Rect | undefined {
    return this.#strip.tabBox;
  }

  /** Whether tab or list lie over this point of the window. */
  liesAt(x: number, y: number): boolean {
    return this.#strip.liesAt(x, y);
  }

  toggle(): void {
    keepAttached(this.#parts.overlay);
    this.#strip.toggle();
  }

  setWanted(isWanted: boolean, badgesShown: boolean): void {
    this.#isWanted = isWanted;
    this.#badgesShown = badgesShown;
    this.#later();
  }

  setSlower(slower: boolean): void {
    this.#slower = slower;
    this.#later();
  }

  #later(): void {
    if (this.#unplan !== undefined) return;
    const look = () => {
      this.#unplan = afterLayout(() => this.#update());
    };
    if (this.#wait === 0) {
      look();
      return;
    }
    const timer = setTimeout(look, this.#wait);
    this.#unplan = () => clearTimeout(timer);
  }

  /** Looks now; what is drawn would be laid out a second time. */
  #update(): void {
    this.#unplan = undefined;
    const start = performance.now();
    const top = this.#strip.isOpen ? undefined : freeTop(this.#parts.badges());
    const funds = this.#parts.store.fundCount();
    const rest = Math.min(LONGEST_WAIT_MS, (performance.now() - start) * REST);
    if (funds > 0) this.#wait = Math.max(UPDATE_MS, rest);
    this.#looked = { funds, top };
    setTimeout(() => this.drawLooked(), LONGEST_LOOKED_MS);
  }

  /** Draws what the last look found, if that is still to be done. */
  drawLooked(): void {
    if (this.#looked === undefined || this.#parts.signal.aborted) return;
    const { funds, top } = this.#looked;
    this.#looked = undefined;
    keepAttached(this.#parts.overlay);
    const strip = this.#strip;
    strip.setFoot({ badgesShown: this.#badgesShown, slower: this.#slower });
    strip.update(funds, this.#isWanted);
    if (strip.isOpen) standInside(strip.element);
    else if (top !== undefined) strip.element.style.top = `${top}px`;
  }

  async #openCard(key: string): Promise<void> {
    const marks = this.#marksOf(key);
    // Fewer than there were, perhaps: the page goes on changing.
    const mark = marks[this.#at.get(key) ?? 0] ?? marks[0];
    if (mark === undefined) return;
    await showWord(mark, this.#parts.overlay.host);
    const fallback = () => this.#strip.element.getBoundingClientRect();
    this.#parts.cards.openFor(mark, fallback, () => this.#strip.focusRow(key));
  }

  async #jump(key: string, step: 1 | -1): Promise<void> {
    const marks = this.#marksOf(key);
    const next = (this.#at.get(key) ?? (step === 1 ? -1 : 0)) + step;
    const at = (next + marks.length) % marks.length;
    const mark = marks[at];
    if (mark === undefined) return;
    this.#at.set(key, at);
    const { overlay } = this.#parts;
    flash(overlay, await showWord(mark, overlay.host));
  }

  #marksOf(key: string): readonly Mark[] {
    return this.#parts.store.funds().find((fund) => fund.key === key)?.marks ?? [];
  }
}
