import { grantedSites, patternsOf } from '#lib/page/granted-sites.ts';
import * as browser from '#lib/platform/browser.ts';
import { onBrowserStart } from '#lib/platform/reach.ts';
import * as scripts from '#lib/platform/site-scripts.ts';
import type { TabQuestions } from './further-script.ts';

const PAGE_SCRIPT = { js: '/content-scripts/annotate.js', css: '/content-scripts/annotate.css' };

export interface GrantedSitesParts {
  /** Loaded when tabs are to be asked. */
  readonly tabs: () => Promise<TabQuestions>;
  /** Called before anything else when access was given or taken. */
  readonly onChange: () => void;
  readonly report: (doing: string, error: unknown) => void;
}

/**
 * Keeps the script of granted sites as the reader's permissions say: registered for pages to come, started in
 * open pages that have none, ended in open pages whose site was taken back. Listeners stand before it returns.
 *
 * @returns what to do after an update of the extension, when browsers forget registered scripts
 */
export function wireGrantedSites({ tabs, onChange, report }: GrantedSitesParts): {
  readonly sync: () => void;
} {
  let last: Promise<void> = Promise.resolve();
  const inTurn = (work: () => Promise<void>) => {
    last = last.then(work).catch((error) => report('following site access', error));
  };
  scripts.onSiteAccessChanged((change) => {
    onChange();
    inTurn(register);
    inTurn(async () => (change === 'given' ? startInOpenPages : tellOpenPages)(await tabs()));
  });
  onBrowserStart(() => inTurn(register));
  return { sync: () => inTurn(register) };
}

async function register(): Promise<void> {
  const packaged = scripts.packagedSites();
  const granted = grantedSites(await scripts.grantedOrigins(), packaged);
  await scripts.registerPageScript(PAGE_SCRIPT, {
    matches: patternsOf(granted),
    excludes: packaged,
  });
}

async function startInOpenPages(ask: TabQuestions): Promise<void> {
  const granted = grantedSites(await scripts.grantedOrigins(), scripts.packagedSites());
  const patterns = patternsOf(granted);
  if (patterns.length === 0) return;
  const tabs = await browser.tabsOn(patterns);
  await Promise.all(tabs.map((tabId) => startIfSilent(tabId, ask)));
}

async function startIfSilent(tabId: number, ask: TabQuestions): Promise<void> {
  if (await ask.isThere(tabId)) return;
  try {
    await browser.injectStyle(PAGE_SCRIPT.css, { tabId, frameId: 0 });
    await browser.injectScript(PAGE_SCRIPT.js, { tabId, frameId: 0 });
  } catch {
    // Browsers forbid some pages of any site (their shops, error pages); nothing is lost there.
    return;
  }
}

/** Scripts whose site was taken back ask how they are to draw, and are told to stop. */
async function tellOpenPages(ask: TabQuestions): Promise<void> {
  const tabs = await browser.allTabs();
  await Promise.all(tabs.map(ask.tellSettingsChanged));
}
