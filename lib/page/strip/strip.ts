import { button, element } from './element.ts';
import { standInside } from './stand-free.ts';
import { countOf, type StripRow } from './strip-rows.ts';

export interface StripParts {
  /** The overlay's closed shadow root. */
  readonly root: ShadowRoot;
  readonly onOpenCard: (key: string) => void;
  /** Goes to the next (1) or previous (-1) mention of a fund. */
  readonly onJump: (key: string, step: 1 | -1) => void;
  /** The reader wants the tab on this site, or not. */
  readonly onRemember: (shown: boolean) => void;
  /** The reader wants badges on this page, or underlines only. */
  readonly onBadges: (shown: boolean) => void;
  readonly onForgive: () => void;
  /** The page's funds; asked for when the list is open. */
  readonly rows: () => readonly StripRow[];
  readonly signal: AbortSignal;
}

/** What is said below the list. */
export interface StripNotes {
  readonly badgesShown: boolean;
  readonly slower: boolean;
}

/** The tab at the window's edge and the list it opens: every fund of the page, and the keyboard's way in. */
export class Strip {
  readonly #parts: StripParts;
  readonly #tab: HTMLButtonElement;
  readonly #title = element('b');
  readonly #list = element('ul', { class: 'rows' });
  readonly #foot = element('div', { class: 'foot' });
  readonly #panel: HTMLElement;
  readonly #strip: HTMLElement;
  #rows: readonly StripRow[] = [];
  /** Drawn on the tab; below zero before anything is. */
  #funds = -1;
  #notes: StripNotes = { badgesShown: true, slower: false };
  #isWanted = true;
  #focusBefore: Element | null = null;

  constructor(parts: StripParts) {
    this.#parts = parts;
    this.#tab = button({ class: 'tab', 'aria-expanded': 'false' }, () => this.toggle());
    const hide = () => this.#hideHere();
    const head = element(
      'div',
      { class: 'head' },
      this.#title,
      button({ class: 'small', title: 'Hide this tab on this site' }, hide, 'Hide here'),
      button({ class: 'small', 'aria-label': 'Close' }, () => this.close(), '✕'),
    );
    const label = {
      role: 'dialog',
      'aria-label': 'Funds on this page',
      class: 'panel',
      hidden: '',
    };
    this.#panel = element('div', label, head, this.#list, this.#foot);
    this.#strip = element('div', { class: 'strip', hidden: '' }, this.#tab, this.#panel);
    this.#strip.addEventListener('keydown', (event) => this.#onKey(event));
    parts.root.append(this.#strip);
    parts.signal.addEventListener('abort', () => this.#strip.remove());
  }

  get isOpen(): boolean {
    return !this.#panel.hidden;
  }

  /** The tab's box in the window, for choosing where it stands. */
  get element(): HTMLElement {
    return this.#strip;
  }

  /** Draws how many funds the page holds now, and the list when it is open. */
  update(funds: number, isWanted: boolean): void {
    this.#isWanted = isWanted;
    this.#drawCount(funds);
    this.#strip.hidden = !this.isOpen && !this.#isTabWanted;
    if (this.isOpen) this.#drawList();
  }

  /** What is said below the list from now on. */
  setFoot(notes: StripNotes): void {
    this.#notes = notes;
    if (this.isOpen) this.#drawFoot(notes);
  }

  get #isTabWanted(): boolean {
    return this.#isWanted && this.#funds > 0;
  }

  #drawCount(funds: number): void {
    if (this.#funds === funds) return;
    this.#funds = funds;
    this.#tab.dataset.t = String(funds);
    this.#tab.ariaLabel = `Lookthrough: ${countOf(funds)}`;
  }

  #drawFoot(notes: StripNotes): void {
    const { onBadges, onForgive } = this.#parts;
    const badges = notes.badgesShown ? 'Underlines only' : 'Show badges on this page';
    this.#foot.replaceChildren(
      element('div', {}, 'Enter opens the card, ← and → go through the mentions.'),
      button({ class: 'small' }, () => onBadges(!notes.badgesShown), badges),
    );
    if (!notes.slower) return;
    this.#foot.append(
      element('div', {}, 'Cards open later, because several were closed at once.'),
      button({ class: 'small' }, onForgive, 'Back to the usual pace'),
    );
  }

  toggle(): void {
    if (this.isOpen) this.close();
    else this.#open();
  }

  /** Closes the list and gives the focus back. */
  close(): void {
    if (!this.isOpen) return;
    this.#panel.hidden = true;
    this.#tab.ariaExpanded = 'false';
    this.#strip.hidden = !this.#isTabWanted;
    if (this.#focusBefore instanceof HTMLElement) this.#focusBefore.focus();
    this.#focusBefore = null;
  }

  /** The focus on a fund's row: where it was when its card was opened. */
  focusRow(key: string): void {
    this.#buttons()[this.#rows.findIndex((row) => row.key === key)]?.focus();
  }

  #open(): void {
    this.#focusBefore = document.activeElement;
    this.#panel.hidden = false;
    this.#strip.hidden = false;
    this.#tab.ariaExpanded = 'true';
    this.#drawList();
    this.#drawFoot(this.#notes);
    standInside(this.#strip);
    const [first] = this.#buttons();
    (first ?? this.#tab).focus();
    if (!this.#isWanted) this.#parts.onRemember(true);
  }

  #hideHere(): void {
    this.#isWanted = false;
    this.close();
    this.#parts.onRemember(false);
  }

  #drawList(): void {
    this.#rows = this.#parts.rows();
    this.#title.textContent = countOf(this.#rows.length);
    const focused = this.#focusedIndex();
    const key = this.#list.children[focused]?.getAttribute('data-key');
    this.#list.replaceChildren(...this.#rows.map((row) => this.#drawRow(row)));
    if (key) this.focusRow(key);
  }

  #drawRow(row: StripRow): HTMLElement {
    const times = row.mentions > 1 ? ` ×${row.mentions}` : '';
    const open = button(
      { class: 'row' },
      () => this.#parts.onOpenCard(row.key),
      element('b', {}, row.ticker),
      element('span', {}, `${row.name}${times}`),
      element('div', {}, row.says),
    );
    return element('li', { 'data-key': row.key }, open);
  }

  #onKey(event: KeyboardEvent): void {
    if (!event.isTrusted) return;
    // Keys pressed in our list are not the page's shortcuts.
    event.stopPropagation();
    const at = this.#focusedIndex();
    const key = this.#rows[at]?.key;
    const moves: Record<string, () => void> = {
      Escape: () => this.close(),
      ArrowDown: () => this.#focusIndex(at + 1),
      ArrowUp: () => this.#focusIndex(at - 1),
      Home: () => this.#focusIndex(0),
      End: () => this.#focusIndex(this.#rows.length - 1),
      ArrowRight: () => key !== undefined && this.#parts.onJump(key, 1),
      ArrowLeft: () => key !== undefined && this.#parts.onJump(key, -1),
    };
    const move = this.isOpen ? moves[event.key] : undefined;
    if (!move) return;
    event.preventDefault();
    move();
  }

  #focusIndex(index: number): void {
    const buttons = this.#buttons();
    buttons[(index + buttons.length) % buttons.length]?.focus();
  }

  #focusedIndex(): number {
    return this.#buttons().indexOf(this.#parts.root.activeElement as HTMLButtonElement);
  }

  #buttons(): HTMLButtonElement[] {
    return [...this.#list.querySelectorAll('button')];
  }
}
