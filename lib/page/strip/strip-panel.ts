import { STRIP_WORDS } from '#lib/view/words/strip-words.ts';
import { button, element } from './element.ts';
import type { StripRow } from './strip-rows.ts';

export interface StripPanelParts {
  readonly onOpenCard: (key: string) => void;
  readonly onHide: () => void;
  readonly onClose: () => void;
  /** The reader wants badges on this page, or underlines only. */
  readonly onBadges: (shown: boolean) => void;
  readonly onForgive: () => void;
}

/** What is said below the list. */
export interface StripNotes {
  readonly badgesShown: boolean;
  readonly slower: boolean;
}

/** The list of the page's funds. */
export class StripPanel {
  readonly element: HTMLElement;
  readonly #parts: StripPanelParts;
  readonly #title = element('b');
  readonly #list = element('ul', { class: 'rows' });
  readonly #items = new Map<string, RowItem>();
  readonly #badges: HTMLButtonElement;
  readonly #foot: HTMLElement;
  readonly #slower: HTMLElement;
  #rows: readonly StripRow[] = [];
  #badgesShown = true;

  constructor(parts: StripPanelParts) {
    this.#parts = parts;
    const { hide, hideWhat, close, panel, keys, slower, usualPace } = STRIP_WORDS;
    const head = element(
      'div',
      { class: 'head' },
      this.#title,
      button({ class: 'small', title: hideWhat }, parts.onHide, hide),
      button({ class: 'small', 'aria-label': close }, parts.onClose, '✕'),
    );
    this.#badges = button({ class: 'small' }, () => parts.onBadges(!this.#badgesShown));
    this.#foot = element('div', { class: 'foot' }, element('div', {}, keys), this.#badges);
    const forgive = button({ class: 'small' }, parts.onForgive, usualPace);
    this.#slower = element('div', {}, slower, forgive);
    const label = { role: 'dialog', 'aria-label': panel, class: 'panel' };
    this.element = element('div', label, head, this.#list, this.#foot);
  }

  get rows(): readonly StripRow[] {
    return this.#rows;
  }

  /** The rows' buttons, in order. */
  get buttons(): HTMLButtonElement[] {
    return [...this.#list.querySelectorAll('button')];
  }

  /** Changes what differs, and nothing else: a row may be pressed, have the focus, or be being read out. */
  drawRows(rows: readonly StripRow[]): void {
    this.#rows = rows;
    say(this.#title, STRIP_WORDS.title(rows.length));
    const keys = new Set(rows.map((row) => row.key));
    for (const [key, { item }] of this.#items) {
      if (keys.has(key)) continue;
      item.remove();
      this.#items.delete(key);
    }
    for (const [index, row] of rows.entries()) {
      const { item, name, says } = this.#itemOf(row);
      const times = row.mentions > 1 ? `\u00a0×${row.mentions}` : '';
      say(name, `${row.name}${times}`);
      say(says, row.says);
      const there = this.#list.children[index];
      if (there !== item) this.#list.insertBefore(item, there ?? null);
    }
  }

  drawFoot({ badgesShown, slower }: StripNotes): void {
    const { underlinesOnly, showBadges } = STRIP_WORDS;
    this.#badgesShown = badgesShown;
    say(this.#badges, badgesShown ? underlinesOnly : showBadges);
    if (slower === this.#foot.contains(this.#slower)) return;
    if (slower) this.#foot.append(this.#slower);
    else {
      const hadFocus = this.#slower.matches(':focus-within');
      this.#slower.remove();
      if (hadFocus) this.#badges.focus();
    }
  }

  #itemOf({ key, ticker }: StripRow): RowItem {
    const known = this.#items.get(key);
    if (known) return known;
    const name = element('span');
    const says = element('div');
    const open = button(
      { class: 'row' },
      () => this.#parts.onOpenCard(key),
      element('b', {}, ticker),
      name,
      says,
    );
    const made = { item: element('li', {}, open), name, says };
    this.#items.set(key, made);
    return made;
  }
}

/** A fund's place in the list, with the parts whose words may change. */
interface RowItem {
  readonly item: HTMLElement;
  readonly name: HTMLElement;
  readonly says: HTMLElement;
}

function say(element: HTMLElement, words: string): void {
  if (element.textContent !== words) element.textContent = words;
}
