import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ExtensionCopy } from './extension-copy.ts';

/** An event of this name on a page's document, and what was kept back is drawn. */
export const DRAW_NOW = 'lookthrough-bench-draw';

/** A copy of the built extension whose drawing script collects its marks and draws them when `DRAW_NOW` comes. */
export function buildDrawingOnDemand(extension: string): {
  readonly folder: string;
  readonly remove: () => void;
} {
  const copy = new ExtensionCopy([extension]);
  const [folder = ''] = copy.folders;
  const script = join(folder, 'draw.js');
  const loadScript = `() => {${readFileSync(script, 'utf8')}}`;
  writeFileSync(script, `(${drawOnDemand})(${JSON.stringify(DRAW_NOW)}, ${loadScript});`);
  return { folder, remove: () => copy.remove() };
}

interface DrawingOf {
  draw(parts: unknown): { add(marks: unknown): void };
}

/** In the page, in place of the drawing script: keeps to its contract (`lib/page/drawing-script.ts`). */
function drawOnDemand(event: string, loadScript: () => void): void {
  const key = Symbol.for('lookthrough.drawing');
  const kept: unknown[] = [];
  const nothing = () => undefined;
  const waiting = (parts: unknown) => {
    const begin = () => {
      loadScript();
      const script = Reflect.get(globalThis, key) as DrawingOf;
      const drawing = script.draw(parts);
      for (const marks of kept) drawing.add(marks);
    };
    document.addEventListener(event, begin, { once: true });
    return {
      add: (marks: unknown) => void kept.push(marks),
      ...{ isMarked: () => false, funds: () => [], applyLook: nothing, toggleStrip: nothing },
      ...{ near: () => [], noteChanges: () => false, onPageChange: nothing, styleRoot: nothing },
    };
  };
  Reflect.set(globalThis, key, { draw: waiting });
}
