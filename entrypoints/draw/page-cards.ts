import { CardBox, type CardLook } from '#lib/hover/card-box.ts';
import type { Box } from '#lib/hover/card-placement.ts';
import { registeredRenderer } from '#lib/hover/card-renderer.ts';
import { CardSession, type CardTarget } from '#lib/hover/card-session.ts';
import type { HoverDriver, HoverParts } from '#lib/hover/hover-driver.ts';
import type { Penalty } from '#lib/hover/hover-timing.ts';
import type { Overlay } from '#lib/page/drawing/overlay.ts';
import { type MarkPart, MarkTargets } from '#lib/page/mark-targets.ts';
import { fundKey, type Mark } from '#lib/page/marks/mark.ts';
import { closestDrawn } from '#lib/page/placement/flat-tree.ts';
import type { Placer } from '#lib/page/placement/placer.ts';
import type { FundView } from '#lib/view/fund-page.ts';
import type { DrawingQuestions } from './drawing-questions.ts';

/** React draws within a frame or two; after two seconds there is nothing to wait for. */
const FOCUS_TRIES = 120;

export interface PageCardsParts {
  readonly overlay: Overlay;
  readonly placer: Placer;
  readonly questions: DrawingQuestions;
  readonly look: () => CardLook;
  /** Whether the strip's tab or list lies over this point of the window. */
  readonly isUnderStrip: (x: number, y: number) => boolean;
  readonly signal: AbortSignal;
}

/** Cards of one page: what the pointer rests on or the strip asks for, shown beside its word. */
export class PageCards {
  readonly #parts: PageCardsParts;
  readonly #targets: MarkTargets;
  readonly #box: CardBox;
  readonly #session: CardSession;
  #driver: HoverDriver<CardTarget> | undefined;
  #hasAskedPace = false;
  #onPenalty: (penalty: Penalty) => void = () => undefined;
  /** Where the focus goes back to after a card that was opened by keyboard. */
  #giveFocusBack: (() => void) | undefined;

  constructor(parts: PageCardsParts) {
    const { overlay, questions, look, signal } = parts;
    this.#parts = parts;
    const { isUnderStrip, placer } = parts;
    this.#targets = new MarkTargets({ placer, ours: overlay.host, isHidden: isUnderStrip });
    this.#box = new CardBox({
      root: overlay.root,
      loadRenderer: async () => {
        if (!registeredRenderer(globalThis)) await questions.injectCard();
        return registeredRenderer(globalThis);
      },
      look,
      handlers: {
        onClose: () => this.#driver?.dismiss(),
        onPin: () => this.#repin(),
        onOpen: (view) => this.#openPage(view),
        onMute: (what) => this.#mute(what),
        onSize: () => this.#focusCard(),
      },
      signal,
    });
    this.#session = new CardSession(this.#box);
  }

  hoverParts(): Omit<HoverParts<CardTarget>, 'signal'> {
    return {
      targetAt: (x, y) => this.#targetAt(x, y),
      cardBoxes: () => this.#box.boxes(),
      isOwnSurface: (event) => event.target === this.#parts.overlay.host,
      prefetch: (target) => {
        this.#askPace();
        this.#session.prefetch(target);
      },
      open: (target, pinned) => {
        void this.#session.open(target, pinned).then(() => this.#focusCard());
      },
      close: () => this.#close(),
      onPenalty: (penalty) => this.#onPenalty(penalty),
    };
  }

  setDriver(driver: HoverDriver<CardTarget>, onPenalty: (penalty: Penalty) => void): void {
    this.#driver = driver;
    this.#onPenalty = onPenalty;
  }

  /** Whether a card is open or waited for. */
  get isBusy(): boolean {
    return this.#driver?.isIdle === false;
  }

  forgive(): void {
    this.#driver?.forgive();
  }

  /** Marks may have moved: the card goes along, and what lies under a resting pointer may be another. */
  follow(): void {
    if (!this.#session.follow() && this.#driver?.isPinned === false) this.#driver.dismiss();
    this.#driver?.recheck();
  }

  forget(): void {
    this.#session.forget();
  }

  /** Opens the card of a mark by keyboard; `fallback` is where it stands when the word is not to be seen. */
  openFor(mark: Mark, fallback: () => Box, giveFocusBack: () => void): void {
    const target = this.#target(mark, 'word');
    this.#giveFocusBack = giveFocusBack;
    this.#driver?.pin({ ...target, anchor: () => target.anchor() ?? fallback() });
  }

  #targetAt(x: number, y: number): CardTarget | undefined {
    const found = this.#targets.at(x, y);
    return found && this.#target(found.mark, found.part);
  }

  #target(mark: Mark, part: MarkPart): CardTarget {
    const key = this.#targets.keyOf(mark, part);
    const { ticker, market } = mark.badge;
    return {
      key,
      ticker,
      market,
      fund: fundKey(mark.badge),
      anchor: () => this.#targets.anchorOf(mark, part),
      isInModal: () => closestDrawn(mark.element, ':modal') !== undefined,
      ask: () => this.#parts.questions.card({ ticker, market }),
    };
  }

  /** Once, when a card is first wanted: what other pages learned since the browser started. */
  #askPace(): void {
    if (this.#hasAskedPace) return;
    this.#hasAskedPace = true;
    void this.#parts.questions.pace().then((penalty) => this.#driver?.setPenalty(penalty));
  }

  #repin(): void {
    const target = this.#driver?.openTarget;
    if (target) this.#driver?.pin(target);
  }

  #openPage(view: FundView): void {
    const target = this.#driver?.openTarget;
    this.#driver?.dismiss();
    if (target) {
      const { ticker, market } = target;
      void this.#parts.questions.openFund({ ticker, market, view });
    }
  }

  #mute(what: 'ticker' | 'site'): void {
    const { questions } = this.#parts;
    const target = this.#driver?.openTarget;
    this.#driver?.dismiss();
    if (what === 'site') void questions.mute({ what, value: location.hostname });
    else if (target) void questions.mute({ what, value: target.ticker });
  }

  /** Puts the focus into a card opened by keyboard, as soon as it has something to focus. */
  #focusCard(triesLeft = FOCUS_TRIES): void {
    if (!this.#giveFocusBack || this.#box.hasFocus || triesLeft === 0) return;
    this.#box.focus();
    requestAnimationFrame(() => this.#focusCard(triesLeft - 1));
  }

  #close(): void {
    this.#session.close();
    const giveFocusBack = this.#giveFocusBack;
    this.#giveFocusBack = undefined;
    giveFocusBack?.();
  }
}
