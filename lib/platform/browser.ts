import { type Browser, browser } from 'wxt/browser';

/**
 * This folder is the only place of browser calls in the project. Everything above takes these as parameters or
 * imports them in an entry point, so that the rest runs in plain Node.
 */

// WXT takes `getURL` out of its types to list the files of the last build; the compiler has no build here.
declare module 'wxt/browser' {
  interface WxtRuntime {
    getURL(path: string): string;
  }
}

export type MessageSender = Browser.runtime.MessageSender;

/** False once the extension was updated or removed under a running content script (Chromium). */
export function isAlive(): boolean {
  return browser.runtime?.id !== undefined;
}

export function ownId(): string {
  return browser.runtime.id;
}

/** `chrome-extension://…` without a slash at the end. */
export function ownOrigin(): string {
  return new URL(browser.runtime.getURL('/')).origin;
}

export function ownVersion(): string {
  return browser.runtime.getManifest().version;
}

export async function sendToBackground(message: unknown): Promise<unknown> {
  return await browser.runtime.sendMessage(message);
}

/** Sends to the content script in the main frame of a tab. */
export async function sendToTab(tabId: number, message: unknown): Promise<unknown> {
  return await browser.tabs.sendMessage(tabId, message, { frameId: 0 });
}

/**
 * Answers messages. `answer` returns nothing for what is not meant for it; a promise it returns never
 * rejects. The older callback form is used because both browsers keep it.
 */
export function onMessage(
  answer: (message: unknown, sender: MessageSender) => Promise<unknown> | undefined,
): () => void {
  const listener = (
    message: unknown,
    sender: MessageSender,
    sendResponse: (reply: unknown) => void,
  ): boolean => {
    const reply = answer(message, sender);
    if (reply === undefined) return false;
    void reply.then(sendResponse);
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

export function onCommand(run: (name: string, tabId: number | undefined) => void): void {
  browser.commands.onCommand.addListener((name, tab) => run(name, tab?.id));
}

export function onInstalled(run: (reason: string) => void): void {
  browser.runtime.onInstalled.addListener((details) => run(details.reason));
}

/** Id of the tab in front in the current window. */
export async function activeTabId(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}

/** Ids of all tabs; what is in them we learn of none. */
export async function allTabs(): Promise<number[]> {
  const tabs = await browser.tabs.query({});
  return tabs.flatMap((tab) => (tab.id === undefined ? [] : [tab.id]));
}

/** Address of the tab in front, when the popup was opened over it or its site is granted. */
export async function activeTabAddress(): Promise<string | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.url;
}

/** Ids of the tabs whose address fits one of the patterns; we must have access to these sites. */
export async function tabsOn(patterns: readonly string[]): Promise<number[]> {
  const tabs = await browser.tabs.query({ url: [...patterns] });
  return tabs.flatMap((tab) => (tab.id === undefined ? [] : [tab.id]));
}

/** Runs a packaged script in one frame, in the content script's own world. */
export async function injectScript(
  file: string,
  { tabId, frameId }: { tabId: number; frameId: number },
): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    files: [file],
  });
}

/** Puts a packaged style sheet into a page that was open before its site was granted. */
export async function injectStyle(
  file: string,
  { tabId, frameId }: { tabId: number; frameId: number },
): Promise<void> {
  await browser.scripting.insertCSS({ target: { tabId, frameIds: [frameId] }, files: [file] });
}

/** Reads a packaged file; no request leaves the machine. */
export async function readPackagedFile(path: string): Promise<Uint8Array> {
  const response = await fetch(new URL(path, `${ownOrigin()}/`));
  if (!response.ok) throw new Error(`packaged file ${path}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** `Chrome/156.0` or `Firefox/153.0`, for bug reports. */
export function browserName(): string {
  return navigator.userAgent.match(/(?:Firefox|Edg|OPR|Chrome)\/[\d.]+/g)?.at(-1) ?? 'unknown';
}

/** Whether the browser lets us read all these sites; readers can take that back, in Firefox above all. */
export async function hasSiteAccess(patterns: readonly string[]): Promise<boolean> {
  return await browser.permissions.contains({ origins: [...patterns] });
}

/** Asks the reader for these sites; only within a click. True when all were given. */
export async function askSiteAccess(patterns: readonly string[]): Promise<boolean> {
  return await browser.permissions.request({ origins: [...patterns] });
}

/**
 * Has our own requests to these hosts say who asks. Chromium takes a `User-Agent` header off every fetch and
 * needs a rule; it ends with the browser, and touches no request of a page. Firefox keeps the header.
 */
export async function declareUserAgent(value: string, hosts: readonly string[]): Promise<void> {
  const rules: typeof browser.declarativeNetRequest | undefined = browser.declarativeNetRequest;
  if (rules === undefined) return;
  await rules.updateSessionRules({
    removeRuleIds: [1],
    addRules: [
      {
        id: 1,
        action: {
          type: 'modifyHeaders',
          requestHeaders: [{ header: 'user-agent', operation: 'set', value }],
        },
        condition: {
          requestDomains: [...hosts],
          initiatorDomains: [browser.runtime.id],
          resourceTypes: ['xmlhttprequest'],
        },
      },
    ],
  });
}

/** True when it was loaded from a folder: by its makers, their tests and benchmarks. */
export async function isDevelopmentInstall(): Promise<boolean> {
  return (await browser.management.getSelf()).installType === 'development';
}

/** Opens one of our own pages in a new tab. */
export async function openOwnPage(path: string): Promise<void> {
  await browser.tabs.create({ url: `${ownOrigin()}/${path}` });
}

export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}
