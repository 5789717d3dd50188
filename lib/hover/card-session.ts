import type { Market } from '#lib/funds/market.ts';
import type { CardModel } from '#lib/view/card-model.ts';
import type { CardBox } from './card-box.ts';
import type { Box } from './card-placement.ts';
import type { CardViewState } from './card-renderer.ts';
import type { HoverTarget } from './hover-state.ts';

/** A ticker that a card can be opened for. */
export interface CardTarget extends HoverTarget {
  /** The fund: its card is the same wherever it is mentioned, the key is one mention's. */
  readonly fund: string;
  readonly ticker: string;
  readonly market: Market;
  /** Where its word or badge lies in the window now; nothing when it left. */
  readonly anchor: () => Box | undefined;
  /** Whether the word lies in a modal dialog of the page. */
  readonly isInModal: () => boolean;
  readonly ask: () => Promise<CardModel | { readonly trouble: string }>;
}

/** An answer is good for this long, ms: facts change with an update, settings a little more often. */
const FRESH_MS = 60_000;
/** After this long without an answer the card says that it is waiting, ms: earlier it would only flicker. */
const SAY_LOADING_MS = 60;

/** Shows the right card for what the driver opens: asks early, keeps answers, drops those that come too late. */
export class CardSession {
  readonly #box: CardBox;
  readonly #answers = new Map<
    string,
    { readonly at: number; readonly view: Promise<CardViewState> }
  >();
  #open: { readonly target: CardTarget; pinned: boolean } | undefined;
  /** What the pointer last rested on: its card is drawn unseen before it is shown. */
  #next: CardTarget | undefined;

  constructor(box: CardBox) {
    this.#box = box;
  }

  /** Loads the card's script, asks for the figures and draws them unseen: what is left at the end of the wait is to show them. */
  prefetch(target: CardTarget): void {
    this.#next = target;
    void this.#box.prepare();
    void this.#answer(target).then((view) => {
      if (this.#open === undefined && this.#next === target) void this.#box.drawAhead(view);
    });
  }

  async open(target: CardTarget, pinned: boolean): Promise<void> {
    const current = { target, pinned };
    this.#open = current;
    const answer = this.#answer(target);
    const early = await Promise.race([answer, later(SAY_LOADING_MS)]);
    if (this.#open !== current) return;
    if (early === undefined) await this.#show({ kind: 'loading', ticker: target.ticker });
    const view = early ?? (await answer);
    if (this.#open === current) await this.#show(view);
  }

  close(): void {
    this.#open = undefined;
    this.#box.close();
  }

  /** The page moved: the card goes with its word. False when the word is gone. */
  follow(): boolean {
    const anchor = this.#open?.target.anchor();
    if (this.#open === undefined) return true;
    if (anchor) this.#box.place(anchor);
    return anchor !== undefined;
  }

  /** Settings may have changed what cards say. */
  forget(): void {
    this.#answers.clear();
  }

  async #show(view: CardViewState): Promise<void> {
    const { target, pinned } = this.#open ?? {};
    const anchor = target?.anchor();
    if (!target || !anchor) return;
    const shown = view.kind === 'model' && pinned ? { ...view, pinned } : view;
    await this.#box.show(shown, anchor, target.isInModal());
  }

  #answer(target: CardTarget): Promise<CardViewState> {
    const known = this.#answers.get(target.fund);
    if (known && performance.now() - known.at < FRESH_MS) return known.view;
    const view = target.ask().then((answer): CardViewState => {
      if (!('trouble' in answer)) return { kind: 'model', model: answer, pinned: false };
      this.#answers.delete(target.fund);
      return { kind: 'failed', ticker: target.ticker, message: answer.trouble };
    });
    this.#answers.set(target.fund, { at: performance.now(), view });
    return view;
  }
}

function later(ms: number): Promise<undefined> {
  return new Promise((done) => setTimeout(() => done(undefined), ms));
}
