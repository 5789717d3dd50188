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
    await page.evaluate(() => location.reload());
    await page.waitFor(`${path} to start again`, () => document.readyState === 'complete');
  }
  return page;
}
