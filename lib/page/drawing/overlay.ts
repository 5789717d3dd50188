import { LINE, TINT } from './highlight-names.ts';
import { OVERLAY_STYLE } from './overlay-style.ts';

/** Stable, so that a later start finds what an earlier script could not take away. */
const HOST_TAG = 'lookthrough-overlay';

/** Everything of ours that is drawn: one element under `<html>` with a closed shadow root. */
export interface Overlay {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** Scrolls with the document: what is placed here stays beside its word without any work. */
  readonly pageLayer: HTMLElement;
  /** Stays in the window: for words in fixed headers and bars. */
  readonly windowLayer: HTMLElement;
  /** In the browser's top layer: for words in a page's dialogs, popovers and fullscreen parts. */
  readonly topLayer: HTMLElement;
}

/** Not in the page yet: `keepAttached` puts it there with the first thing it draws. */
export function makeOverlay(signal: AbortSignal): Overlay {
  removeEarlierOverlays();
  const host = document.createElement(HOST_TAG);
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(OVERLAY_STYLE);
  root.adoptedStyleSheets = [sheet];
  const pageLayer = layer('page');
  const windowLayer = layer('window');
  const topLayer = layer('top');
  topLayer.popover = 'manual';
  root.append(pageLayer, windowLayer, topLayer);
  signal.addEventListener('abort', () => host.remove());
  return { host, root, pageLayer, windowLayer, topLayer };
}

/** Lifts the top layer over whatever the page has opened since. */
export function raiseTopLayer({ topLayer }: Overlay): void {
  if (topLayer.matches(':popover-open')) topLayer.hidePopover();
  topLayer.showPopover();
}

/** Puts the host into the page, and back when the page has thrown it out; pages replace their whole body, some even more. */
export function keepAttached({ host }: Overlay): void {
  if (host.parentNode !== document.documentElement) document.documentElement.append(host);
}

/**
 * Removes what an earlier script of ours left: in Firefox an updated or removed extension gets no word
 * to clean up with.
 */
export function removeEarlierOverlays(): void {
  for (const host of document.querySelectorAll(`html>${HOST_TAG}`)) host.remove();
  for (const name of [LINE, TINT]) CSS.highlights.delete(name);
}

function layer(name: string): HTMLElement {
  const element = document.createElement('div');
  element.className = `layer ${name}`;
  element.ariaHidden = 'true';
  return element;
}
