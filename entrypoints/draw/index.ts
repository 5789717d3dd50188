import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { DRAWING_KEY, type DrawingScript } from '#lib/page/drawing-script.ts';
import { DrawnPage } from './drawn-page.ts';

/**
 * The drawing script, injected into the content script's own isolated world once a page has candidates:
 * leaves its one function where the content script looks for it, and draws nothing yet.
 */
export default defineUnlistedScript(() => {
  const script: DrawingScript = { draw: (parts) => new DrawnPage(parts) };
  Reflect.set(globalThis, DRAWING_KEY, script);
});
