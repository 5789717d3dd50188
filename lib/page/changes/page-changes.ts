import type { Drawing } from '../drawing-script.ts';
import { DirtyNodes } from './dirty-nodes.ts';
import { WorkBudget } from './work-budget.ts';

/** Pause before asking the budget again, ms. */
const RETRY_MS = 100;

/**
 * Of what is saved up so much is kept for what a reader waits for, ms: new parts of a page, and whatever changes after
 * a scroll or a press. Texts that change in place by themselves and never rest would eat it up.
 */
const KEPT_MS = 100;
/** With a debt of more than this nothing is watched any more, ms: about three slices. */
const DEBT_MS = 12;

/** How often it is tried whether the page can be watched closely, ms, and with how much saved up: 7 s after all was spent. */
const AGAIN_MS = 2_000;
const SAVED_MS = 30;
/** Of more changes in that time fewer are watched: merely being told of one takes 2 to 4 µs. What comes or goes counts double. */
const MOST_TOLD = 1_000;

/**
 * How little of the page is watched, from calm on: at 1 no texts that change in place, at 2 nothing at all. Near the
 * window everything is watched meanwhile, until at 3 the budget bears not even that.
 */
const CALM = 0;
const NEAR_ONLY = 2;
const NOTHING = 3;

export interface ChangeParts {
  /** Reads runs of text again; resolves when done. */
  readonly read: (runs: readonly (readonly Node[])[]) => Promise<void>;
  /** Keeps what is drawn true, and says what is near; nothing while nothing is drawn. */
  readonly drawing: () => Pick<Drawing, 'near' | 'noteChanges' | 'onPageChange'> | undefined;
  /** Called in each frame after a change; false when the extension is gone. */
  readonly isAlive: () => boolean;
  readonly signal: AbortSignal;
}

/**
 * Follows the changes of a page with one observer: collects, reads once a frame, and stays within a
 * budget per second. We change nothing that we observe, so it cannot feed itself. Of a page that changes faster than
 * it can be told cheaply, what lies far from the window is not watched, but read when it comes near or the page rests.
 */
export class PageChanges {
  /** Open shadow roots that are followed like the body. */
  readonly roots = new Set<ShadowRoot>();
  /** Of all work that is done for the page: whoever does some writes it down. */
  readonly budget = new WorkBudget(performance.now());
  readonly #parts: ChangeParts;
  #dirty = new DirtyNodes();
  readonly #observer: MutationObserver;
  #body = document.body;
  #frame = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #reading = false;
  #storm = CALM;
  /** Whether something may have changed unseen since all of the page was read. */
  #isUnseen = false;
  #told = 0;

