import { originOf, toLayer } from '../placement/layer-origin.ts';
import { inflated, type Rect } from '../placement/rect.ts';
import type { Overlay } from './overlay.ts';

/** Long enough to be found after a jump, ms. */
const FLASH_MS = 1500;

/** Draws a ring around a word for a moment: where the reader was taken to. */
export function flash(overlay: Overlay, word: Rect): void {
  const { pageLayer } = overlay;
  const { left, top, right, bottom } = inflated(toLayer(word, originOf(pageLayer)), 4, 3);
  const ring = document.createElement('div');
  ring.className = 'ring';
  ring.style.cssText = `left:${left}px;top:${top}px;width:${right - left}px;height:${bottom - top}px`;
  pageLayer.append(ring);
  setTimeout(() => ring.remove(), FLASH_MS);
}
