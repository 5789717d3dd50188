/** Points at which the window is sampled, as shares of its width and height. */
const ACROSS = [0.15, 0.5, 0.85];
const DOWN = [0.1, 0.3, 0.5, 0.7, 0.9];
/** A root may be this many windows tall: more than the window would be the whole page. */
const MOST_WINDOWS = 2;

/** Elements that together hold what is in the window now, so that it is read first. They may hold each other. */
export function elementsInView(): Element[] {
  const found = new Set<Element>();
  for (const y of DOWN) {
    for (const x of ACROSS) {
      const hit = document.elementFromPoint(x * innerWidth, y * innerHeight);
      if (hit === null || hit === document.body) continue;
      const root = largestWithin(hit, MOST_WINDOWS * innerHeight);
      found.add(root);
      // On a long page it takes a while to find what stands at a point: one is enough for what is as wide as the window.
      if (root.clientWidth > innerWidth / 2) break;
    }
  }
  found.delete(document.documentElement);
  return [...found];
}

function largestWithin(element: Element, height: number): Element {
  let largest = element;
  for (let at = element.parentElement; at !== null; at = at.parentElement) {
    if (at.scrollHeight > height) break;
    largest = at;
  }
  return largest;
}