  constructor(parts: ChangeParts) {
    this.#parts = parts;
    this.#observer = new MutationObserver((records) => this.#collect(records));
    this.#watch(CALM);
    const again = setInterval(() => this.#lookAgain(), AGAIN_MS);
    const bodies = new MutationObserver(() => this.#followBody());
    bodies.observe(document.documentElement, { childList: true });
    parts.signal.addEventListener('abort', () => {
      bodies.disconnect();
      this.#observer.disconnect();
      cancelAnimationFrame(this.#frame);
      clearTimeout(this.#retry);
      clearInterval(again);
    });
  }

  /** Follows one more root. */
  follow(root: ShadowRoot): void {
    this.roots.add(root);
    this.#watchRoot(root);
  }

  /** The reader scrolled or pressed something: what changes next is waited for, and what has come unseen. */
  expect(): void {
    this.#dirty.isAwaited = true;
    if (this.#storm >= NEAR_ONLY) this.#readSoon([this.#body]);
  }

  /** These elements have come near the window: what changed there unseen is read, and watched from now on. */
  followNear(elements: readonly Element[]): void {
    if (this.#storm === CALM) return;
    this.#watchNear(elements);
    this.#readSoon(elements);
  }

  /** What the pointer rests on is read where what is new goes unseen. */
  pointAt(element: Element): void {
    if (this.#storm >= NEAR_ONLY) this.#readSoon([element]);
  }

  #collect(records: readonly MutationRecord[]): void {
    const start = performance.now();
    const changed: Node[] = [];
    for (const record of records) {
      // Every field of a record is a call into the browser: a list of nodes the dearest, then a text's words.
      if (record.type === 'childList') {
        this.#told += 1;
        for (const node of record.addedNodes) this.#dirty.add(node);
        for (const node of record.removedNodes) changed.push(node);
      } else {
        const { target } = record;
        changed.push(target);
        this.#dirty.add(target, record);
      }
    }
    const isWanted = this.#parts.drawing()?.noteChanges(changed);
    this.budget.spend(performance.now() - start);
    if (this.#storm === CALM) this.#told += records.length;
    if (!this.budget.allows(start, -DEBT_MS)) this.#watch(NOTHING);
    else if (this.#told > MOST_TOLD && this.#storm < NEAR_ONLY) this.#watch(this.#storm + 1);
    // What nobody waits for is read when the budget allows: then no frame is asked for in vain.
    if (isWanted || this.#dirty.isAwaited || !this.#retry) this.#schedule();
  }

  /** Some sites go from page to page with a new body in an old document. */
  #followBody(): void {
    const { body } = document;
    if (!body || body === this.#body) return;
    this.#parts.drawing()?.noteChanges([this.#body]);
    this.#body = body;
    this.#watch(this.#storm);
    this.#readSoon([body]);
  }

  #watch(storm: number): void {
    this.#storm = storm;
    this.#told = 0;
    this.#observer.disconnect();
    for (const root of [this.#body, ...this.roots]) this.#watchRoot(root);
    if (storm === CALM) return;
    this.#isUnseen = true;
    this.#watchNear(this.#parts.drawing()?.near() ?? []);
  }

  #watchRoot(root: Node): void {
    if (this.#storm < NEAR_ONLY) this.#observe(root, this.#storm === CALM);
  }

  #watchNear(elements: readonly Element[]): void {
    if (this.#storm < NOTHING) for (const element of elements) this.#observe(element, true);
  }

  #observe(root: Node, texts: boolean): void {
    this.#observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: texts,
      characterDataOldValue: texts,
      attributeFilter: ['contenteditable', 'role'],
    });
  }

  /** A storm that goes on shows at once. Twice calm in a row: it is over, and what it hid is read. */
  #lookAgain(): void {
    this.#told = 0;
    // What little is saved is better spent on what is near, or under the pointer.
    if (!this.#isUnseen || !this.budget.allows(performance.now(), SAVED_MS)) return;
    this.#isUnseen = this.#storm !== CALM;
    if (this.#isUnseen) this.#watch(CALM);
    else this.#readSoon([this.#body]);
  }

  #readSoon(nodes: readonly Node[]): void {
    for (const node of nodes) this.#dirty.add(node);
    this.#schedule();
  }

  #schedule(): void {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      if (this.#parts.isAlive()) this.#parts.drawing()?.onPageChange();
      if (!this.#dirty.isEmpty) void this.#readDirty();
    });
  }

  async #readDirty(): Promise<void> {
    if (this.#reading) return;
    const start = performance.now();
    if (!this.budget.allows(start, this.#dirty.isAwaited ? 0 : KEPT_MS)) {
      this.#retry ??= setTimeout(() => {
        this.#retry = undefined;
        this.#schedule();
      }, RETRY_MS);
      return;
    }
    this.#reading = true;
    const runs = this.#dirty.runs();
    this.#dirty = new DirtyNodes();
    this.budget.spend(performance.now() - start);
    await this.#parts.read(runs);
    this.#reading = false;
    if (!this.#dirty.isEmpty && !this.#parts.signal.aborted) this.#schedule();
  }
}
