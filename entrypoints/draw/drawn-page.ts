import type { CardLook } from '#lib/hover/card-box.ts';
import { HoverDriver } from '#lib/hover/hover-driver.ts';
import type { BadgeDensity } from '#lib/page/drawing/badge-text.ts';
import { makeOverlay, type Overlay } from '#lib/page/drawing/overlay.ts';
import { pageTheme } from '#lib/page/drawing/page-theme.ts';
import { Underline } from '#lib/page/drawing/underline.ts';
import type { Drawing, DrawingParts, PageLook } from '#lib/page/drawing-script.ts';
import type { Mark } from '#lib/page/marks/mark.ts';
import { MarkStore, type PageFund } from '#lib/page/marks/mark-store.ts';
import { Settling } from '#lib/page/marks/settling.ts';
import type { Spot } from '#lib/page/marks/spot.ts';
import { PageView } from '#lib/page/page-view.ts';
import { Placer } from '#lib/page/placement/placer.ts';
import { makeDrawingQuestions } from './drawing-questions.ts';
import { PageCards } from './page-cards.ts';
import { PageStrip } from './page-strip.ts';

/** A page with more mentions than this starts with underlines and the strip: badges everywhere say nothing. */
const MANY_MENTIONS = 30;

/** Everything of ours that a reader sees on one page, started here and ended by the signal. */
export class DrawnPage implements Drawing {
  readonly #store = new MarkStore();
  readonly #overlay: Overlay;
  readonly #underline: Underline;
  readonly #view: PageView;
  readonly #cards: PageCards;
  readonly #strip: PageStrip;
  #look: PageLook;
  /** The reader's word on badges for this page, over the settings and the rule for crowded pages. */
  #badgesWanted: boolean | undefined;
  #drawn: BadgeDensity | undefined;
  readonly #settling: Settling;

  constructor(parts: DrawingParts) {
    const { changes, isAlive, report, signal } = parts;
    const store = this.#store;
    this.#look = parts.look;
    // Asked before anything of ours stands in the page: then no style has to be worked out for the answer.
    const theme = this.#theme();
    const questions = makeDrawingQuestions(report, signal);
    const overlay = makeOverlay(signal);
    const underline = new Underline(signal);
    const placer = new Placer(
      overlay,
      () => this.#density(),
      () => this.#strip.tabBox,
    );
    const cards = new PageCards({
      overlay,
      placer,
      questions,
      look: () => this.#cardLook(),
      isUnderStrip: (x, y) => this.#strip.liesAt(x, y),
      signal,
    });
    this.#overlay = overlay;
    this.#underline = underline;
    this.#cards = cards;
    this.#strip = new PageStrip({
      ...{ overlay, store, cards, signal },
      badges: () => placer.badges(),
      onRemember: (shown) => void questions.rememberStrip(shown),
      onBadges: (shown) => {
        this.#badgesWanted = shown;
        this.#redraw();
      },
    });
    this.#view = new PageView({
      ...{ store, overlay, underline, placer, isAlive, changes, signal },
      onMoved: () => cards.follow(),
      onDrawn: () => this.#strip.drawLooked(),
      isFollowed: () => cards.isBusy,
    });
    const hover = new HoverDriver({ ...cards.hoverParts(), signal });
    cards.setDriver(hover, (penalty) => {
      this.#strip.setSlower(penalty.factor > 1);
      void questions.pace(penalty);
    });
    this.#settling = new Settling(() => this.#redrawIfOther(), signal);
    store.onChange(() => this.#redrawIfOther(), signal);
    this.#redraw(theme);
  }

  add(marks: readonly Mark[]): void {
    this.#settling.note();
    this.#store.add(marks);
  }

  isMarked({ startNode, startOffset }: Spot): boolean {
    return this.#store.hasAt(startNode, startOffset);
  }

  funds(): PageFund[] {
    return this.#store.funds();
  }

  applyLook(look: PageLook): void {
    this.#look = look;
    this.#cards.forget();
    this.#redraw();
  }

  toggleStrip(): void {
    this.#strip.toggle();
  }

  noteChanges(changed: readonly Node[]): boolean {
    return this.#view.noteChanges(changed);
  }

  near(): Element[] {
    return this.#view.near();
  }

  onPageChange(): void {
    this.#view.onPageChange();
  }

  styleRoot(root: ShadowRoot): void {
    this.#underline.styleRoot(root);
  }

  #redrawIfOther(): void {
    if (this.#density() !== this.#drawn) this.#redraw();
  }

  #redraw(theme = this.#theme()): void {
    const { dataset } = this.#overlay.host;
    dataset.theme = theme;
    dataset.contrast = this.#look.contrast;
    this.#drawn = this.#density();
    this.#strip.setWanted(this.#look.strip, this.#drawn !== 'underline');
    this.#view.refresh();
  }

  #cardLook(): CardLook {
    return { theme: this.#theme(), contrast: this.#look.contrast };
  }

  #theme(): 'light' | 'dark' {
    const { theme } = this.#look;
    return theme === 'system' ? pageTheme() : theme;
  }

  #density(): BadgeDensity {
    if (this.#badgesWanted === false || !this.#settling.isOver) return 'underline';
    const { density } = this.#look;
    if (this.#badgesWanted) return density === 'underline' ? 'full' : density;
    return this.#store.size > MANY_MENTIONS ? 'underline' : density;
  }
}
