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
  readonly #foot = element('div', { class: 'foot' });
  #rows: readonly StripRow[] = [];

  constructor(parts: StripPanelParts) {
    this.#parts = parts;
    const { hide, hideWhat, close, panel } = STRIP_WORDS;
    const head = element(
      'div',
      { class: 'head' },
      this.#title,
      button({ class: 'small', title: hideWhat }, parts.onHide, hide),
      button({ class: 'small', 'aria-label': close }, parts.onClose, '✕'),
    );
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

  drawRows(rows: readonly StripRow[]): void {
    this.#rows = rows;
    this.#title.textContent = STRIP_WORDS.title(rows.length);
    this.#list.replaceChildren(...rows.map((row) => this.#drawRow(row)));
  }

  drawFoot({ badgesShown, slower }: StripNotes): void {
    const { onBadges, onForgive } = this.#parts;
    const { keys, underlinesOnly, showBadges, usualPace } = STRIP_WORDS;
    const badges = badgesShown ? underlinesOnly : showBadges;
    this.#foot.replaceChildren(
      element('div', {}, keys),
      button({ class: 'small' }, () => onBadges(!badgesShown), badges),
    );
    if (!slower) return;
    this.#foot.append(
      element('div', {}, STRIP_WORDS.slower),
      button({ class: 'small' }, onForgive, usualPace),
    );
  }

  #drawRow(row: StripRow): HTMLElement {
    const times = row.mentions > 1 ? `\u00a0×${row.mentions}` : '';
    const open = button(
      { class: 'row' },
      () => this.#parts.onOpenCard(row.key),
      element('b', {}, row.ticker),
      element('span', {}, `${row.name}${times}`),
      element('div', {}, row.says),
    );
    return element('li', {}, open);
  }
}
