import { CARD_TROUBLE_WORDS } from '#lib/view/words/card-trouble-words.ts';
import { type Box, bridgeBetween, placeCard } from './card-placement.ts';
import type { CardHandle, CardHandlers, CardRenderer, CardViewState } from './card-renderer.ts';
import { TROUBLE_STYLE } from './trouble-style.ts';

/** Height that the card's own style sheet keeps to. */
const CARD_ROOM = '--card-room';

/** How the card is to look, resolved for this page. */
export interface CardLook {
  readonly theme: 'light' | 'dark';
  readonly contrast: 'system' | 'more';
}

export interface CardBoxParts {
  /** The overlay's closed shadow root. */
  readonly root: ShadowRoot;
  /** Asks for the card's script once it is needed; nothing when it could not be put into the page. */
  readonly loadRenderer: () => Promise<CardRenderer | undefined>;
  readonly look: () => CardLook;
  readonly handlers: CardHandlers;
  readonly signal: AbortSignal;
}

/** The card's box: in the browser's top layer, beside its word, or as a modal dialog over a page's own. */
export class CardBox {
  readonly #parts: CardBoxParts;
  readonly #box = document.createElement('div');
  readonly #host = document.createElement('div');
  readonly #inner: ShadowRoot;
  #dialog: HTMLDialogElement | undefined;
  #loading: Promise<CardHandle | undefined> | undefined;
  #handle: CardHandle | undefined;
  #anchor: Box | undefined;
  #view: CardViewState | undefined;
  /** What the card's script was last given. */
  #drawn: CardViewState | undefined;
  /** What the card would take if it could; measured anew when its content changes, for measuring scrolls it. */
  #wanted: { readonly width: number; readonly height: number } | undefined;

  constructor(parts: CardBoxParts) {
    this.#parts = parts;
    this.#box.className = 'card';
    this.#box.popover = 'manual';
    this.#inner = this.#host.attachShadow({ mode: 'closed' });
    this.#box.append(this.#host);
    parts.root.append(this.#box);
    parts.signal.addEventListener('abort', () => this.#dispose());
  }

  get isOpen(): boolean {
    return this.#view !== undefined;
  }

  get hasFocus(): boolean {
    return this.#inner.activeElement !== null;
  }

  /** Starts loading the card's script, so that it is there when the card opens. */
  async prepare(): Promise<void> {
    this.#loading ??= this.#mount();
    this.#handle = await this.#loading;
    if (this.#handle === undefined) this.#loading = undefined;
  }

  /** Draws a state while the box is closed. */
  async drawAhead(view: CardViewState): Promise<void> {
    await this.prepare();
    if (!this.isOpen && this.#handle && !this.#parts.signal.aborted) this.#draw(this.#handle, view);
  }

  /** Shows a state by its word; `overModal` when the word lies in a modal dialog of the page, which makes everything else inert. */
  async show(view: CardViewState, anchor: Box, overModal: boolean): Promise<void> {
    this.#view = view;
    this.#anchor = anchor;
    this.#wanted = undefined;
    await this.prepare();
    if (this.#view !== view || this.#parts.signal.aborted) return;
    if (this.#handle) this.#draw(this.#handle, view);
    else this.#showTrouble();
    this.#raise(overModal && view.kind === 'model' && view.pinned);
    this.place();
  }

  #draw(handle: CardHandle, view: CardViewState): void {
    if (this.#drawn === view) return;
    this.#drawn = view;
    handle.show(view);
  }

  close(): void {
    this.#view = undefined;
    if (this.#box.matches(':popover-open')) this.#box.hidePopover();
    this.#closeDialog();
  }

  /** The box back to where it opens as a popover, the focus back into the page's own dialog. */
  #closeDialog(): void {
    if (this.#dialog === undefined) return;
    this.#dialog.close();
    this.#parts.root.append(this.#box);
    this.#dialog.remove();
    this.#dialog = undefined;
  }

  /** Puts the focus where the card wants it, else on its first control: after opening by keyboard. */
  focus(): void {
    const wanted = this.#inner.querySelector<HTMLElement>('[data-autofocus]');
    const control = wanted ?? this.#inner.querySelector<HTMLElement>('button,a[href]');
    control?.focus();
  }

  /** The box beside its word again, which may have moved. */
  place(anchor: Box | undefined = this.#anchor): void {
    if (!this.isOpen || anchor === undefined) return;
    this.#anchor = anchor;
    this.#wanted ??= this.#measure();
    const { clientWidth } = document.documentElement;
    const window = { width: clientWidth, height: innerHeight };
    const { left, top, room } = placeCard(anchor, this.#wanted, window);
    this.#host.style.setProperty(CARD_ROOM, `${room}px`);
    this.#box.style.left = `${left}px`;
    this.#box.style.top = `${top}px`;
  }

  #measure(): { readonly width: number; readonly height: number } {
    this.#host.style.removeProperty(CARD_ROOM);
    const { width, height } = this.#box.getBoundingClientRect();
    return { width, height };
  }

  /** Where a pointer still belongs to the card: the card and the way to it from its word. */
  boxes(): Box[] {
    if (!this.isOpen || !this.#anchor) return [];
    const card = this.#box.getBoundingClientRect();
    return card.height === 0 ? [] : [card, bridgeBetween(this.#anchor, card)];
  }

  #raise(asDialog: boolean): void {
    Object.assign(this.#host.dataset, this.#parts.look());
    if (!asDialog) {
      if (this.#dialog === undefined && !this.#box.matches(':popover-open'))
        this.#box.showPopover();
      return;
    }
    if (this.#dialog !== undefined) return;
    this.#box.hidePopover();
    const dialog = document.createElement('dialog');
    dialog.className = 'modal';
    dialog.setAttribute('aria-label', this.#view?.kind === 'model' ? this.#view.model.ticker : '');
    dialog.append(this.#box);
    this.#parts.root.append(dialog);
    this.#dialog = dialog;
    dialog.showModal();
    this.#box.showPopover();
  }

  async #mount(): Promise<CardHandle | undefined> {
    const renderer = await this.#parts.loadRenderer();
    if (renderer === undefined || this.#parts.signal.aborted) return undefined;
    this.#inner.replaceChildren();
    return renderer.mount(this.#inner, {
      ...this.#parts.handlers,
      onSize: () => {
        this.#wanted = undefined;
        this.place();
        this.#parts.handlers.onSize();
      },
    });
  }

  /** Without the card's script at least a sentence, in the overlay's own style. */
  #showTrouble(): void {
    const sheet = document.createElement('p');
    sheet.style.cssText = TROUBLE_STYLE;
    sheet.setAttribute('role', 'status');
    sheet.textContent = CARD_TROUBLE_WORDS.notLoaded;
    this.#inner.replaceChildren(sheet);
  }

  #dispose(): void {
    this.close();
    this.#handle?.dispose();
    this.#box.remove();
  }
}
