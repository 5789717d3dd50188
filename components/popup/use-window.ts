import { type RefObject, useEffect, useRef, useState } from 'react';

/** Rows drawn beyond each edge, so that a quick scroll does not show the ground. */
const OVERSCAN = 8;
/** Used until the first row has been measured; px. */
const FIRST_GUESS_PX = 30;
/** Used until the scroller has been measured, and where nothing is laid out; px. */
const FIRST_HEIGHT_PX = 360;

export interface RowWindow {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly start: number;
  readonly end: number;
  /** Height of one row, px. */
  readonly rowPx: number;
}

/** Which rows of a long list are in sight. Rows are of one height, measured from the first. */
export function useWindow(count: number): RowWindow {
  const scroller = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const [size, setSize] = useState({ rowPx: FIRST_GUESS_PX, heightPx: FIRST_HEIGHT_PX });
  useEffect(() => {
    const place = scroller.current;
    if (place === null) return;
    const measure = () => {
      const row = place.querySelector<HTMLElement>('[data-row]')?.offsetHeight;
      setSize({ rowPx: row || FIRST_GUESS_PX, heightPx: place.clientHeight || FIRST_HEIGHT_PX });
    };
    const onScroll = () => setTop(place.scrollTop);
    const watch = new ResizeObserver(measure);
    watch.observe(place);
    place.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      watch.disconnect();
      place.removeEventListener('scroll', onScroll);
    };
  }, []);
  const first = Math.max(0, Math.floor(top / size.rowPx) - OVERSCAN);
  const start = Math.min(first, Math.max(0, count - 1));
  const end = Math.min(count, Math.ceil((top + size.heightPx) / size.rowPx) + OVERSCAN);
  return { scroller, start, end: Math.max(end, Math.min(count, start + 1)), rowPx: size.rowPx };
}
