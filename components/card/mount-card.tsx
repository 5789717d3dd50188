import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { CARD_TRANSLATION } from '#components/strings/translations.ts';
import { TranslationProvider } from '#components/strings/use-words.ts';
import type { FundView } from '#lib/view/fund-page.ts';
import { CARD_CSS } from './card-styles.ts';
import type { CardActions, CardView } from './card-view.ts';
import { FundCard } from './fund-card.tsx';

/** What the card's owner does when a reader acts on it. */
export interface MountedCardHandlers {
  onClose(): void;
  onMute(what: 'ticker' | 'site'): void;
  onPin(): void;
  /** The reader wants the fund on a page of ours. */
  onOpen(view: FundView): void;
  /** The card's size changed. */
  onSize(): void;
}

export interface MountedCard {
  show(view: CardView): void;
  /** Leaves the container empty. Safe to call twice. */
  dispose(): void;
}

/** Draws cards into a shadow root that is ours alone; nothing outside it is touched. */
export function mountCard(
  container: ShadowRoot | HTMLElement,
  handlers: MountedCardHandlers,
): MountedCard {
  const style = document.createElement('style');
  style.textContent = CARD_CSS;
  const place = cardRoot();
  container.append(style, place);
  const root: Root = createRoot(place);
  const watch = new ResizeObserver(() => handlers.onSize());
  watch.observe(place);
  const actions = actionsOf(handlers);
  return {
    // At once: the box is placed by the card's size, and nobody should see it empty.
    show: (view) =>
      flushSync(() =>
        root.render(
          <TranslationProvider value={CARD_TRANSLATION}>
            <FundCard view={view} actions={actions} />
          </TranslationProvider>,
        ),
      ),
    dispose() {
      watch.disconnect();
      root.unmount();
      style.remove();
      place.remove();
    },
  };
}

function cardRoot(): HTMLElement {
  const place = document.createElement('div');
  place.className = 'lt card-root';
  // Our sentences are English whatever the page is; a right-to-left page must not reorder them.
  place.lang = 'en';
  place.dir = 'ltr';
  return place;
}

function actionsOf(handlers: MountedCardHandlers): CardActions {
  return {
    onClose: () => handlers.onClose(),
    onPin: () => handlers.onPin(),
    onOpen: (view) => handlers.onOpen(view),
    onMuteTicker: () => handlers.onMute('ticker'),
    onMuteSite: () => handlers.onMute('site'),
  };
}
