import { DirtyNodes } from './dirty-nodes.ts';
import { WorkBudget } from './work-budget.ts';

/** Pause before asking the budget again, ms. */
const RETRY_MS = 100;

/**
 * Of what is saved up so much is kept for what a reader waits for, ms: new parts of a page, and whatever changes after
 * a scroll or a press. Texts that change in place by themselves and never rest would eat it up.
 */
const KEPT_MS = 150;

const WATCHED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterDataOldValue: true,
  attributeFilter: ['contenteditable', 'role'],
};

export interface ChangeParts {
  /** Reads runs of text again; resolves when done. */
  readonly read: (runs: readonly (readonly Node[])[]) => Promise<void>;
  /** Told at once of what was changed or taken away: what is drawn on it is untrue from now on. Answers whether `onFrame` is wanted. */
  readonly onChanged: (nodes: readonly Node[]) => boolean | undefined;
  /** Called in the frame after a change, before it is painted: what is drawn must be true again. */
  readonly onFrame: () => void;
  /** Called once if the page is too restless to follow. From then on only `readNow` reads. */
  readonly onBreaker: () => void;
  readonly signal: AbortSignal;
}

/**
 * Follows the changes of a page with one observer: collects, reads once a frame, and stays within a
 * budget per second. We change nothing that we observe, so it cannot feed itself.
 */
export class PageChanges {
  readonly #parts: ChangeParts;
  #dirty = new DirtyNodes();
  readonly #observer: MutationObserver;
  readonly #roots = new Set<Node>();
  #budget = new WorkBudget(performance.now());
  #frame = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #reading = false;
  #tripped = false;

  constructor(parts: ChangeParts) {
    this.#parts = parts;
    this.#observer = new MutationObserver((records) => this.#collect(records));
    this.observe(document.body);
    parts.signal.addEventListener('abort', () => this.#stop());
  }

  /** Follows one more root: the body's open shadow roots. */
  observe(root: Node): void {
    if (this.#tripped) return;
    this.#roots.add(root);
    this.#observer.observe(root, WATCHED);
  }

  /** Writes down work done for the page, ms. */
  spend(ms: number): void {
    this.#budget.spend(ms);
  }

  /** The reader scrolled or pressed something: what changes next is waited for. */
  expect(): void {
    this.#dirty.isAwaited = true;
  }

  /** Reads one place now, if the budget allows: for what lies under the pointer of a page we no longer follow. */
  readNow(element: Element): void {
    if (!this.#tripped || !this.#budget.allows(performance.now())) return;
    this.#dirty.add(element);
    this.#schedule();
  }

  #collect(records: readonly MutationRecord[]): void {
    const start = performance.now();
    const changed: Node[] = [];
    for (const record of records) {
      // Every field of a record is a call into the browser: a list of nodes the dearest, then a text's words.
      const { target } = record;
      if (record.type === 'childList') {
        for (const node of record.addedNodes) this.#dirty.add(node);
        for (const node of record.removedNodes) changed.push(node);
      } else {
        changed.push(target);
        this.#dirty.add(target, record);
      }
    }
    const isWanted = this.#parts.onChanged(changed);
    this.#budget.spend(performance.now() - start);
    if (this.#budget.isInDebt) this.#lookAway();
    // What nobody waits for is read when the budget allows: then no frame is asked for in vain.
    if (isWanted || this.#dirty.isAwaited || this.#retry === undefined) this.#schedule();
  }

  /** Merely being told of so many changes costs too much: all counts as changed, and we look again later. */
  #lookAway(): void {
    this.#observer.disconnect();
    this.#dirty.add(document.body);
  }

  #lookAgain(): void {
    for (const root of this.#roots) {
      if (root.isConnected) this.#observer.observe(root, WATCHED);
      else this.#roots.delete(root);
    }
  }

  #schedule(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#onFrame());
  }

  #onFrame(): void {
    this.#frame = 0;
    this.#parts.onFrame();
    if (!this.#dirty.isEmpty) void this.#readDirty();
  }

  async #readDirty(): Promise<void> {
    if (this.#reading) return;
    const now = performance.now();
    if (!this.#budget.allows(now, this.#dirty.isAwaited ? 0 : KEPT_MS)) {
      if (this.#budget.isExhausted(now)) this.#trip();
      else
        this.#retry ??= setTimeout(() => {
          this.#retry = undefined;
          this.#schedule();
        }, RETRY_MS);
      return;
    }
    this.#reading = true;
    if (!this.#tripped) this.#lookAgain();
    const dirty = this.#dirty;
    this.#dirty = new DirtyNodes();
    await this.#parts.read(dirty.runs());
    this.#reading = false;
    if (!this.#dirty.isEmpty && !this.#parts.signal.aborted) this.#schedule();
  }

  #trip(): void {
    this.#tripped = true;
    this.#observer.disconnect();
    this.#dirty = new DirtyNodes();
    // Debts are forgiven: from here on a reader's pointer decides what is read.
    this.#budget = new WorkBudget(performance.now());
    this.#parts.onBreaker();
  }

  #stop(): void {
    this.#observer.disconnect();
    cancelAnimationFrame(this.#frame);
  }
}
