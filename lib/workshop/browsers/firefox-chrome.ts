import type { Browser } from 'puppeteer-core';
import * as z from 'zod/mini';

const treeSchema = z.object({
  result: z.object({ contexts: z.array(z.object({ context: z.string() })) }),
});

/** Puppeteer's connection is not in its public types; this is the part used here. */
const connectionSchema = z.object({
  send: z.custom<(method: string, parameters: object) => Promise<unknown>>(
    (value) => typeof value === 'function',
  ),
});

/** Statements that put our keyword and a text into the address bar as typing does. */
const typed = (text: string) => `
  gURLBar.focus();
  gURLBar.value = ${JSON.stringify(`lt ${text}`)};
  gURLBar.startQuery({ searchString: gURLBar.value, allowAutofill: false });
  await gURLBar.lastQueryContextPromise;`;

/** Values of `layout.css.prefers-color-scheme.content-override`. */
const COLOR_SCHEMES = { dark: 0, light: 1 } as const;

/**
 * Firefox's own window ("chrome" in its words), reachable when it was started with
 * `--remote-allow-system-access`. For what WebDriver refuses to do with extensions.
 */
export class FirefoxChrome {
  readonly #browser: Browser;

  constructor(browser: Browser) {
    this.#browser = browser;
  }

  /** Opens any address in a new, selected tab, as if typed by the user. */
  async openTab(url: string): Promise<void> {
    const principal = 'Services.scriptSecurityManager.getSystemPrincipal()';
    await this.#run(
      `gBrowser.selectedTab = gBrowser.addTab(${JSON.stringify(url)}, { triggeringPrincipal: ${principal} });`,
    );
  }

  /** Ends the event page of an extension as Firefox does when it was idle. */
  async terminateBackground(extensionId: string): Promise<void> {
    await this.#run(
      `await WebExtensionPolicy.getByID(${JSON.stringify(extensionId)}).extension.terminateBackground({ ignoreDevToolsAttached: true });`,
    );
  }

  /** Gives an extension access to sites, or takes it, as the add-ons manager does. */
  async setSiteAccess(extensionId: string, pattern: string, isGiven: boolean): Promise<void> {
    const id = JSON.stringify(extensionId);
    await this.#run(`
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      const { extension } = WebExtensionPolicy.getByID(${id});
      const change = { permissions: [], origins: [${JSON.stringify(pattern)}] };
      await ExtensionPermissions.${isGiven ? 'add' : 'remove'}(${id}, change, extension);`);
  }

  /** Lets an extension run in private windows, as the switch in the add-ons manager does; the first time it starts again. */
  async allowInPrivateWindows(extensionId: string): Promise<void> {
    const id = JSON.stringify(extensionId);
    await this.#run(`
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      if (WebExtensionPolicy.getByID(${id}).privateBrowsingAllowed) return;
      const allowed = { permissions: ['internal:privateBrowsingAllowed'], origins: [] };
      await ExtensionPermissions.add(${id}, allowed);
      await (await AddonManager.getAddonByID(${id})).reload();`);
  }

  /** Opens a private window with a tab of this address, as if typed by the user. */
  async openPrivateWindow(url: string): Promise<void> {
    await this.#run(`
      const { BrowserWindowTracker } = ChromeUtils.importESModule('resource:///modules/BrowserWindowTracker.sys.mjs');
      const opened = BrowserWindowTracker.openWindow({ private: true });
      await new Promise((done) => opened.addEventListener('load', done, { once: true }));
      // Before that, the window puts its own first page into the tab in front.
      while (!opened.gBrowserInit.delayedStartupFinished) await new Promise((done) => setTimeout(done, 50));
      const principal = Services.scriptSecurityManager.getSystemPrincipal();
      opened.gBrowser.selectedTab = opened.gBrowser.addTab(${JSON.stringify(url)}, { triggeringPrincipal: principal });`);
  }

  /** Answers Firefox's own question for an extension's optional permissions, once it is on the screen. */
  async answerAccessQuestion(answer: 'allow' | 'refuse'): Promise<void> {
    const action = answer === 'allow' ? 'mainAction' : 'secondaryActions[0]';
    await this.#run(`
      const name = 'addon-webext-permissions';
      const end = Date.now() + 10_000;
      let question;
      while (!question) {
        question = PopupNotifications.getNotification(name, gBrowser.selectedBrowser);
        if (Date.now() > end) throw new Error('Firefox asked nothing');
        await new Promise((done) => setTimeout(done, 50));
      }
      question.${action}.callback({ checkboxChecked: false, source: 'button' });
      PopupNotifications.remove(question);`);
  }

  async setColorScheme(scheme: 'light' | 'dark'): Promise<void> {
    await this.#run(
      `Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${COLOR_SCHEMES[scheme]});`,
    );
  }

  /** `Always` and `never` of Firefox's own setting "override the colours that the content names". */
  async setForcedColors(isOn: boolean): Promise<void> {
    await this.#run(
      `Services.prefs.setIntPref('browser.display.document_color_use', ${isOn ? 2 : 1});`,
    );
  }

  /** What the address bar shows for our keyword and `text`, its own first line left out. */
  async suggestions(text: string): Promise<readonly string[]> {
    const shown = await this.#run(`
      ${typed(text)}
      const { results } = await gURLBar.lastQueryContextPromise;
      gURLBar.view.close();
      return JSON.stringify(results.filter(({ heuristic }) => !heuristic).map(({ payload }) => payload.content + ' ' + payload.title));`);
    return z.parse(z.array(z.string()), JSON.parse(shown));
  }

  /** Types our keyword and `text` into the address bar of a new tab and presses Enter. */
  async enterKeyword(text: string): Promise<void> {
    await this.openTab('about:blank');
    await this.#run(`${typed(text)} gURLBar.handleCommand();`);
  }

  /** Chooses our line in the menu that a click of the second button opened on the page in front. */
  async chooseMenuLine(): Promise<void> {
    await this.#run(`
      const menu = document.getElementById('contentAreaContextMenu');
      if (menu.state !== 'open') {
        await new Promise((done) => menu.addEventListener('popupshown', done, { once: true }));
      }
      menu.activateItem([...menu.querySelectorAll('menuitem')].find(({ label }) => label.startsWith('Look through')));`);
  }

  async setOffline(isOffline: boolean): Promise<void> {
    await this.#run(`Services.io.offline = ${isOffline};`);
  }

  async #run(statements: string): Promise<string> {
    const tree = z.parse(
      treeSchema,
      await this.#send('browsingContext.getTree', { 'moz:scope': 'chrome' }),
    );
    const answer = await this.#send('script.evaluate', {
      expression: `(async () => { ${statements} })()`,
      target: { context: tree.result.contexts[0]?.context },
      awaitPromise: true,
    });
    const { result } = z.parse(z.object({ result: z.looseObject({ type: z.string() }) }), answer);
    if (result.type !== 'success') throw new Error(`Firefox refused: ${JSON.stringify(result)}`);
    return (
      z.safeParse(z.object({ result: z.object({ value: z.string() }) }), result).data?.result
        .value ?? ''
    );
  }

  #send(method: string, parameters: object): Promise<unknown> {
    const connection: unknown =
      'connection' in this.#browser ? this.#browser.connection : undefined;
    if (!z.safeParse(connectionSchema, connection).success) {
      throw new Error('this Puppeteer no longer offers `connection`');
    }
    return (connection as z.infer<typeof connectionSchema>).send(method, parameters);
  }
}
