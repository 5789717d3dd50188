import { STRIP_WORDS } from '#lib/view/words/strip-words.ts';
import type { Rect } from '../placement/rect.ts';
import { button, element } from './element.ts';
import { standInside } from './stand-free.ts';
import { type StripNotes, StripPanel } from './strip-panel.ts';
import type { StripRow } from './strip-rows.ts';

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

/** The tab at the window's edge and the list it opens: every fund of the page, and the keyboard's way in. */
export class Strip {
  readonly #parts: StripParts;
  readonly #tab: HTMLButtonElement;
  readonly #strip: HTMLElement;
  /** While the list is open. */
  #panel: StripPanel | undefined;
  /** Drawn on the tab; below zero before anything is. */
  #funds = -1;
  #notes: StripNotes = { badgesShown: true, slower: false };
  #isWanted = true;
  #focusBefore: Element | null = null;

  constructor(parts: StripParts) {
    this.#parts = parts;
    this.#tab = button({ class: 'tab', 'aria-expanded': 'false' }, () => this.toggle());
    this.#strip = element('div', { class: 'strip', hidden: '' }, this.#tab);
    this.#strip.addEventListener('keydown', (event) => this.#onKey(event));
    parts.root.append(this.#strip);
    parts.signal.addEventListener('abort', () => this.#strip.remove());
  }

  /** Whether tab or list lie over this point of the window. */
  liesAt(x: number, y: number): boolean {
    return this.#strip.contains(this.#parts.root.elementFromPoint(x, y));
  }

  get isOpen(): boolean {
    return this.#panel !== undefined;
  }

  /** The tab's box in the window, for choosing where it stands. */
  get element(): HTMLElement {
    return this.#strip;
  }

  /** Where the tab stands in the window, with nothing opened beside it; nothing while it is hidden. */
  get tabBox(): Rect | undefined {
    return this.#strip.hidden ? undefined : this.#tab.getBoundingClientRect();
  }

  /** Draws how many funds the page holds now, and the list when it is open. */
  update(funds: number, isWanted: boolean): void {
    this.#isWanted = isWanted;
    this.#drawCount(funds);
    this.#strip.hidden = !this.isOpen && !this.#isTabWanted;
    if (this.#panel) this.#drawRows(this.#panel);
  }

  /** What is said below the list from now on. */
  setFoot(notes: StripNotes): void {
    this.#notes = notes;
    this.#panel?.drawFoot(notes);
  }

  toggle(): void {
    if (this.isOpen) this.close();
    else this.#open();
  }

  /** Closes the list and gives the focus back. */
  close(): void {
    if (!this.#panel) return;
    this.#panel.element.remove();
    this.#panel = undefined;
    this.#tab.ariaExpanded = 'false';
    this.#strip.hidden = !this.#isTabWanted;
    const back = this.#focusBefore;
    if (back instanceof HTMLElement && back.isConnected) back.focus();
    else this.#tab.focus();
    this.#focusBefore = null;
  }

  /** The focus on a fund's row: where it was when its card was opened. */
  focusRow(key: string): void {
    const panel = this.#panel;
    panel?.buttons[panel.rows.findIndex((row) => row.key === key)]?.focus();
  }

  get #isTabWanted(): boolean {
    return this.#isWanted && this.#funds > 0;
  }

  #drawCount(funds: number): void {
    if (this.#funds === funds) return;
    this.#funds = funds;
    this.#tab.dataset.t = String(funds);
    this.#tab.ariaLabel = STRIP_WORDS.tab(funds);
  }

  /** Made anew each time: most readers never open it, and pages should not carry what nobody sees. */
  #open(): void {
    const { onBadges, onForgive, onOpenCard, onRemember } = this.#parts;
    const panel = new StripPanel({
      ...{ onBadges, onForgive, onOpenCard },
      onHide: () => this.#hideHere(),
      onClose: () => this.close(),
    });
    this.#panel = panel;
    this.#focusBefore = this.#parts.root.activeElement ?? deepestFocus();
    this.#strip.append(panel.element);
    this.#strip.hidden = false;
    this.#tab.ariaExpanded = 'true';
    this.#drawRows(panel);
    panel.drawFoot(this.#notes);
    standInside(this.#strip);
    (panel.buttons[0] ?? this.#tab).focus();
    if (!this.#isWanted) onRemember(true);
  }

  #hideHere(): void {
    this.#isWanted = false;
    this.close();
    this.#parts.onRemember(false);
  }

  /** The focus stays on its fund; when that has left the page, on the one in its place. */
  #drawRows(panel: StripPanel): void {
    const at = this.#focusedIndex(panel);
    const key = panel.rows[at]?.key;
    panel.drawRows(this.#parts.rows());
    if (at < 0 || this.#focusedIndex(panel) >= 0) return;
    const { buttons, rows } = panel;
    const same = buttons[rows.findIndex((row) => row.key === key)];
    (same ?? buttons[at] ?? buttons.at(-1) ?? this.#tab).focus();
  }

  #onKey(event: KeyboardEvent): void {
    if (!event.isTrusted || !this.#panel) return;
    // Keys pressed in our list are not the page's shortcuts.
    event.stopPropagation();
    const move = this.#moves(this.#panel)[event.key];
    if (!move) return;
    event.preventDefault();
    move();
  }

  #moves(panel: StripPanel): Readonly<Record<string, () => void>> {
    const { onJump } = this.#parts;
    const at = this.#focusedIndex(panel);
    const key = panel.rows[at]?.key;
    const focus = (index: number) => {
      const { buttons } = panel;
      buttons[(index + buttons.length) % buttons.length]?.focus();
    };
    return {
      Escape: () => this.close(),
      ArrowDown: () => focus(at + 1),
      ArrowUp: () => focus(at - 1),
      Home: () => focus(0),
      End: () => focus(panel.rows.length - 1),
      ArrowRight: () => key !== undefined && onJump(key, 1),
      ArrowLeft: () => key !== undefined && onJump(key, -1),
    };
  }

  #focusedIndex(panel: StripPanel): number {
    return panel.buttons.indexOf(this.#parts.root.activeElement as HTMLButtonElement);
  }
}

/** What has the focus in the page, inside open shadow roots too. */
function deepestFocus(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}
