import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { mountCard } from '#components/card/mount-card.tsx';
import { CARD_RENDERER_KEY, type CardRenderer } from '#lib/hover/card-renderer.ts';

/**
 * The card's script, injected on the first hover into the content script's own isolated world: leaves the
 * renderer where the content script looks for it, and draws nothing yet.
 */
export default defineUnlistedScript(() => {
  const renderer: CardRenderer = { mount: mountCard };
  Reflect.set(globalThis, CARD_RENDERER_KEY, renderer);
});
