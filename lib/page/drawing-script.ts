import type { BadgeDensity } from './drawing/badge-text.ts';
import type { Mark } from './marks/mark.ts';
import type { PageFund } from './marks/mark-store.ts';
import type { Spot } from './marks/spot.ts';

/**
 * Contract between the content script, which runs on every listed page and only reads, and the drawing
 * script, which the background injects when a page turns out to have candidates. Both run in the
 * extension's isolated world of the page, so they meet on its `globalThis`, which no page can see.
 */
export const DRAWING_KEY = Symbol.for('lookthrough.drawing');

export interface DrawingScript {
  /** Draws the marks it is given, from now on until the signal aborts. */
  draw(parts: DrawingParts): Drawing;
}

export interface DrawingParts {
  readonly look: PageLook;
  /** False once the extension is gone; then everything of ours has been taken away. */
  readonly isAlive: () => boolean;
  readonly report: (doing: string, error: unknown) => void;
  /** Told what has come near the window, of what `near` answers. */
  readonly changes: { followNear(elements: readonly Element[]): void };
  readonly signal: AbortSignal;
}

/** How a reader wants pages to look. */
export interface PageLook {
  readonly density: BadgeDensity;
  readonly theme: 'system' | 'light' | 'dark';
  readonly contrast: 'system' | 'more';
  /** False once the reader closed the strip on this site. */
  readonly strip: boolean;
}

export interface Drawing {
  add(marks: readonly Mark[]): void;
  /** Whether a mark begins at the same place. */
  isMarked(spot: Spot): boolean;
  /** The funds marked and to be seen, in page order. */
  funds(): PageFund[];
  applyLook(look: PageLook): void;
  toggleStrip(): void;
  /** What the page has just changed or taken away. Answers whether `onPageChange` is wanted. */
  noteChanges(changed: readonly Node[]): boolean;
  /** Rows and blocks near the window that hold what is drawn. */
  near(): readonly Element[];
  /** The page has changed; called in the frame after, before it is painted. */
  onPageChange(): void;
  /** An open shadow root of the page holds text: our underline must reach into it. */
  styleRoot(root: ShadowRoot): void;
}

/** The drawing script left on the isolated world's global, or nothing before injection. */
export function registeredDrawing(scope: object): DrawingScript | undefined {
  const found: unknown = Reflect.get(scope, DRAWING_KEY);
  return isDrawing(found) ? found : undefined;
}

function isDrawing(value: unknown): value is DrawingScript {
  return (
    typeof value === 'object' &&
    value !== null &&
    'draw' in value &&
    typeof value.draw === 'function'
  );
}
