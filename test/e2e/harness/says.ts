import { until } from '#lib/workshop/browsers/drive-page.ts';
import type { DrivenPage } from '#lib/workshop/browsers/driven-browser.ts';

/** Until the page's text has the words; answers with the text. */
export function says(page: DrivenPage, words: RegExp, timeoutMs?: number): Promise<string> {
  const read = async () => {
    // Between two documents there is none to ask.
    const text = await page.text().catch(() => '');
    return words.test(text) ? text : '';
  };
  return until(`the page to say ${words}`, read, timeoutMs);
}
