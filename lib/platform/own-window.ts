import { browser } from 'wxt/browser';

/**
 * Whether the window around this page of ours is a private one; it never changes. Asked with the first line of a
 * page's script. False where there are no windows (Firefox for Android) and outside an extension.
 */
export const isInPrivateWindow: Promise<boolean> = askOnce();

async function askOnce(): Promise<boolean> {
  const api: typeof browser | undefined = browser;
  const windows: typeof browser.windows | undefined = api?.windows;
  if (windows === undefined) return false;
  // A page that is being closed has no window any more, and nobody to tell.
  return await windows.getCurrent().then(
    ({ incognito }) => incognito,
    () => false,
  );
}

/**
 * The same for a page of ours in a tab, known at once: within a click nothing may be awaited before the browser is asked
 * for access. A popup cannot be told so in Chromium, where our pages stand in no private tab at all.
 */
export function isInPrivateTab(): boolean {
  const extension: typeof browser.extension | undefined = browser.extension;
  return extension?.inIncognitoContext ?? false;
}
