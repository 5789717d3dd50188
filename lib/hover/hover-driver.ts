import { type Box, isInside } from './card-placement.ts';
import {
  type HoverEffect,
  type HoverEvent,
  type HoverState,
  type HoverTarget,
  nextHover,
  type TimerName,
} from './hover-state.ts';
import { HOVER_TIMING, NO_PENALTY, type Penalty, penaltyAfter } from './hover-timing.ts';

/** Browsers may end a timer this much early, ms. */
const EARLY_MS = 2;

export interface HoverParts<T extends HoverTarget> {
  /** What lies under a point of the window. */
  readonly targetAt: (x: number, y: number) => T | undefined;
  /** Boxes in which the pointer still belongs to the open card: the card and the bridge to it. */
  readonly cardBoxes: () => readonly Box[];
  /** Whether an event hit something of ours: it is not for the page then. */
  readonly isOwnSurface: (event: Event) => boolean;
  readonly prefetch: (target: T) => void;
  readonly open: (target: T, pinned: boolean) => void;
  readonly close: () => void;
  /** Told when something was learned of how willingly cards should open. */
  readonly onPenalty: (penalty: Penalty) => void;
  readonly signal: AbortSignal;
}

/** Turns pointer, keys and timers into events of the reducer, and its effects into calls. Trusted events only: pages can fake the others. */
export class HoverDriver<T extends HoverTarget> {
  readonly #parts: HoverParts<T>;
  #state: HoverState<T> = { name: 'idle', token: 0 };
  #timers: ReturnType<typeof setTimeout>[] = [];
  #penalty = NO_PENALTY;
  #openedAt = 0;
  /** When the pointer left the open card, while it is forgiven. */
  #leftAt: number | undefined;
  #point: { readonly x: number; readonly y: number } | undefined;
  #frame = 0;

