/** What moved: `scroll` of the document keeps every place of the page as it is, `layout` does not. */
export type LayoutChange = 'scroll' | 'layout';

/** Things can move without any event (styles, animations): looked after this often while something is drawn, ms. */
const LOOK_MS = 300;

/** Calls `onChange` for everything that may have moved the page's text, at most once a frame. */
export function watchLayout(onChange: (change: LayoutChange) => void, signal: AbortSignal): void {
  let frame = 0;
  let pending: LayoutChange = 'scroll';
  const note = (change: LayoutChange) => {
    if (change === 'layout') pending = 'layout';
    if (frame === 0) {
      frame = requestAnimationFrame(() => {
        frame = 0;
        const what = pending;
        pending = 'scroll';
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
  const sizes = new ResizeObserver(() => note('layout'));
  sizes.observe(document.body);
  const timer = setInterval(() => document.hidden || note('scroll'), LOOK_MS);
  signal.addEventListener('abort', () => {
    cancelAnimationFrame(frame);
    clearInterval(timer);
    sizes.disconnect();
  });
}
