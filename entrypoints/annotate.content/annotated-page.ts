import { HoverDriver } from '#lib/hover/hover-driver.ts';
import { PageChanges } from '#lib/page/changes/page-changes.ts';
import type { BadgeDensity } from '#lib/page/drawing/badge-text.ts';
import { randomHighlightName } from '#lib/page/drawing/highlight-name.ts';
import { makeOverlay, type Overlay } from '#lib/page/drawing/overlay.ts';
import { pageTheme } from '#lib/page/drawing/page-theme.ts';
import { Underline } from '#lib/page/drawing/underline.ts';
import { MarkStore } from '#lib/page/marks/mark-store.ts';
import { PageView } from '#lib/page/page-view.ts';
import { Placer } from '#lib/page/placement/placer.ts';
import { elementsInView } from '#lib/page/reading/in-view.ts';
import { Scanner } from '#lib/page/scanner.ts';
import type { SiteSettings } from '#lib/settings/site-settings.ts';
import type { BadgeModel } from '#lib/view/badge-model.ts';
import { makeBackgroundQuestions } from './background-questions.ts';
import { PageCards } from './page-cards.ts';
import { PageStrip } from './page-strip.ts';

export interface AnnotatedPageParts {
  readonly host: string;
  readonly settings: SiteSettings;
  /** False once the extension is gone; then everything of ours has been taken away. */
  readonly isAlive: () => boolean;
  readonly report: (doing: string, error: unknown) => void;
  readonly signal: AbortSignal;
}

/** A page with more mentions than this starts with underlines and the strip: badges everywhere say nothing. */
const MANY_MENTIONS = 30;

/** One page while it is switched on: everything that reads, draws and listens, started here and ended by the signal. */
export class AnnotatedPage {
  #settings: SiteSettings;
  readonly #store = new MarkStore();
  readonly #overlay: Overlay;
  readonly #view: PageView;
  readonly #cards: PageCards;
  readonly #strip: PageStrip;
  /** The reader's word on badges for this page, over the rule for crowded pages. */
  #badgesWanted: boolean | undefined;

  constructor(parts: AnnotatedPageParts) {
    const { signal, isAlive, report, host } = parts;
    this.#settings = parts.settings;
    const store = this.#store;
    const name = randomHighlightName();
    const overlay = makeOverlay(name, signal);
    this.#overlay = overlay;
    const underline = new Underline(name, signal);
    const placer = new Placer(overlay, () => this.#density());
    const questions = makeBackgroundQuestions({
      host,
      signal,
      report,
      settings: () => this.#settings,
    });
    this.#cards = new PageCards({ overlay, placer, questions, theme: () => this.#theme(), signal });
    this.#strip = new PageStrip({
      overlay,
      store,
      cards: this.#cards,
      onRemember: (shown) => void questions.rememberStrip(shown),
      onBadges: (shown) => {
        this.#badgesWanted = shown;
        this.#redraw();
      },
      signal,
    });
    this.#view = new PageView({
      ...{ store, overlay, underline, placer, isAlive, signal },
      onMoved: () => this.#cards.follow(),
    });
    const changes: PageChanges = new PageChanges({
      read: (runs) => scanner.scanParts(runs),
      onFrame: () => this.#view.onPageChange(),
      onBreaker: () => report('following a restless page', 'gave up, reads under the pointer only'),
      signal,
    });
    const scanner = new Scanner({
      ...{ store, signal, find: questions.find, annotate: questions.annotate },
      onShadowRoot: (root) => {
        changes.observe(root);
        underline.styleRoot(root);
      },
      onSlice: (ms) => changes.spend(ms),
    });
    const hover = new HoverDriver({ ...this.#cards.hoverParts(), signal });
    this.#cards.setDriver(hover, (penalty) => this.#strip.setSlower(penalty.factor > 1));
    addEventListener(
      'pointerover',
      (event) => {
        if (event.isTrusted && event.target instanceof Element) changes.readNow(event.target);
      },
      { signal, passive: true, capture: true },
    );
    this.#redraw();
    void scanner.scanPage(elementsInView());
  }

  funds(): { badge: BadgeModel; mentions: number }[] {
    return this.#store.funds().flatMap(({ marks }) => {
      const badge = marks[0]?.badge;
      return badge ? [{ badge, mentions: marks.length }] : [];
    });
  }

  toggleStrip(): void {
    this.#strip.toggle();
  }

  /** Settings that change how things look, not which words are marked. */
  applySettings(settings: SiteSettings): void {
    this.#settings = settings;
    this.#cards.forget();
    this.#redraw();
  }

  #redraw(): void {
    this.#overlay.host.dataset.theme = this.#theme();
    this.#strip.setWanted(this.#settings.strip, this.#density() !== 'underline');
    this.#view.refresh();
  }

  #theme(): 'light' | 'dark' {
    const { theme } = this.#settings;
    return theme === 'system' ? pageTheme() : theme;
  }

  #density(): BadgeDensity {
    if (this.#badgesWanted === false) return 'underline';
    const isCrowded = this.#store.size > MANY_MENTIONS && this.#badgesWanted !== true;
    return isCrowded ? 'underline' : this.#settings.density;
  }
}
