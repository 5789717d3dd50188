import type { Mark } from '../marks/mark.ts';
import { selectSpot } from '../marks/spot.ts';
import type { Rect } from '../placement/rect.ts';

/** Scrolls a mark into the window if it is not there, and answers with its box once the page has settled. */
export async function showWord(mark: Mark): Promise<Rect> {
  const range = document.createRange();
  const parent = mark.spot.startNode.parentElement;
  selectSpot(range, mark.spot);
  const { top, bottom } = range.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight)
    parent?.scrollIntoView({ block: 'center', behavior: 'instant' });
  await frame();
  await frame();
  return range.getBoundingClientRect();
}

function frame(): Promise<void> {
  return new Promise((done) => requestAnimationFrame(() => done()));
}
