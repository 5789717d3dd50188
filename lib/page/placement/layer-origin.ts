import { type Rect, shifted } from './rect.ts';

/** Where a layer's own coordinates begin in the window, and how much the page enlarges it. */
export interface Origin {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

function zoomOf(element: Element): number {
  const zoom: unknown = Reflect.get(element, 'currentCSSZoom');
  return typeof zoom === 'number' && zoom > 0 ? zoom : 1;
}

export function toLayer(rect: Rect, { x, y, zoom }: Origin): Rect {
  const moved = shifted(rect, -x, -y);
  return {
    left: moved.left / zoom,
    top: moved.top / zoom,
    right: moved.right / zoom,
    bottom: moved.bottom / zoom,
  };
}

export function fromLayer(rect: Rect, { x, y, zoom }: Origin): Rect {
  return {
    left: rect.left * zoom + x,
    top: rect.top * zoom + y,
    right: rect.right * zoom + x,
    bottom: rect.bottom * zoom + y,
  };
}

export function originOf(layer: Element): Origin {
  const { left: x, top: y } = layer.getBoundingClientRect();
  return { x, y, zoom: zoomOf(layer) };
}
