import type { DrivenPage } from './driven-browser.ts';

/** CSS pixels from the viewport's top left. */
export interface PageRect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Scrolls the `nth` place (from 0) where the page's text has `word` standing alone into view and answers
 * with its rectangle; undefined when there is no such place.
 */
export function findOnPage(page: DrivenPage, word: string, nth = 0): Promise<PageRect | undefined> {
  return page.evaluate(scrollToWord, { word, nth });
}

/** In the page. */
async function scrollToWord({
  word,
  nth,
}: {
  word: string;
  nth: number;
}): Promise<PageRect | undefined> {
  const pattern = new RegExp(`(?<![\\w.])${word.replace(/\W/g, '\\$&')}(?![\\w]|\\.\\w)`, 'g');
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const ranges: Range[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const match of (node.nodeValue ?? '').matchAll(pattern)) {
      const range = document.createRange();
      range.setStart(node, match.index);
      range.setEnd(node, match.index + word.length);
      if (range.getClientRects().length > 0) ranges.push(range);
    }
  }
  const found = ranges[nth];
  if (!found) return undefined;
  found.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  // The page hears of the scrolling in the next frame; a pointer that came before it would not count.
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  await frame();
  await frame();
  const { x, y, width, height } = found.getBoundingClientRect();
  return { x, y, width, height };
}

/** Moves the pointer onto a word of the page. */
export async function pointAt(page: DrivenPage, word: string, nth = 0): Promise<PageRect> {
  const rect = await findOnPage(page, word, nth);
  if (!rect) throw new Error(`“${word}” (${nth + 1}.) is not on ${page.url()}`);
  // From outside the word, so that the page sees the pointer come in.
  await page.mouse.move(Math.max(0, rect.x - 40), rect.y + rect.height / 2);
  await page.mouse.move(rect.x + rect.width / 2, rect.y + rect.height / 2);
  return rect;
}
