/**
 * What moved: `scroll` of the document keeps every place of the page as it is, `layout` does not. `look`: nothing is
 * known to have moved, but it is time to see.
 */
export type LayoutChange = 'look' | 'scroll' | 'layout';

const WEIGHT = { look: 0, scroll: 1, layout: 2 } as const;

/**
 * Calls `onChange` for everything that may have moved the page's text, at most once a frame. What it answers with asks
 * for a look in the next frame: things can move without any event (styles, animations).
 */
export function watchLayout(
  onChange: (change: LayoutChange) => void,
  signal: AbortSignal,
): () => void {
  let frame = 0;
  let pending: LayoutChange = 'look';
  const note = (change: LayoutChange) => {
    if (WEIGHT[change] > WEIGHT[pending]) pending = change;
    if (frame === 0) {
      frame = requestAnimationFrame(() => {
        frame = 0;
        const what = pending;
        pending = 'look';
        onChange(what);
      });
    }
  };
  const options = { signal, passive: true, capture: true };
  addEventListener('scroll', (e) => note(e.target === document ? 'scroll' : 'layout'), options);
  for (const type of ['resize', 'load', 'transitionend', 'animationend', 'toggle', 'pageshow']) {
    addEventListener(type, () => note('layout'), options);
  }
  document.addEventListener('fullscreenchange', () => note('layout'), { signal });
  document.fonts.addEventListener('loadingdone', () => note('layout'), { signal });
  let isFirst = true;
  const sizes = new ResizeObserver(() => {
    // The first time it only says how large they are.
    if (!isFirst) note('layout');
    isFirst = false;
  });
  sizes.observe(document.body);
  // Pages that get a new body: it grows and shrinks with it.
  sizes.observe(document.documentElement);
  signal.addEventListener('abort', () => {
    cancelAnimationFrame(frame);
    sizes.disconnect();
  });
  return () => note('look');
}
