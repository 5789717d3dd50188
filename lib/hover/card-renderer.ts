import type { CardModel } from '#lib/view/card-model.ts';
import type { FundView } from '#lib/view/fund-page.ts';

/**
 * Contract between the content script, which decides when and where a card shows, and the card's
 * script (React), which the background injects on the first hover. Both run in the extension's
 * isolated world of the page, so they meet on its `globalThis`, which no page can see.
 */
export const CARD_RENDERER_KEY = Symbol.for('lookthrough.card');

export interface CardRenderer {
  /**
   * Draws into `container`, a closed shadow root of its own. Its host carries `data-theme`
   * (`light` or `dark`, already resolved) and limits the card's size; the renderer adopts its style
   * sheets in the container and nowhere else. Focus after a keyboard opening is set by the caller,
   * on the first `[data-autofocus]`, else on the first button or link.
   */
  mount(container: ShadowRoot | HTMLElement, handlers: CardHandlers): CardHandle;
}

export interface CardHandle {
  show(state: CardViewState): void;
  /** Unmounts and leaves the container empty. Safe to call twice. */
  dispose(): void;
}

export type CardViewState =
  | { readonly kind: 'loading'; readonly ticker: string }
  | { readonly kind: 'model'; readonly model: CardModel; readonly pinned: boolean }
  | { readonly kind: 'failed'; readonly ticker: string; readonly message: string };

/** Called only for trusted events. */
export interface CardHandlers {
  onClose(): void;
  onMute(what: MuteTarget): void;
  onPin(): void;
  /** The reader wants the fund on a page of ours. */
  onOpen(view: FundView): void;
  /** The card's content changed its size; the box is placed again. */
  onSize(): void;
}

/** `ticker`: this fund everywhere; `site`: everything on this host. */
export type MuteTarget = 'ticker' | 'site';

/** The renderer the card's script left on the isolated world's global, or nothing before injection. */
export function registeredRenderer(scope: object): CardRenderer | undefined {
  const found: unknown = Reflect.get(scope, CARD_RENDERER_KEY);
  return isRenderer(found) ? found : undefined;
}

function isRenderer(value: unknown): value is CardRenderer {
  return (
    typeof value === 'object' &&
    value !== null &&
    'mount' in value &&
    typeof value.mount === 'function'
  );
}
