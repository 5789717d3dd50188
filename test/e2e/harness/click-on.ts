import type { DrivenPage } from '#lib/workshop/browsers/driven-browser.ts';

/** Real click on the first shown element of the page that fits a selector and, if given, has this text. */
export async function clickOn(page: DrivenPage, selector: string, text?: string): Promise<void> {
  const place = await page.evaluate(middleOf, { selector, text: text ?? '' });
  if (!place) throw new Error(`no ${selector} “${text ?? ''}” on ${page.url()}`);
  await page.mouse.click(place.x, place.y);
}

/** In the page: the middle of the element, scrolled into view. */
async function middleOf({
  selector,
  text,
}: {
  selector: string;
  text: string;
}): Promise<{ x: number; y: number } | undefined> {
  const found = [...document.querySelectorAll<HTMLElement>(selector)].find(
    (element) =>
      element.getClientRects().length > 0 && (element.innerText ?? '').trim().includes(text),
  );
  if (!found) return undefined;
  found.scrollIntoView({ block: 'center', behavior: 'instant' });
  await new Promise((done) => requestAnimationFrame(done));
  const { x, y, width, height } = found.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}
