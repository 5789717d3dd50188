import { makeReceiver } from '#lib/messages/receive.ts';
import type { OwnIdentity } from '#lib/messages/sender.ts';
import { registerBackgroundScripts } from '#lib/platform/background-scripts.ts';
import * as browser from '#lib/platform/browser.ts';
import { systemClock } from '#lib/platform/clock.ts';
import { makeReporter, type Surprise } from '#lib/platform/report.ts';
import { onUnseenErrors } from '#lib/platform/unseen-errors.ts';
import { makeBackgroundParts } from './background-parts.ts';
import { DETECTION } from './detection-script.ts';
import { FUND_VIEWS } from './fund-views-script.ts';
import { FURTHER } from './further-script.ts';
import { wireGrantedSites } from './granted-sites.ts';
import { whenInstalled, wireReach } from './wire-reach.ts';

/** Opened once, when the extension is new. */
const WELCOME = 'welcome.html';

/** Name of the shortcut in the manifest. */
const TOGGLE_STRIP = 'toggle-strip';

/** Puts the background together. Registers every listener before it returns. */
export function wireBackground(): void {
  const { report } = makeReporter({
    log: (text, error) => console.error(text, error),
    // Where not even that script loads, the console has the error.
    keep: (surprise) => void keepError(surprise),
  });
  onUnseenErrors(globalThis, (error) => report('an error nobody caught', error));
  const scripts = registerBackgroundScripts([DETECTION.script, FURTHER.script, FUND_VIEWS.script]);
  const { handlers, further, forgetSiteAccess } = makeBackgroundParts({ report, scripts });
  const keepError = async (surprise: Surprise) => {
    try {
      await (await further()).keepError(surprise);
    } catch {
      // Not even that script loads: the console has the error, and reporting this would go round.
      return;
    }
  };
  browser.onMessage(
    makeReceiver({
      handlers,
      further,
      own: ownIdentity(),
      clock: systemClock,
      report,
    }),
  );
  wireReach({ further, report });
  const sites = wireGrantedSites({
    tabs: async () => (await further()).tabs,
    onChange: forgetSiteAccess,
    report,
  });
  browser.onInstalled((reason) => {
    whenInstalled({ further, report });
    sites.sync();
    if (reason === 'install') {
      void welcome().catch((error) => report('opening the welcome page', error));
    }
  });
  browser.onCommand((name, tabId) => {
    if (name !== TOGGLE_STRIP || tabId === undefined) return;
    void further()
      .then(({ toggleStrip }) => toggleStrip(tabId))
      .catch((error) => report('showing the strip', error));
  });
}

/** Asked of the browser once: every sender is compared with it. */
function ownIdentity(): () => OwnIdentity {
  let known: OwnIdentity | undefined;
  return () => {
    known ??= { id: browser.ownId(), origin: browser.ownOrigin() };
    return known;
  };
}

/** The first page a reader meets. Tests and benchmarks measure other pages: no tab of ours in front. */
async function welcome(): Promise<void> {
  if (!(await browser.isDevelopmentInstall())) await browser.openOwnPage(WELCOME);
}
