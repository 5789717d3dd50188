import { browser } from 'wxt/browser';

/** Chromium's page of shortcuts; an extension may open it, a web page may not. */
const CHROMIUM_PAGE = 'chrome://extensions/shortcuts';

/** The keys of a command of the manifest as they are now, and whether we can open the browser's page for them. */
export async function shortcutOf(
  command: string,
): Promise<{ readonly keys?: string; readonly canOpenSettings: boolean }> {
  const commands = await browser.commands.getAll();
  const keys = commands.find(({ name }) => name === command)?.shortcut;
  return {
    canOpenSettings: !import.meta.env.FIREFOX || firefoxOpener() !== undefined,
    ...(keys !== undefined && keys !== '' && { keys }),
  };
}

/** Firefox has a call for it since 137, Chromium an address. */
export async function openShortcutSettings(): Promise<void> {
  const open = firefoxOpener();
  if (open !== undefined) await open();
  else if (!import.meta.env.FIREFOX) await browser.tabs.create({ url: CHROMIUM_PAGE });
}

function firefoxOpener(): (() => Promise<void>) | undefined {
  const open: unknown = Reflect.get(browser.commands, 'openShortcutSettings');
  return typeof open === 'function'
    ? async () => void (await open.call(browser.commands))
    : undefined;
}
