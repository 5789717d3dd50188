import { until } from './drive-page.ts';
import type { DrivenBrowser, DrivenPage } from './driven-browser.ts';

/**
 * Opens a page of the extension in a tab of its own. A popup reads the active tab when it starts, and in
 * a tab that would be itself: so `behind` is brought to the front and the extension page starts again.
 */
export async function openExtensionPage(
  browser: DrivenBrowser,
  path: string,
  behind?: DrivenPage,
): Promise<DrivenPage> {
  const page = await browser.newPage(browser.extensionUrl(path));
  if (behind) {
    await behind.bringToFront();
    await startAgain(page, path);
  }
  return page;
}

/** Loads an extension page anew from within: WebDriver may not navigate there in Firefox. */
export async function startAgain(page: DrivenPage, path: string): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.dataset.before = '';
    // After this turn, so that the answer to this call still arrives.
    setTimeout(() => location.reload());
  });
  const isNew = () =>
    page.evaluate(
      () => document.readyState === 'complete' && !('before' in document.documentElement.dataset),
    );
  // Between two documents there is none to ask.
  await until(`${path} to start again`, () => isNew().catch(() => false));
}