  constructor(parts: HoverParts<T>) {
    this.#parts = parts;
    const { signal } = parts;
    const options = { signal, capture: true, passive: true };
    addEventListener('pointermove', (event) => this.#onMove(event), options);
    document.documentElement.addEventListener('pointerleave', (e) => this.#onOut(e), options);
    addEventListener('pointerdown', (event) => this.#onDown(event), options);
    addEventListener('click', (event) => this.#onClick(event), { signal, capture: true });
    addEventListener('keydown', (event) => this.#onKey(event), { signal, capture: true });
    addEventListener('blur', () => this.#send({ type: 'leave' }), { signal });
    signal.addEventListener('abort', () => this.#send({ type: 'dismiss' }));
  }

  get openTarget(): T | undefined {
    const { name } = this.#state;
    return name === 'open' || name === 'leaving' || name === 'pinned'
      ? this.#state.target
      : undefined;
  }

  /** Whether nothing is pointed at and no card is open. */
  get isIdle(): boolean {
    return this.#state.name === 'idle';
  }

  get isPinned(): boolean {
    return this.#state.name === 'pinned';
  }

  pin(target: T): void {
    this.#send({ type: 'pin', target });
  }

  dismiss(): void {
    this.#send({ type: 'dismiss' });
  }

  /** What was learned on other pages; holds for a card that is being waited for, too. */
  setPenalty(penalty: Penalty): void {
    const isNews = penalty.factor !== this.#penalty.factor;
    this.#penalty = penalty;
    if (isNews) this.#parts.onPenalty(penalty);
  }

  /** Back to the usual wait. */
  forgive(): void {
    this.#penalty = NO_PENALTY;
    this.#parts.onPenalty(this.#penalty);
  }

  /** The page moved under a resting pointer: what lies there now? */
  recheck(): void {
    if (!this.isIdle) this.#look();
  }

  #onMove(event: PointerEvent): void {
    if (!event.isTrusted || event.pointerType === 'touch') return;
    this.#point = { x: event.clientX, y: event.clientY };
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#look());
  }

  /** Out of the window. Captured, so it also hears of elements within that the pointer leaves, for instance for the card. */
  #onOut(event: PointerEvent): void {
    if (!event.isTrusted || event.target !== document.documentElement) return;
    this.#point = undefined;
    this.#send({ type: 'leave' });
  }

  /** A press elsewhere ends a pinned card; on the card or its word it does not. */
  #onDown(event: PointerEvent): void {
    if (!event.isTrusted || this.openTarget === undefined) return;
    const { clientX: x, clientY: y } = event;
    const isOurs = this.#isInCard(x, y) || this.#parts.targetAt(x, y)?.key === this.openTarget.key;
    if (!isOurs) this.dismiss();
  }

  /** A click on a badge keeps its card open. On a word it does too, unless the word is a control of the page. */
  #onClick(event: MouseEvent): void {
    if (!event.isTrusted || this.#isInCard(event.clientX, event.clientY)) return;
    const target = this.#parts.targetAt(event.clientX, event.clientY);
    if (target === undefined) return;
    if (this.#parts.isOwnSurface(event)) event.stopImmediatePropagation();
    else if (isOnControl(event)) return;
    this.pin(target);
  }

  /** Escape is the page's own unless a card is open. */
  #onKey(event: KeyboardEvent): void {
    if (!event.isTrusted || event.key !== 'Escape' || this.openTarget === undefined) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.dismiss();
  }

  #look(): void {
    this.#frame = 0;
    if (this.#point === undefined) return;
    const { x, y } = this.#point;
    if (this.openTarget !== undefined && this.#isInCard(x, y)) {
      this.#send({ type: 'enter', target: this.openTarget });
      return;
    }
    const target = this.#parts.targetAt(x, y);
    this.#send(target ? { type: 'enter', target } : { type: 'leave' });
  }

  #isInCard(x: number, y: number): boolean {
    return this.#parts.cardBoxes().some((box) => isInside(box, x, y));
  }

  #send(event: HoverEvent<T>): void {
    const { state, effects } = nextHover(this.#state, event);
    if (state.name === 'open') this.#leftAt = undefined;
    if (state.name === 'leaving') this.#leftAt ??= performance.now();
    this.#state = state;
    for (const effect of effects) this.#apply(effect);
  }

  #apply(effect: HoverEffect<T>): void {
    switch (effect.type) {
      case 'wait':
        this.#wait(effect.timer, effect.token);
        return;
      case 'stop-waiting':
        for (const timer of this.#timers) clearTimeout(timer);
        this.#timers = [];
        return;
      case 'prefetch':
        this.#parts.prefetch(effect.target);
        return;
      case 'open':
        this.#openedAt = performance.now();
        this.#parts.open(effect.target, effect.pinned);
        return;
      case 'close':
        this.#parts.close();
        this.#learn((this.#leftAt ?? performance.now()) - this.#openedAt);
    }
  }

  #wait(timer: TimerName, token: number): void {
    const type = ({ prefetch: 'prefetch-over', show: 'delay-over', grace: 'grace-over' } as const)[
      timer
    ];
    const start = performance.now();
    // The penalty may become known while a card is waited for.
    const left = () => HOVER_TIMING[timer] * this.#factorOf(timer) - (performance.now() - start);
    const end = () => {
      if (left() > EARLY_MS) this.#timers.push(setTimeout(end, left()));
      else this.#send({ type, token });
    };
    this.#timers.push(setTimeout(end, left()));
  }

  #factorOf(timer: TimerName): number {
    return timer === 'show' ? this.#penalty.factor : 1;
  }

  #learn(openMs: number): void {
    const { factor, inARow } = this.#penalty;
    const learned = penaltyAfter(this.#penalty, openMs);
    this.#penalty = learned;
    if (learned.factor !== factor || learned.inARow !== inARow) this.#parts.onPenalty(learned);
  }
}

function isOnControl(event: Event): boolean {
  return event
    .composedPath()
    .some(
      (node) =>
        node instanceof Element &&
        node.matches(
          'a[href],button,summary,label,input,select,[role=button],[role=link],[role=tab]',
        ),
    );
}
