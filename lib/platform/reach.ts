import { browser } from 'wxt/browser';

/** Ways to us from outside our pages: address bar, context menu, system notices. Firefox on Android has none. */

export interface Suggestion {
  /** What Enter gives back. */
  readonly content: string;
  /** Plain text; made safe for the browser here. */
  readonly description: string;
}

/** Where the address bar's answer is to open. */
export type Place = 'current' | 'new' | 'background';

/** What the address bar says under our keyword. The browser keeps it until it ends, Chromium also longer. */
export function setAddressBarHint(hint: string): void {
  const omnibox: typeof browser.omnibox | undefined = browser.omnibox;
  omnibox?.setDefaultSuggestion({ description: safeDescription(hint) });
}

/** Answers the address-bar keyword of the manifest. `entered` gets what was typed or chosen. */
export function onAddressBar(answers: {
  readonly suggest: (text: string) => Promise<readonly Suggestion[]>;
  readonly entered: (text: string, place: Place) => void;
}): void {
  // The types promise what some browsers do not have.
  const omnibox: typeof browser.omnibox | undefined = browser.omnibox;
  if (omnibox === undefined) return;
  omnibox.onInputChanged.addListener((text, suggest) => {
    void answers.suggest(text).then((found) =>
      suggest(
        found.map(({ content, description }) => ({
          content,
          description: safeDescription(description),
        })),
      ),
    );
  });
  omnibox.onInputEntered.addListener((text, disposition) =>
    answers.entered(text, PLACES[disposition] ?? 'current'),
  );
}

const PLACES: Readonly<Record<string, Place>> = {
  currentTab: 'current',
  newForegroundTab: 'new',
  newBackgroundTab: 'background',
};

/** Chromium reads descriptions as XML and refuses all of them for one bare `&`; Firefox shows them as they are. */
function safeDescription(text: string): string {
  if (import.meta.env.FIREFOX) return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const SELECTION_ITEM = 'look-through';

/** Puts one line into the menu of a selection; `%s` in `title` is what is selected. */
export async function addSelectionItem(title: string): Promise<void> {
  const menus: typeof browser.contextMenus | undefined = browser.contextMenus;
  if (menus === undefined) return;
  // Made anew at every start of a new version: what an older one left would be an error.
  await menus.removeAll();
  menus.create({ id: SELECTION_ITEM, title, contexts: ['selection'] });
}

export function onSelectionItem(run: (text: string) => void): void {
  const menus: typeof browser.contextMenus | undefined = browser.contextMenus;
  menus?.onClicked.addListener(({ menuItemId, selectionText }) => {
    if (menuItemId === SELECTION_ITEM && selectionText !== undefined) run(selectionText);
  });
}

/** The optional permission of system notices; asked within a click only. */
const NOTICES = { permissions: ['notifications'] } satisfies { permissions: ['notifications'] };

export async function askForNotices(): Promise<boolean> {
  return await browser.permissions.request(NOTICES);
}

/** Shows a notice of the system, where the reader allows it; one of the same `id` is replaced. */
export async function showNotice(
  id: string,
  { title, message }: { readonly title: string; readonly message: string },
): Promise<void> {
  const notifications: typeof browser.notifications | undefined = browser.notifications;
  if (notifications === undefined || !(await browser.permissions.contains(NOTICES))) return;
  await notifications.create(id, { type: 'basic', iconUrl: '/icon/128.png', title, message });
}

/** Registers at once where the permission is there already, and when it is given. */
export function onNoticeClicked(run: (id: string) => void): void {
  const register = () => {
    const notifications: typeof browser.notifications | undefined = browser.notifications;
    notifications?.onClicked.addListener(run);
    return notifications !== undefined;
  };
  if (!register()) browser.permissions.onAdded.addListener(register);
}

/** Our own page in the tab in front, or in a new one. */
export async function openInPlace(address: string, place: Place): Promise<void> {
  const url = browser.runtime.getURL(`/${address}`);
  if (place === 'current') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: place === 'new' });
}

/** Called at every start of the browser; by then nothing of us has run yet. */
export function onBrowserStart(run: () => void): void {
  browser.runtime.onStartup.addListener(run);
}
