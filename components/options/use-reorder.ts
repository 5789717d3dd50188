import {
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
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
  /** The same props for the same place every time, so that rows need not be drawn anew. */
  readonly handle: (place: number) => HandleProps;
}

/**
 * Moving items of a list by their handles. The items are the direct children of `list()`; `onMove` gets the old
 * place and the new one, both counted from 0, the new one as if the item were taken out first.
 */
export function useReorder(parts: ReorderParts): Reorder {
  const latest = useRef(parts);
  latest.current = parts;
  const [drag, setDrag] = useState<Drag>();
  const live = useRef<Drag>(undefined);

  // An item that is moved in the document loses the focus; the keyboard goes on from its handle.
  const moved = useRef<HTMLElement>(undefined);
  useLayoutEffect(() => {
    if (moved.current === undefined || document.activeElement !== document.body) return;
    moved.current.focus();
    moved.current = undefined;
  });

  const handles = useRef(new Map<number, HandleProps>());
  const handle = useCallback((place: number) => {
    const known = handles.current.get(place);
    if (known) return known;
    const show = (next: Drag | undefined) => {
      live.current = next;
      setDrag(next);
    };
    const made = handleProps(place, { latest, live, moved, show });
    handles.current.set(place, made);
    return made;
  }, []);
  return { from: drag?.from, to: drag?.to, handle };
}

interface Drag {
  readonly from: number;
  readonly to: number;
}

interface ReorderParts {
  readonly list: () => HTMLElement | null;
  readonly count: number;
  readonly onMove: (from: number, to: number) => void;
}

/** What all handles of a list share. */
interface Shared {
  readonly latest: RefObject<ReorderParts>;
  readonly live: RefObject<Drag | undefined>;
  readonly moved: RefObject<HTMLElement | undefined>;
  readonly show: (drag: Drag | undefined) => void;
}

function handleProps(place: number, { latest, live, moved, show }: Shared): HandleProps {
  return {
    onPointerDown(event) {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      event.preventDefault();
      event.currentTarget.focus();
      show({ from: place, to: place });
    },
    onPointerMove(event) {
      if (live.current === undefined) return;
      const to = placeAt(latest.current.list(), event.clientY);
      if (to !== live.current.to) show({ from: live.current.from, to });
    },
    onPointerUp() {
      const ended = live.current;
      show(undefined);
      if (ended === undefined) return;
      const to = ended.to > ended.from ? ended.to - 1 : ended.to;
      if (to !== ended.from) latest.current.onMove(ended.from, to);
    },
    onPointerCancel: () => show(undefined),
    onKeyDown(event) {
      const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
      if (event.key === 'Escape') show(undefined);
      const to = place + step;
      if (step === 0 || to < 0 || to >= latest.current.count) return;
      event.preventDefault();
      moved.current = event.currentTarget;
      latest.current.onMove(place, to);
    },
  };
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
