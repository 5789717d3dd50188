import type { Mark } from '../marks/mark.ts';
import { selectSpot } from '../marks/spot.ts';
import { Clips } from '../placement/ground.ts';
import { measureMark } from '../placement/measured-mark.ts';
import type { Rect } from '../placement/rect.ts';

/**
 * Scrolls a mark into sight if it is not there, in its own scrollers too, and answers with its box once the page has
 * settled. `ours` is the overlay's host: what it covers counts as seen.
 */
export async function showWord(mark: Mark, ours: Element): Promise<Rect> {
  const range = document.createRange();
  const item = measureMark(mark, { range, clips: new Clips(), ours });
  if (!item?.seen || item.last.top < 0 || item.last.bottom > innerHeight)
    mark.spot.startNode.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  await frame();
  await frame();
  selectSpot(range, mark.spot);
  return range.getBoundingClientRect();
}

function frame(): Promise<void> {
  return new Promise((done) => requestAnimationFrame(() => done()));
}
