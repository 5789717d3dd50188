import type { DrivenPage } from '#lib/workshop/browsers/driven-browser.ts';

/** Name, role and state of what has the focus, as a reader would be told. */
export function focused(page: DrivenPage): Promise<string> {
  return page.evaluate(() => {
    const here = document.activeElement;
    if (!(here instanceof HTMLElement)) return 'nothing';
    const isField = here instanceof HTMLInputElement || here instanceof HTMLTextAreaElement;
    const field = isField ? here : undefined;
    const label = field?.labels?.[0]?.innerText;
    const name = here.getAttribute('aria-label') ?? label ?? here.innerText;
    return `${here.getAttribute('role') ?? here.tagName.toLowerCase()} ${name.replace(/\s+/g, ' ').trim()}`;
  });
}

/** Presses Tab until the focus is on something that `wanted` describes. */
export async function tabTo(page: DrivenPage, wanted: RegExp): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 250; presses++) {
    await page.keyboard.press('Tab');
    const here = await focused(page);
    if (wanted.test(here)) return;
    passed.push(here);
  }
  throw new Error(`Tab never came to ${wanted}; it passed ${[...new Set(passed)].join(', ')}`);
}

/** The same backwards. */
export async function tabBackTo(page: DrivenPage, wanted: RegExp): Promise<void> {
  for (let presses = 0; presses < 250; presses++) {
    await page.keyboard.press('Shift+Tab');
    if (wanted.test(await focused(page))) return;
  }
  throw new Error(`Shift+Tab never came to ${wanted}`);
}
