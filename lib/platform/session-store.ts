import { browser } from 'wxt/browser';

/** Values that live as long as the browser runs, in memory only. Web pages and content scripts cannot read them. */
export async function readSession(key: string): Promise<unknown> {
  return (await browser.storage.session.get(key))[key];
}

export async function writeSession(key: string, value: unknown): Promise<void> {
  await browser.storage.session.set({ [key]: value });
}

export async function removeSession(key: string): Promise<void> {
  await browser.storage.session.remove(key);
}

/** What pages asked last (`entrypoints/background/kept-answers.ts`). */
export const KEPT_ANSWERS = 'answers';
