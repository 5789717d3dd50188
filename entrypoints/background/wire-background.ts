import { makeReceiver } from '#lib/messages/receive.ts';
import { registerBackgroundScripts } from '#lib/platform/background-scripts.ts';
import * as browser from '#lib/platform/browser.ts';
import { systemClock } from '#lib/platform/clock.ts';
import { makeReporter } from '#lib/platform/report.ts';
import { toggleStrip } from './announcements.ts';
import { makeBackgroundParts } from './background-parts.ts';
import { FUND_VIEWS_SCRIPT } from './fund-views-script.ts';
import { wireGrantedSites } from './granted-sites.ts';
import { makeLastingStores } from './lasting-stores.ts';
import { whenInstalled, wireReach } from './wire-reach.ts';

/** Opened once, when the extension is new. */
const WELCOME = 'welcome.html';

/** Name of the shortcut in the manifest. */
const TOGGLE_STRIP = 'toggle-strip';

/** Puts the background together. Registers every listener before it returns. */
export function wireBackground(): void {
  const { report } = makeReporter({
    log: (text, error) => console.error(text, error),
    keep: (surprise) => void stores.errorLog.keep(surprise),
  });
  const scripts = registerBackgroundScripts([FUND_VIEWS_SCRIPT]);
  const stores = makeLastingStores(report);
  const { handlers, reach, changes } = makeBackgroundParts({ report, scripts, stores });
  browser.onMessage(
    makeReceiver({
      handlers,
      own: () => ({ id: browser.ownId(), origin: browser.ownOrigin() }),
      clock: systemClock,
      report,
    }),
  );
  wireReach({ reach, changes, report });
  const sites = wireGrantedSites({ report });
  browser.onInstalled((reason) => {
    whenInstalled({ changes });
    sites.sync();
    if (reason === 'install') {
      void welcome().catch((error) => report('opening the welcome page', error));
    }
  });
  browser.onCommand((name, tabId) => {
    if (name === TOGGLE_STRIP && tabId !== undefined) {
      void toggleStrip(tabId).catch((error) => report('showing the strip', error));
    }
  });
}

/** The first page a reader meets. Tests and benchmarks measure other pages: no tab of ours in front. */
async function welcome(): Promise<void> {
  if (!(await browser.isDevelopmentInstall())) await browser.openOwnPage(WELCOME);
}
