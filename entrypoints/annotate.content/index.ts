import { defineContentScript } from 'wxt/utils/define-content-script';
import { receiveInPage } from '#lib/messages/receive-in-page.ts';
import { removeEarlierOverlays } from '#lib/page/drawing/overlay.ts';
import { FINANCE_SITE_PATTERNS } from '#lib/page/finance-sites.ts';
import { isAlive } from '#lib/platform/browser.ts';
import { makePageReporter } from './page-reporter.ts';
import { PageSwitch } from './page-switch.ts';

/**
 * Runs on the listed sites, in the main frame: takes the page's text, finds tickers, looks them up, puts
 * badges, watches the pointer. WXT's own lifecycle is left aside: a page can end it with one event.
 */
export default defineContentScript({
  matches: FINANCE_SITE_PATTERNS,
  runAt: 'document_idle',
  allFrames: false,
  noScriptStartedPostMessage: true,
  async main() {
    removeEarlierOverlays();
    const life = new AbortController();
    const { report } = makePageReporter();
    const page = new PageSwitch({ host: location.hostname, isAlive, report, life });
    receiveInPage(
      {
        pageFunds: () => ({ funds: page.funds() }),
        settingsChanged: () => {
          void page.readSettings();
          return {};
        },
        toggleStrip: () => {
          page.toggleStrip();
          return {};
        },
      },
      { signal: life.signal, onSurprise: (error) => report('answering the extension', error) },
    );
    await page.readSettings();
  },
});
