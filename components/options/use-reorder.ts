import {
  type KeyboardEvent,
  type PointerEvent,
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';

/** What a handle needs to move its item, by pointer or by arrow keys. */
export interface HandleProps {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerCancel: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

/** Where an item that is dragged would land: before the item at this place. */
export interface Reorder {
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly handle: (place: number) => HandleProps;
}

/**
 * Moving items of a list by their handles. The items are the direct children of `list()`; `onMove` gets the old
 * place and the new one, both counted from 0, the new one as if the item were taken out first.
 */
export function useReorder(parts: {
  list: () => HTMLElement | null;
  count: number;
  onMove: (from: number, to: number) => void;
}): Reorder {
  const { list, count, onMove } = parts;
  const [drag, setDrag] = useState<{ from: number; to: number }>();
  const live = useRef<{ from: number; to: number }>(undefined);
  const set = useCallback((next: { from: number; to: number } | undefined) => {
    live.current = next;
    setDrag(next);
  }, []);

  // An item that is moved in the document loses the focus; the keyboard goes on from its handle.
  const moved = useRef<HTMLElement>(undefined);
  useLayoutEffect(() => {
    if (moved.current === undefined || document.activeElement !== document.body) return;
    moved.current.focus();
    moved.current = undefined;
  });

  const handle = (place: number): HandleProps => ({
    onPointerDown(event) {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      event.preventDefault();
      event.currentTarget.focus();
      set({ from: place, to: place });
    },
    onPointerMove(event) {
      if (live.current === undefined) return;
      const to = placeAt(list(), event.clientY);
      if (to !== live.current.to) set({ from: live.current.from, to });
    },
    onPointerUp() {
      const ended = live.current;
      set(undefined);
      if (ended === undefined) return;
      const to = ended.to > ended.from ? ended.to - 1 : ended.to;
      if (to !== ended.from) onMove(ended.from, to);
    },
    onPointerCancel: () => set(undefined),
    onKeyDown(event) {
      const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
      if (event.key === 'Escape') set(undefined);
      const to = place + step;
      if (step === 0 || to < 0 || to >= count) return;
      event.preventDefault();
      moved.current = event.currentTarget;
      onMove(place, to);
    },
  });
  return { from: drag?.from, to: drag?.to, handle };
}

/** The place before which a pointer at this height stands. */
function placeAt(list: HTMLElement | null, y: number): number {
  const items = [...(list?.children ?? [])];
  const place = items.findIndex((item) => {
    const { top, height } = item.getBoundingClientRect();
    return y < top + height / 2;
  });
  return place < 0 ? items.length : place;
}
