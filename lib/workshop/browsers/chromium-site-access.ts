import type { BrowserContext } from 'playwright-core';

/**
 * Takes the extension's sites away, or gives them back, as the switch "site access" on Chromium's own page of
 * extensions does: the browser itself tells the extension then.
 */
export async function setAllSiteAccess(
  context: BrowserContext,
  extensionId: string,
  isGiven: boolean,
): Promise<void> {
  const page = await context.newPage();
  try {
    await page.goto('chrome://extensions');
    await page.evaluate(
      async (change) => {
        interface DeveloperPrivate {
          updateExtensionConfiguration(change: object): Promise<void>;
        }
        const { chrome } = globalThis as unknown as {
          chrome: { developerPrivate: DeveloperPrivate };
        };
        await chrome.developerPrivate.updateExtensionConfiguration(change);
      },
      { extensionId, hostAccess: isGiven ? 'ON_ALL_SITES' : 'ON_CLICK' },
    );
  } finally {
    await page.close();
  }
}
