import { browser } from 'wxt/browser';

/** Calls on the toolbar's button. Tabs close at any moment; a button that is gone needs no answer. */

/** Number on the button of one tab; none lets the number of the whole browser show. */
export function setTabNumber(tabId: number, number: number | undefined): Promise<void> {
  if (number !== undefined) {
    return whileTabIsThere(browser.action.setBadgeText({ tabId, text: String(number) }));
  }
  // `null` is the documented way back to the browser's number; the types know texts only.
  const { action } = browser;
  return whileTabIsThere(Reflect.apply(action.setBadgeText, action, [{ tabId, text: null }]));
}

/** Number on the button of every tab that has none of its own; 0 takes it away. */
export async function setQuietNumber(number: number): Promise<void> {
  await browser.action.setBadgeText({ text: number === 0 ? '' : String(number) });
}

/** Grey: quiet news, not an alarm. Told from the page's count by colour and by the button's title. */
export async function setNumberColours(): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: '#535c6d' });
  await browser.action.setBadgeTextColor({ color: '#ffffff' });
}

export function setTabTitle(tabId: number, title: string): Promise<void> {
  return whileTabIsThere(browser.action.setTitle({ tabId, title }));
}

/** Its own, or the browser's for every tab; nothing when the tab is gone. */
export function tabTitle(tabId: number): Promise<string | undefined> {
  return whileTabIsThere(browser.action.getTitle({ tabId }));
}

export async function setTitle(title: string): Promise<void> {
  await browser.action.setTitle({ title });
}

/** The picture in colour, or grey where the extension does nothing. */
export function setTabIcon(tabId: number, state: 'on' | 'off'): Promise<void> {
  const file = (px: number) => `/icon/${state === 'on' ? '' : 'off-'}${px}.png`;
  const path = { 16: file(16), 32: file(32), 48: file(48) };
  return whileTabIsThere(browser.action.setIcon({ tabId, path }));
}

async function whileTabIsThere<T>(doing: Promise<T>): Promise<T | undefined> {
  try {
    return await doing;
  } catch (error) {
    // Both browsers say so of a tab that was closed meanwhile: there is no button left.
    if (!(error instanceof Error && /no tab|invalid tab/i.test(error.message))) throw error;
    return undefined;
  }
}
